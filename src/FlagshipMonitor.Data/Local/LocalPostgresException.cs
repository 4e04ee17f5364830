namespace FlagshipMonitor.Data.Local;

/// <summary>The private server cannot run here; the message says what to do about it.</summary>
public sealed class LocalPostgresException : Exception
{
    public LocalPostgresException()
    {
    }

    public LocalPostgresException(string message)
        : base(message)
    {
    }

    public LocalPostgresException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
