using FlagshipMonitor.Data.Configurations;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FlagshipMonitor.Data.Queries;

/// <summary>What dashboards are made of, as two numbers of its rows: two states with the same print hold the same rows.</summary>
/// <remarks>
/// A print is made, of every row of every table, of its place and the transaction that wrote it (ctid, xmin). A change of any kind gives a row another of the
/// two. The highest id of the audit table would not do: transactions end in another order than they take their numbers.
/// </remarks>
/// <param name="Now">The database's clock.</param>
/// <param name="Frame">The print of what stands around the results: phases, framework, countries, people, themes.</param>
/// <param name="Results">The print of results and their histories.</param>
/// <param name="Release">Number of the latest release; null before the first.</param>
/// <param name="Released">The day of that release's figures.</param>
public sealed record DatabaseState(DateTimeOffset Now, string Frame, string Results, int? Release, DateOnly? Released)
{
    private static readonly Type[] Around = [typeof(Phase), typeof(FrameworkVersion), typeof(Indicator), typeof(Target), typeof(Country), typeof(ContextValue), typeof(ThematicArea)];

    public static async Task<DatabaseState> ReadAsync(FlagshipDbContext db, CancellationToken ct) =>
        (await db.Database.SqlQueryRaw<DatabaseState>(Statement(db)).ToListAsync(ct))[0];

    private static string Statement(FlagshipDbContext db)
    {
        var frame = Print(Around.Select(e => db.Model.FindEntityType(e)!));
        var results = Print([db.Model.FindEntityType(typeof(Result))!, db.Model.FindEntityType(Histories.OfResults)!]);
        var latest = $"FROM {db.Model.FindEntityType(typeof(Release))!.GetTableName()} ORDER BY number DESC LIMIT 1";
        return $"SELECT now() AS now, {frame} AS frame, {results} AS results, (SELECT number {latest}) AS release, (SELECT data_as_of {latest}) AS released";
    }

    private static string Print(IEnumerable<IEntityType> tables) =>
        $"concat_ws('/', {string.Join(", ", tables.Select(t => $"(SELECT sum(hashtextextended(ctid::text, xmin::text::bigint)) FROM {t.GetTableName()})"))})";
}
