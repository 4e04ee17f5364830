using System.Globalization;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Seeding;

public sealed partial class ReferenceDataSeeder
{
    private async Task LoadCountries(CsvTable[] tables, CancellationToken ct)
    {
        var context = tables[1].Rows.ToDictionary(r => r["iso3"], StringComparer.Ordinal);
        var points = tables[2].Rows.ToDictionary(r => r["iso3"], StringComparer.Ordinal);
        var known = await db.Countries.ToDictionaryAsync(c => c.Code, ct);
        foreach (var row in tables[0].Rows)
        {
            var more = context[row["iso3"]];
            var priority = row.Yes("priority");
            var provenance = row.Provenance();
            var facts = new CountryFacts(
                row["iso2"],
                row["m49"],
                // The ILO's own usage differs from the UN name for one territory.
                new LocalisedText(more["ilo_usage_name_en"], more.Text("ilo_usage_name_fr"), more.Text("ilo_usage_name_es")),
                Enum.Parse<Region>(row["ilo_region"].Replace(" ", "", StringComparison.Ordinal), ignoreCase: true),
                priority ? CountryStatus.Active : provenance.Certainty is Certainty.Conflicting ? CountryStatus.Candidate : CountryStatus.Ended,
                priority,
                row.Yes("phase1"),
                more.Text("wb_income_group"),
                row.Yes("ldc"),
                row.Text("corroboration"),
                points[row["iso3"]].Decimal("x"),
                points[row["iso3"]].Decimal("y"),
                provenance);
            Put(known.GetValueOrDefault(CountryCode.From(row["iso3"])), c => c.Update(facts), () => new Country(CountryCode.From(row["iso3"]), facts));
        }
    }

    private async Task LoadIndicators(CsvTable[] tables, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.FrameworkVersions.AnyAsync(v => v.Number == Framework, ct))
        {
            db.Add(new FrameworkVersion(Framework, now, "The first framework version, as published for phase 2."));
        }

        var known = await db.Indicators.Where(i => i.Framework == Framework).ToDictionaryAsync(i => i.Code, ct);
        foreach (var row in tables[0].Rows)
        {
            var facts = new IndicatorFacts(
                row.Name("name"),
                row.Name("definition"),
                Enum.Parse<IndicatorKind>(row["kind"]),
                Enum.Parse<Direction>(row["direction"]),
                row["unit"],
                row.Text("dimension") is { } dimension ? Enum.Parse<ImpactDimension>(dimension) : null,
                row.Provenance());
            Put(known.GetValueOrDefault(IndicatorCode.From(row["code"])), i => i.Update(facts), () => new Indicator(IndicatorCode.From(row["code"]), Framework, row.Int("sort"), facts));
        }
    }

    private async Task LoadTargets(CsvTable[] tables, CancellationToken ct)
    {
        var known = await db.Targets.ToDictionaryAsync(t => t.Key, ct);
        foreach (var row in tables[0].Rows)
        {
            var key = string.Join('/', new[] { row["metric"], row["dimension"], row["phase"], row["certainty"], row.Text("baseline_period") }.OfType<string>());
            var step = row["dimension"].StartsWith("step_", StringComparison.Ordinal) ? row["dimension"][^1] - '0' : (int?)null;
            var facts = new TargetFacts(
                row["metric"], row["dimension"], row.Int("phase"), IndicatorOf(row["metric"], row["dimension"]), step,
                row.DecimalOrNull("baseline"), row.Text("baseline_period"),
                // Settled in the design: every target of phase 2 starts its counter at zero.
                BaselineMode.Reset,
                row.Decimal("target"), row["unit"], Enum.Parse<TargetUse>(row["use"], ignoreCase: true), row.Provenance());
            Put(known.GetValueOrDefault(key), t => t.Update(facts), () => new Target(key, Framework, facts));
        }

        // The reference files hold no target for countries with results: all of the priority countries is this project's own.
        var own = new TargetFacts(
            "countries_with_results", "total", 2, IndicatorCode.CountriesWithResults, null, null, null, BaselineMode.Reset, 50, "countries and territories", TargetUse.Default,
            new Provenance(Certainty.Assumed, "This project", "No such target is published; it is all of the priority countries."));
        Put(known.GetValueOrDefault("countries_with_results/total/2/assumed"), t => t.Update(own), () => new Target("countries_with_results/total/2/assumed", Framework, own));
    }

    private async Task LoadPublishedFigures(CsvTable[] tables, CancellationToken ct)
    {
        var known = await db.PublishedFigures.ToDictionaryAsync(f => f.Key, ct);
        foreach (var row in tables[0].Rows.Where(r => r["scope"] == "global"))
        {
            var years = row["period"].Split('-').Select(y => int.Parse(y, CultureInfo.InvariantCulture)).ToArray();
            var note = row["note"];
            var bound = note.StartsWith("Lower bound", StringComparison.Ordinal) ? Bound.Over
                : note.StartsWith("Upper bound", StringComparison.Ordinal) ? Bound.Nearly : Bound.Exact;
            var key = string.Join('/', row["metric"], row["dimension"], row["period"], row["certainty"]);
            Put(
                known.GetValueOrDefault(key),
                f => f.Update(row["metric"], row["dimension"], years[0], years[^1], row.Decimal("value"), bound, row["unit"], row["title"], row.Provenance()),
                () => new PublishedFigure(key, row["metric"], row["dimension"], years[0], years[^1], row.Decimal("value"), bound, row["unit"], row["title"], row.Provenance()));
        }
    }

    private static IndicatorCode? IndicatorOf(string metric, string dimension) => (metric, dimension) switch
    {
        ("priority_countries", "total") => IndicatorCode.PriorityCountries,
        ("institutional_changes", _) => IndicatorCode.InstitutionalChanges,
        ("people", "total") => IndicatorCode.Improvements,
        ("people", "legal_coverage") => IndicatorCode.From("PR-LEGAL"),
        ("people", "effective_coverage") => IndicatorCode.From("PR-EFFECTIVE"),
        ("people", "adequacy_comprehensiveness") => IndicatorCode.From("PR-ADEQUACY"),
        _ => null,
    };
}
