using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Reference;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Seeding;

/// <summary>Loads the reference files by key: missing rows are added, changed rows follow the file, and rows that a person edited stay.</summary>
public sealed partial class ReferenceDataSeeder(FlagshipDbContext db)
{
    private const int Framework = 1;

    /// <summary>Returns how many files had to be loaded.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        var loaded = 0;
        loaded += await LoadAsync(["phases.csv"], LoadPhases, now, ct);
        loaded += await LoadAsync(["countries.csv", "context/countries.csv", "country_points.csv"], LoadCountries, now, ct);
        loaded += await LoadAsync(["thematic_areas.csv"], LoadThemes, now, ct);
        loaded += await LoadAsync(["results_framework.csv"], LoadCodeLists, now, ct);
        loaded += await LoadAsync(["indicators.csv"], (tables, token) => LoadIndicators(tables, now, token), now, ct);
        loaded += await LoadAsync(["targets.csv"], LoadTargets, now, ct);
        loaded += await LoadAsync(["published_results.csv"], LoadPublishedFigures, now, ct);
        loaded += await LoadAsync(["context_indicators.csv"], LoadContext, now, ct);
        return loaded;
    }

    /// <summary>One transaction for each group of files, skipped when none of them changed since the last load.</summary>
    private async Task<int> LoadAsync(string[] files, Func<CsvTable[], CancellationToken, Task> load, DateTimeOffset now, CancellationToken ct)
    {
        var tables = files.Select(CsvTable.Read).ToArray();
        var known = await db.Set<ReferenceLoad>().Where(l => files.Contains(l.File)).ToDictionaryAsync(l => l.File, ct);
        if (tables.All(t => known.TryGetValue(t.Name, out var last) && last.Fingerprint == t.Fingerprint))
        {
            return 0;
        }

        await load(tables, ct);
        foreach (var table in tables)
        {
            if (known.TryGetValue(table.Name, out var last))
            {
                last.Again(table.Fingerprint, table.Rows.Count, now);
            }
            else
            {
                db.Add(new ReferenceLoad(table.Name, table.Fingerprint, table.Rows.Count, now));
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return files.Length;
    }

    private async Task LoadPhases(CsvTable[] tables, CancellationToken ct)
    {
        var known = await db.Phases.ToDictionaryAsync(p => p.Number, ct);
        foreach (var row in tables[0].Rows)
        {
            var source = new Provenance(Provenance.ParseCertainty(row["certainty"]), row["source"]);
            Put(known.GetValueOrDefault(row.Int("number")), p => p.Update(row.Int("first_year"), row.Int("last_year"), source), () => new Phase(row.Int("number"), row.Int("first_year"), row.Int("last_year"), source));
        }
    }

    private async Task LoadThemes(CsvTable[] tables, CancellationToken ct)
    {
        var known = await db.ThematicAreas.ToDictionaryAsync(a => a.Code, ct);
        foreach (var row in tables[0].Rows)
        {
            Put(
                known.GetValueOrDefault(row["code"]),
                a => a.Update(row["slug"], row.Int("sort"), row.Name("group"), row.Name("name"), row["description"], row.Provenance()),
                () => new ThematicArea(row["code"], row["slug"], row.Int("sort"), row.Name("group"), row.Name("name"), row["description"], row.Provenance()));
        }
    }

    private async Task LoadCodeLists(CsvTable[] tables, CancellationToken ct)
    {
        var known = await db.CodeLists.ToDictionaryAsync(e => (e.List, e.Code), ct);
        foreach (var row in tables[0].Rows)
        {
            Put(
                known.GetValueOrDefault((row["kind"], row["code"])),
                e => e.Update(row.Int("sort"), row.Name("name"), row.Text("description"), row.Provenance()),
                () => new CodeListEntry(row["kind"], row["code"], row.Int("sort"), row.Name("name"), row.Text("description"), row.Provenance()));
        }
    }

    private async Task LoadContext(CsvTable[] tables, CancellationToken ct)
    {
        var known = await db.ContextValues.ToDictionaryAsync(v => (v.Country, v.Indicator, v.Year, v.Sex), ct);
        foreach (var row in tables[0].Rows)
        {
            var country = CountryCode.From(row["iso3"]);
            if (known.TryGetValue((country, row["indicator"], row.Int("year"), row["sex"]), out var value))
            {
                value.Update(row.Decimal("value"), row["unit"], row["source"]);
            }
            else
            {
                db.Add(new ContextValue(country, row.Int("year"), row["indicator"], row["sex"], row.Decimal("value"), row["unit"], row["source"]));
            }
        }
    }

    private void Put<T>(T? known, Action<T> update, Func<T> create)
        where T : ReferenceRow
    {
        if (known is null)
        {
            db.Add(create());
        }
        else if (known.EditedAt is null)
        {
            update(known);
        }
    }
}
