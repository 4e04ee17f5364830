using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Workspace;

/// <summary>What officers and managers do in these tests, all with made-up reports.</summary>
internal static class OfficerSteps
{
    public const string Senegal = "officer.sen@example.org";
    public const string Cambodia = "officer.khm@example.org";
    public const string Check = "Check and submit";
    public const string Leave = "Save draft and leave";
    public const string Submit = "Submit for review";

    public static readonly CountryCode Sen = CountryCode.From("SEN");

    public static Task<TestPage> NewChangeAsync(this TestBrowser officer) => officer.OpenAsync("/workspace/sen/institutional-changes/new");

    public static Task<TestPage> NewPeopleAsync(this TestBrowser officer) => officer.OpenAsync("/workspace/sen/people-reached/new");

    /// <summary>The four required answers and two more.</summary>
    public static TestPage FillChange(this TestPage form, string title = "Test law adopted")
    {
        form.Fill("Which step does this change belong to?", "Step 2: scheme designed or reformed");
        form.Fill("Kind of change", "Law");
        form.Fill("Short title", title);
        form.Fill("Date of adoption or start", "2024-06-14");
        form.Fill("What is different now? (optional)", "A test.");
        form.Fill("Address of source 1", "https://www.example.org/law");
        return form;
    }

    /// <summary>A gain of 141 500 people from a scheme named on the spot.</summary>
    public static TestPage FillPeople(this TestPage form, string scheme = "Test scheme")
    {
        form.Fill("What did people gain?", "Effective coverage");
        form.Fill("Name of the scheme", scheme);
        form.Fill("Branch of social security", "Medical care");
        form.Fill("Figures as of", "2024-09-30");
        form.Fill("People covered on that date", "158 100");
        form.Fill("Of these, covered before 2021", "16,600");
        form.Fill("Address of source 1", "https://www.example.org/register");
        return form;
    }

    /// <summary>From a filled form through the check to the result.</summary>
    public static async Task<TestPage> HandInAsync(this TestBrowser officer, TestPage form) =>
        await officer.PressAsync(await officer.PressAsync(form, Check), Submit);

    /// <summary>Text that is stored nowhere would be lost to another language, and the script warns from the start.</summary>
    public static void ShowsNoLanguageAndWarns(this TestPage form)
    {
        Assert.Empty(form.Document.QuerySelectorAll("button[name=language]"));
        Assert.Equal("changed", form.Document.QuerySelector("form[data-unsaved]")!.GetAttribute("data-unsaved"));
    }

    /// <summary>The id in the address of a form, a check or a result.</summary>
    public static Guid IdIn(this TestPage page) => Guid.Parse(page.Path.Split('/')[4]);

    public static Task<Result> ResultAsync(this AppFixture app, Guid id) => app.InDbAsync(db => db.Results.AsNoTracking().SingleAsync(r => r.Id == new ResultId(id)));

    public static Task ReturnAsync(this AppFixture app, Guid id, string reason, string? field) => app.InDbAsync(async db =>
    {
        var result = await db.Results.SingleAsync(r => r.Id == new ResultId(id));
        result.Return(await ManagerAsync(app), result.Version, reason, field, DateTimeOffset.UtcNow);
        await db.SaveChangesAsync();
    });

    public static async Task ApproveAsync(this AppFixture app, Guid id)
    {
        var manager = await ManagerAsync(app);
        await app.InDbAsync(async db =>
        {
            var result = await db.Results.SingleAsync(r => r.Id == new ResultId(id));
            await new ResultDesk(db).ApproveAsync(result, manager, result.Version, DateTimeOffset.UtcNow, CancellationToken.None);
            await db.SaveChangesAsync();
        });
    }

    /// <summary>Lets the officer of Cambodia stand in for the one of Senegal.</summary>
    public static Task MakeDeputyAsync(this AppFixture app) => app.InDbAsync(async db =>
    {
        var deputy = new UserId(await db.Users.Where(u => u.Email == Cambodia).Select(u => u.Id).SingleAsync());
        if (!await db.CountryAssignments.AnyAsync(a => a.User == deputy && a.Country == Sen))
        {
            db.CountryAssignments.Add(new CountryAssignment(deputy, Sen));
            await db.SaveChangesAsync();
        }
    });

    private static async Task<Actor> ManagerAsync(AppFixture app)
    {
        var id = await app.InDbAsync(db => db.Users.Where(u => u.Email == "manager@example.org").Select(u => u.Id).SingleAsync());
        return new Actor(new UserId(id), Role.ProgrammeManager, new HashSet<CountryCode>());
    }
}
