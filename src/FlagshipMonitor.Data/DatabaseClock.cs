using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data;

/// <summary>The one clock that decides: the database's, the same for every instance.</summary>
public sealed class DatabaseClock(FlagshipDbContext db)
{
    public Task<DateTimeOffset> NowAsync(CancellationToken ct) =>
        db.Database.SqlQuery<DateTimeOffset>($"""select clock_timestamp() as "Value" """).SingleAsync(ct);

    /// <summary>The database's date in UTC.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken ct) => DateOnly.FromDateTime((await NowAsync(ct)).UtcDateTime);
}
