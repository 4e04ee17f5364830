using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Setup;

/// <summary>Applies DatabaseObjects.sql: roles, rights and the triggers that keep history. Needs the migrating login.</summary>
public static class DatabaseObjects
{
    public const string AppRole = "flagship_app";
    public const string PublicRole = "flagship_public";

    public static async Task ApplyAsync(FlagshipDbContext db, CancellationToken ct)
    {
        await using var file = typeof(DatabaseObjects).Assembly.GetManifestResourceStream("DatabaseObjects.sql")!;
        using var reader = new StreamReader(file);
        var sql = await reader.ReadToEndAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlRawAsync(sql, ct);
        await transaction.CommitAsync(ct);
    }
}
