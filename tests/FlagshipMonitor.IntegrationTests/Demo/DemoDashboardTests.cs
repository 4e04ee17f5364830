using System.Net;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.IntegrationTests.Programme;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Demo;

/// <summary>The demo is there so that every state of a dashboard can be seen: each of them is somewhere on it.</summary>
[Collection(DemoApp.Collection)]
public sealed class DemoDashboardTests(DemoApp app)
{
    private const string Path = "/programme/dashboard";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_status_is_seen_on_one_of_its_days()
    {
        var figures = await FiguresAsync(null, new DateOnly(2024, 6, 30), new DateOnly(2021, 9, 1));

        Assert.Equal(Enum.GetValues<Status>(), figures.Select(f => f.Standing?.Status).OfType<Status>().Distinct().Order());
    }

    [Fact]
    public async Task Values_are_reported_missing_not_due_and_in_bounds()
    {
        var figures = await FiguresAsync(null, new DateOnly(2021, 9, 1));

        Assert.Contains(figures, f => f.Measure.Figure is Figure.Reported(0));
        Assert.Contains(figures, f => f.Measure.Figure is Figure.NotReported && f.Period is not null);
        Assert.Contains(figures, f => f.Measure.Figure is Figure.NotDue);
        Assert.Contains(figures, f => f.Measure.Upper > f.Measure.Lower);
        Assert.Contains(figures, f => f.Measure.Net < f.Measure.Figure.Amount);
        Assert.Contains(figures, f => f.Measure.Derivation.Inputs.Any(i => i.CarriedFrom is not null));
        Assert.Contains(figures, f => f.Measure.Derivation.LeftOut.Count > 0);
        Assert.Contains(figures, f => f.Provisional != f.Measure.Figure.Amount);
        Assert.Contains(figures, f => f is { Scope: Scope.Outside, Measure.Figure: Figure.Reported });
        Assert.Contains(figures, f => f.Target is { Milestones.Count: > 0 });
        Assert.Contains(figures, f => f.Target is { Mode: BaselineMode.Carry } && f.Scope != Scope.Programme);
    }

    [Fact]
    public async Task Every_kind_of_overlap_is_declared_and_somewhere_none_is()
    {
        var people = (await app.InDbAsync(db => db.PeopleReached.AsNoTracking().IgnoreAutoIncludes().ToListAsync(Ct))).Where(p => p.Counts).ToList();

        Assert.Equal(Enum.GetValues<OverlapKind>(), people.SelectMany(p => p.Overlaps).Select(o => o.Kind).Distinct().Order());
        Assert.Contains(people.GroupBy(p => (p.Country, p.Dimension)), g => g.Select(p => p.Scheme).Distinct().Count() > 1 && g.All(p => p.Overlaps.Count == 0));
    }

    [Fact]
    public async Task Countries_have_targets_that_are_in_force_wait_and_went_back()
    {
        var proposals = await app.InDbAsync(db => db.TargetProposals.AsNoTracking().ToListAsync(Ct));
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path + "?view=targets");

        Assert.Equal(Enum.GetValues<ProposalStatus>(), proposals.Select(p => p.Status).Distinct().Order());
        Assert.All(proposals, p => Assert.Matches("(?i)made-up|fictif|ficticio", p.Target.Source));
        Assert.Contains("countries plan", page.Text("main ul"), StringComparison.Ordinal);
        Assert.NotNull(page.Document.GetElementById("country-targets"));
    }

    [Theory]
    [InlineData("", "Off track")]
    [InlineData("?view=off-track", "Worse than the baseline", "Not maintained", "At risk", "Latest report:")]
    [InlineData("?view=heat&indicator=pr-effective", "Not reported", "▼", "○", "%")]
    [InlineData("?view=heat&indicator=pr-effective&asOf=2024-06-30", "2025 projected", "Not due yet", "Not enough data")]
    [InlineData("?view=trajectories&asOf=2024-06-30", "At the pace so far")]
    [InlineData("?view=reporting&period=2023", "Not reported", "Waiting for review")]
    [InlineData("?view=countries&indicator=pr-legal", "Without any report of this")]
    [InlineData("?view=steps", "Planned or in progress")]
    [InlineData("/quality", "Nothing to check", "Submitted by the end of March")]
    [InlineData("/scenario", "A scenario, not data.")]
    public async Task The_views_say_so_in_words(string view, params string[] words)
    {
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path + view);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(words, w => Assert.Contains(w, page.Text("main"), StringComparison.Ordinal));
    }

    private async Task<List<EvaluatedFigure>> FiguresAsync(params DateOnly?[] days)
    {
        var figures = new List<EvaluatedFigure>();
        foreach (var day in days)
        {
            figures.AddRange(await app.WithAsync<DashboardQuery, IReadOnlyList<EvaluatedFigure>>(async query => (await query.RunAsync(day, Ct)).Narrow(new Selection()).Result.Figures));
        }

        return figures;
    }
}
