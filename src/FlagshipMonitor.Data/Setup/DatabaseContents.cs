using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Setup;

/// <summary>Made-up reports and others never share a database: whoever opens one must know which it is.</summary>
public static class DatabaseContents
{
    /// <exception cref="DatabaseRefusedException">The database holds reports of the other sort.</exception>
    public static async Task RequireAsync(FlagshipDbContext db, bool illustrative, CancellationToken ct)
    {
        if (illustrative && await db.Results.AnyAsync(r => r.Origin != Origin.Illustrative, ct))
        {
            throw new DatabaseRefusedException("The database of the demo holds reports that are not made up. Nothing was changed; give the demo a database of its own.");
        }

        if (!illustrative && await db.Results.AnyAsync(r => r.Origin == Origin.Illustrative, ct))
        {
            throw new DatabaseRefusedException("The database holds the made-up reports of the demo. Give this installation a database of its own.");
        }
    }
}

/// <summary>The program must not serve on this database; the message tells the person at the console why.</summary>
public sealed class DatabaseRefusedException : Exception
{
    public DatabaseRefusedException()
    {
    }

    public DatabaseRefusedException(string message)
        : base(message)
    {
    }

    public DatabaseRefusedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
