using FlagshipMonitor.Data;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Dashboards;

/// <summary>
/// As much as a dashboard is promised to bear: 50 countries × 5 years × 40 series of people, each value with 6 cells, and a framework of 40 indicators.
/// An indicator that nobody reports people or changes for has no values in this product, so the 10,000 values are those of 4 dimensions × 10 schemes.
/// </summary>
internal static class FullPortfolio
{
    public const int Values = 10_000;
    public const int Indicators = 40;
    public const string Model = "SEN";

    private const int Schemes = 10;
    private static readonly Evidence Link = new("https://example.org/test", "Test decree");

    public static async Task FillAsync(FlagshipDbContext db)
    {
        var ct = TestContext.Current.CancellationToken;
        await FillOneAsync(db, CountryCode.From(Model), ct);
        await CopyAsync(db, ct);
        await FillFrameworkAsync(db, ct);
    }

    /// <summary>One country's results, made as the program makes them.</summary>
    private static async Task FillOneAsync(FlagshipDbContext db, CountryCode country, CancellationToken ct)
    {
        var author = await db.Users.AsNoTracking().SingleAsync(u => u.Email == "officer.sen@example.org", ct);
        var manager = await db.Users.AsNoTracking().SingleAsync(u => u.Email == "manager@example.org", ct);
        var (by, approver) = (new Actor(author.UserId, Role.CountryOfficer, new HashSet<CountryCode> { country }), new Actor(manager.UserId, Role.ProgrammeManager, new HashSet<CountryCode>()));
        var schemes = Enumerable.Range(0, Schemes).Select(n => new Scheme(SchemeId.New(), country, $"Test scheme {n}", null)).ToList();
        db.AddRange(schemes);
        var number = 5_000;
        for (var year = 2021; year <= 2025; year++)
        {
            foreach (var scheme in schemes)
            {
                foreach (var dimension in new[] { ImpactDimension.Potential, ImpactDimension.Legal, ImpactDimension.Effective, ImpactDimension.Adequacy })
                {
                    var gain = (year - 2020) * 60L;
                    Add(new PeopleReached(ResultId.New(), country, by, new PeopleFacts(dimension, PartialDate.OfDay(year, 12, 31), [Link]) { Scheme = scheme.Id, Gain = gain, Cells = Cells(gain) }));
                }
            }

            Add(new InstitutionalChange(ResultId.New(), country, by, new ChangeFacts((ChangeStep)(year % 3 + 1), $"=Test law {year}", PartialDate.OfDay(year, 6, 30), [Link]) { Themes = ["T01"] }));

            void Add(Result result)
            {
                var at = new DateTimeOffset(year + 1, 2, 1, 12, 0, 0, TimeSpan.Zero);
                result.Submit(by, $"{country}-{year}-{number++}", at);
                result.Approve(approver, result.Version, at.AddDays(10));
                db.Add(result);
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private static List<PeopleCell> Cells(long gain) =>
    [
        PeopleCell.OfSexAndAge(Sex.Women, AgeBand.Under15, gain / 6), PeopleCell.OfSexAndAge(Sex.Women, AgeBand.From15To64, gain / 6), PeopleCell.OfSexAndAge(Sex.Women, AgeBand.From65, gain / 6),
        PeopleCell.OfSexAndAge(Sex.Men, AgeBand.Under15, gain / 6), PeopleCell.OfSexAndAge(Sex.Men, AgeBand.From15To64, gain / 6), PeopleCell.OfSexAndAge(Sex.Men, AgeBand.From65, gain / 6),
    ];

    /// <summary>The same for every other priority country, row by row in the database: thousands of results through the program would take the test's time.</summary>
    private static Task<int> CopyAsync(FlagshipDbContext db, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(
        $$"""
        CREATE TEMP TABLE copies ON COMMIT DROP AS
            SELECT md5(c.iso3 || r.id)::uuid AS id, r.id AS model, c.iso3, row_number() OVER (ORDER BY c.iso3) AS size
            FROM results r CROSS JOIN countries c WHERE r.public_id ~ '^{{Model}}-20..-5...$' AND c.priority AND c.iso3 <> '{{Model}}';
        INSERT INTO schemes SELECT (jsonb_populate_record(s, jsonb_build_object('id', md5(c.iso3 || s.id)::uuid, 'country', c.iso3))).*
            FROM schemes s CROSS JOIN countries c WHERE s.country = '{{Model}}' AND s.name LIKE 'Test scheme _' AND c.priority AND c.iso3 <> '{{Model}}';
        INSERT INTO results SELECT (jsonb_populate_record(r, jsonb_build_object(
                'id', c.id, 'country', c.iso3, 'public_id', replace(r.public_id, '{{Model}}', c.iso3),
                'scheme', CASE WHEN r.scheme IS NOT NULL THEN md5(c.iso3 || r.scheme)::uuid END, 'gain', r.gain + c.size / {{Schemes}}))).*
            FROM copies c JOIN results r ON r.id = c.model;
        INSERT INTO result_events SELECT (jsonb_populate_record(e, jsonb_build_object('result_id', c.id))).* FROM copies c JOIN result_events e ON e.result_id = c.model;
        """,
        ct);

    /// <summary>A version with as many indicators as promised, each with a target.</summary>
    private static async Task FillFrameworkAsync(FlagshipDbContext db, CancellationToken ct)
    {
        var provenance = new Provenance(Certainty.Assumed, "Made up");
        db.Add(new FrameworkVersion(2, DateTimeOffset.UtcNow, "Test version"));
        var own = await db.Indicators.AsNoTracking().Where(i => i.Framework == 1).OrderBy(i => i.Sort).ToListAsync(ct);
        db.AddRange(own.Select(i => new Indicator(i.Code, 2, i.Sort, new IndicatorFacts(i.Name, i.Definition, i.Kind, i.Direction, i.Unit, i.Dimension, i.Provenance))));
        for (var n = own.Count; n < Indicators; n++)
        {
            var (code, name) = (IndicatorCode.From($"T-{n:00}"), new LocalisedText($"Test indicator {n}", $"Indicateur d’essai {n}", $"Indicador de prueba {n}"));
            db.Add(new Indicator(code, 2, 100 + n, new IndicatorFacts(name, name, IndicatorKind.Cumulative, Direction.Ascending, "people", null, provenance)));
            db.Add(new Target($"test/{n}", 2, new TargetFacts($"test{n}", "", 2, code, null, 0, null, BaselineMode.Reset, 1_000_000, "people", TargetUse.Default, provenance)));
        }

        await db.SaveChangesAsync(ct);
    }
}
