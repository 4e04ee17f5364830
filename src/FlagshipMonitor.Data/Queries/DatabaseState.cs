using FlagshipMonitor.Data.Configurations;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>What dashboards are made of, as one number of its rows: two states with the same print hold the same rows.</summary>
/// <param name="Now">The database's clock.</param>
/// <param name="Print">
/// Of every row of every table its place and the transaction that wrote it (ctid, xmin). A change of any kind gives a row another of the
/// two. The highest id of the audit table would not do: transactions end in another order than they take their numbers.
/// </param>
public sealed record DatabaseState(DateTimeOffset Now, string Print)
{
    private static readonly Type[] Entities =
        [typeof(Phase), typeof(FrameworkVersion), typeof(Indicator), typeof(Target), typeof(Country), typeof(ContextValue), typeof(ThematicArea), typeof(Result)];

    public static async Task<DatabaseState> ReadAsync(FlagshipDbContext db, CancellationToken ct) =>
        (await db.Database.SqlQueryRaw<DatabaseState>(Statement(db)).ToListAsync(ct))[0];

    private static string Statement(FlagshipDbContext db)
    {
        var tables = Entities.Select(e => db.Model.FindEntityType(e)).Append(db.Model.FindEntityType(Histories.OfResults));
        var prints = tables.Select(t => $"(SELECT sum(hashtextextended(ctid::text, xmin::text::bigint)) FROM {t!.GetTableName()})");
        return $"SELECT now() AS now, concat_ws('/', {string.Join(", ", prints)}) AS print";
    }
}
