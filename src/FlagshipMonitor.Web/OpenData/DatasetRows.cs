using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Iati;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Tables;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.OpenData;

/// <summary>Writes the rows of a data set of a release, in an order that stays.</summary>
internal sealed class DatasetRows(PublicDbContext db, ReleasedValuesQuery values, ReleasedChangesQuery changes, IatiIdentifiers identifiers)
{
    /// <summary>Figures that are computed from indicators and have values of their own.</summary>
    internal static readonly (IndicatorCode Code, string Aggregation, LocalisedText Name, LocalisedText Definition)[] Computed =
    [
        (IndicatorCode.Improvements, "sum", new("Improvements", "Améliorations", "Mejoras"), new(
            "Legal coverage, effective coverage and adequacy added. One person may count in more than one of them.",
            "Couverture légale, couverture effective et adéquation additionnées. Une personne peut compter dans plusieurs d’entre elles.",
            "Cobertura legal, cobertura efectiva y adecuación sumadas. Una persona puede contar en más de una de ellas.")),
        (IndicatorCode.UniquePeople, "bounds", new("Different people", "Personnes différentes", "Personas distintas"), new(
            "At least so many different people over the three dimensions; the upper bound is in the note.",
            "Au moins ce nombre de personnes différentes sur les trois dimensions ; la borne supérieure est dans la note.",
            "Al menos este número de personas distintas en las tres dimensiones; la cota superior está en la nota.")),
    ];

    public Task WriteAsync(TableShape table, ReleasedEdition edition, Language language, TableWriter to, CancellationToken ct) => table switch
    {
        _ when table == Datasets.Countries => EachAsync(db.Countries.OrderBy(c => c.Code).AsAsyncEnumerable(), row => TableRows.WriteAsync(to, row, identifiers.Of(edition.Release.Phase, row)), ct),
        _ when table == Datasets.Themes => EachAsync(db.ThematicAreas.OrderBy(a => a.Sort).AsAsyncEnumerable(), row => TableRows.WriteAsync(to, row), ct),
        _ when table == Datasets.Indicators => IndicatorsAsync(edition, language, to, ct),
        _ when table == Datasets.Values => EachAsync(values.Stream(edition.Number, null, ct), row => TableRows.WriteAsync(to, row), ct),
        _ when table == Datasets.Changes => ChangesAsync(edition, to, ct),
        _ when table == Datasets.Context => EachAsync(
            db.ContextValues.OrderBy(v => v.Country).ThenBy(v => v.Indicator).ThenBy(v => v.Year).ThenBy(v => v.Sex).AsAsyncEnumerable(), row => TableRows.WriteAsync(to, row), ct),
        _ => Task.CompletedTask, // nothing is recorded yet
    };

    /// <summary>What the rows of reference data come to; empty where the release says it all.</summary>
    public async Task<string> FingerprintAsync(IEnumerable<TableShape> tables, ReleasedEdition edition, Language language, CancellationToken ct)
    {
        var open = tables.Where(t => !Datasets.IsFrozen(t)).ToList();
        if (open.Count == 0)
        {
            return "";
        }

        using var rows = new FingerprintTable();
        foreach (var table in open)
        {
            await WriteAsync(table, edition, language, rows, ct);
        }

        return rows.Result;
    }

    private async Task IndicatorsAsync(ReleasedEdition edition, Language language, TableWriter to, CancellationToken ct)
    {
        var indicators = await db.Indicators.Where(i => i.Framework == edition.Release.Framework).OrderBy(i => i.Sort).ToListAsync(ct);
        foreach (var indicator in indicators)
        {
            await TableRows.WriteAsync(to, indicator, language.Code);
        }

        foreach (var (code, aggregation, name, definition) in Computed.Where(c => indicators.All(i => i.Code != c.Code)))
        {
            await to.Text(code.Value).Text(name.In(language.Code)).Text(definition.In(language.Code)).Text("people").Text("unit").Text("impact")
                .Text(aggregation).Text("ascending").Truth(false).Text(null).Text(null).EndRowAsync();
        }
    }

    private async Task ChangesAsync(ReleasedEdition edition, TableWriter to, CancellationToken ct)
    {
        var potential = await changes.PotentialAsync(edition.Number, ct);
        await EachAsync(
            changes.Stream(edition.Number, new ChangeFilter()),
            change => TableRows.WriteAsync(to, change, potential.TryGetValue(change.PublicId, out var people) ? people : null), ct);
    }

    private static async Task EachAsync<T>(IAsyncEnumerable<T> rows, Func<T, ValueTask> write, CancellationToken ct)
    {
        await foreach (var row in rows.WithCancellation(ct))
        {
            await write(row);
        }
    }
}
