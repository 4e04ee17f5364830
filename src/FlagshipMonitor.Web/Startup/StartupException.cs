using FlagshipMonitor.Data.Local;
using FlagshipMonitor.Data.Setup;
using Microsoft.AspNetCore.Connections;

namespace FlagshipMonitor.Web.Startup;

/// <summary>The program refuses to start; the message tells the person at the console what to do.</summary>
public sealed class StartupException : Exception
{
    public StartupException()
    {
    }

    public StartupException(string message)
        : base(message)
    {
    }

    public StartupException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The sentence for a failure that the person can cure; null for a fault of ours, which keeps its stack trace.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        StartupException or LocalPostgresException or DatabaseRefusedException => failure.Message,
        IOException { InnerException: AddressInUseException } =>
            $"{failure.Message.TrimEnd('.')}. Stop the program that uses it, or choose another address, for example ASPNETCORE_URLS=http://localhost:5081.",
        _ => null,
    };
}
