using System.Text;
using Npgsql;

namespace FlagshipMonitor.Data.Demo;

/// <summary>The demo's database: never the one that is configured, always one beside it.</summary>
public static class DemoDatabase
{
    /// <summary>On the private server.</summary>
    public const string Name = "flagship_demo";

    private const string Suffix = "_demo";

    /// <summary>PostgreSQL cuts longer names, and then the two could be one.</summary>
    private const int MostBytes = 63;

    public static int LongestName => MostBytes - Suffix.Length;

    /// <summary>The same server and login with "_demo" after the database's name; null where it names none, or one that is too long.</summary>
    public static string? Beside(string connectionString)
    {
        NpgsqlConnectionStringBuilder connection;
        try
        {
            connection = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(connection.Database) || Encoding.UTF8.GetByteCount(connection.Database) > LongestName)
        {
            return null;
        }

        connection.Database += Suffix;
        return connection.ConnectionString;
    }
}
