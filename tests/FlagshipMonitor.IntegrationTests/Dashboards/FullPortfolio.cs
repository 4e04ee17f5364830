using FlagshipMonitor.Data;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Dashboards;

/// <summary>Made-up results of every priority country and year, so that a dashboard has all it can have to do.</summary>
internal static class FullPortfolio
{
    private static readonly Evidence Link = new("https://example.org/test", "Test decree");

    public static async Task FillAsync(FlagshipDbContext db)
    {
        var ct = TestContext.Current.CancellationToken;
        var author = await db.Users.AsNoTracking().SingleAsync(u => u.Email == "officer.sen@example.org", ct);
        var manager = await db.Users.AsNoTracking().SingleAsync(u => u.Email == "manager@example.org", ct);
        var countries = await db.Countries.Where(c => c.Priority).OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(ct);
        var (by, approver) = (new Actor(author.UserId, Role.CountryOfficer, countries.ToHashSet()), new Actor(manager.UserId, Role.ProgrammeManager, new HashSet<CountryCode>()));
        for (var c = 0; c < countries.Count; c++)
        {
            Fill(db, countries[c], c + 1, by, approver);
        }

        await db.SaveChangesAsync(ct);
    }

    private static void Fill(FlagshipDbContext db, CountryCode country, int size, Actor by, Actor approver)
    {
        var number = 500;
        Scheme[] schemes = [new(SchemeId.New(), country, "Test scheme A", null), new(SchemeId.New(), country, "Test scheme B", null)];
        db.AddRange(schemes);
        for (var year = 2021; year <= 2025; year++)
        {
            foreach (var scheme in schemes)
            {
                foreach (var dimension in new[] { ImpactDimension.Legal, ImpactDimension.Effective, ImpactDimension.Adequacy })
                {
                    Add(new PeopleReached(ResultId.New(), country, by, new PeopleFacts(dimension, PartialDate.OfDay(year, 12, 31), [Link])
                    {
                        Scheme = scheme.Id,
                        Gain = (year - 2020) * 500L * size,
                        Cells = [PeopleCell.OfSexAndAge(Sex.Women, null, (year - 2020) * 250L * size)],
                    }));
                }
            }

            Add(new InstitutionalChange(ResultId.New(), country, by, new ChangeFacts((ChangeStep)((size + year) % 3 + 1), $"=Test law {year}", PartialDate.OfDay(year, 6, 30), [Link]) { Themes = ["T01"] }));

            void Add(Result result)
            {
                var at = new DateTimeOffset(year + 1, 2, 1, 12, 0, 0, TimeSpan.Zero);
                result.Submit(by, $"{country}-{year}-{number++}", at);
                result.Approve(approver, result.Version, at.AddDays(10));
                db.Add(result);
            }
        }
    }
}
