using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Publishing;

/// <summary>A release holds every field of what was approved, and the figures as they were computed. All of it is made up.</summary>
public sealed class ReleasedRowsTests
{
    private static readonly Actor Officer = A.Officer();
    private static readonly Scheme Own = new(SchemeId.New(), A.Senegal, "Test scheme", "pension");
    private static readonly Scheme Other = new(SchemeId.New(), A.Senegal, "Other test scheme", null);
    private static readonly Dictionary<SchemeId, Scheme> Schemes = new() { [Own.Id] = Own, [Other.Id] = Other };

    [Fact]
    public void A_change_is_released_with_all_it_says()
    {
        var facts = A.ChangeFacts("Test law") with
        {
            ChangeType = "step_2.law",
            Stage = ChangeStage.Reversed,
            InUseSince = PartialDate.OfYear(2024),
            ReversedOn = PartialDate.OfMonth(2025, 6),
            Themes = ["T02"],
            WhatChanged = "Test change",
            IloContribution = "Test support",
            OthersContribution = "Test others",
            Note = "Test note",
        };
        var change = Approved(new InstitutionalChange(ResultId.New(), A.Senegal, Officer, facts, Origin.Example, "fr"), "SEN-2024-001");

        var row = A.Release(A.Portfolio(), null, change).Changes.Single();

        Assert.Equal((7, "SEN-2024-001", 1, A.Senegal, 2, Origin.Example, "fr"), (row.Release, row.PublicId, row.Version, row.Country, row.Phase!.Value, row.Origin, row.Language));
        Assert.Equal((ChangeStep.Scheme, "step_2.law", "Test law", PartialDate.OfDay(2024, 3, 1), ChangeStage.Reversed), (row.Step, row.ChangeType, row.Title, row.Date, row.Stage!.Value));
        Assert.Equal((PartialDate.OfYear(2024), PartialDate.OfMonth(2025, 6), "Test change", "Test support", "Test others", "Test note"), (row.InUseSince, row.ReversedOn, row.WhatChanged, row.IloContribution, row.OthersContribution, row.Note));
        Assert.Equal((new DateOnly(2024, 7, 1), null), (row.ApprovedOn, row.Corrections));
        Assert.Equal(["T02"], row.Themes);
        Assert.Equal([A.Link], row.Evidence);
    }

    [Fact]
    public void People_are_released_with_all_that_is_said_of_them()
    {
        PeopleCell[] cells = [PeopleCell.OfSexAndAge(Sex.Women, null, 60)];
        var people = Approved(new PeopleReached(ResultId.New(), A.Senegal, Officer, A.PeopleFacts(100) with
        {
            Scheme = Own.Id,
            Covered = 150,
            CoveredBefore = 50,
            Estimated = true,
            Method = "Test method",
            Source = "Test source",
            Note = "Test note",
            Cells = cells,
            Overlaps = [new SchemeOverlap(Other.Id, OverlapKind.OverlapKnown, 5)],
        }, Origin.Reported, "es"), "SEN-2024-002");

        var row = A.Release(A.Portfolio(), Schemes, people).People.Single();

        Assert.Equal((7, "SEN-2024-002", 1, A.Senegal, 2, Origin.Reported, "es"), (row.Release, row.PublicId, row.Version, row.Country, row.Phase!.Value, row.Origin, row.Language));
        Assert.Equal((ImpactDimension.Effective, "Test scheme", "pension", null, PartialDate.OfDay(2024, 3, 1)), (row.Dimension, row.Scheme, row.Branch, row.Change, row.AsOf));
        Assert.Equal((150L, 50L, 100L, null, true), (row.Covered!.Value, row.CoveredBefore!.Value, row.Gain!.Value, row.InWords, row.Estimated));
        Assert.Equal(("Test method", "Test source", "Test note", new DateOnly(2024, 7, 1), null, null), (row.Method, row.Source, row.Note, row.ApprovedOn, row.Corrections, row.Households));
        Assert.Equal(cells, row.Cells);
        Assert.Equal([A.Link], row.Evidence);
        Assert.Equal([new ReleasedOverlap("Other test scheme", OverlapKind.OverlapKnown, 5)], row.Overlaps);
    }

    [Fact]
    public void Words_and_households_are_released_too_and_what_is_not_declared_is_null()
    {
        var households = new Households(25, 4, "Test survey", 2020);
        var counted = Approved(new PeopleReached(ResultId.New(), A.Senegal, Officer, A.PeopleFacts(100) with { Scheme = Other.Id, Households = households, Estimated = true }), "SEN-2024-002");
        var words = Approved(new PeopleReached(ResultId.New(), A.Senegal, Officer, A.PeopleFacts(null) with { Scheme = null, Change = "SEN-2024-009", InWords = "Test words", AsOf = PartialDate.OfDay(2015, 1, 1) }), "SEN-2024-001");

        var rows = A.Release(A.Portfolio(), Schemes, counted, words).People;

        Assert.Equal(["SEN-2024-001", "SEN-2024-002"], rows.Select(r => r.PublicId));
        Assert.Equal((null, null, "Test words", null, null), (rows[0].Scheme, rows[0].Branch, rows[0].InWords, rows[0].Gain, rows[0].Phase));
        Assert.Equal((households, null, null, false), (rows[1].Households, rows[1].Overlaps, rows[1].Branch, rows[0].Estimated));
    }

    [Fact]
    public void A_correction_is_released_with_its_reason_and_class()
    {
        var first = Approved(A.Change(Officer), "SEN-2024-001");
        var correction = A.SubmittedChange(corrects: first, changeClass: ChangeClass.R3);
        correction.Approve(A.Manager(), 2, A.Noon.AddDays(2), ChangeClass.R1);

        var row = A.Release(A.Portfolio(), null, correction).Changes.Single();

        Assert.Equal([new Correction(2, ChangeClass.R1, A.CorrectionReason, new DateOnly(2024, 7, 2))], row.Corrections);
        Assert.Equal(("SEN-2024-001", 2), (row.PublicId, row.Version));
    }

    [Fact]
    public void A_figure_is_released_as_it_was_computed()
    {
        var portfolio = A.Portfolio(A.Value(100, 2022) with { Themes = ["T01"], Estimated = true }, A.Value(20, 2022, scheme: "other") with { Example = true }) with
        {
            Targets = [A.Target("PR-EFFECTIVE", 200, 50, BaselineMode.Carry)],
            Phase1 = new Dictionary<(IndicatorCode, int?), decimal> { [(IndicatorCode.From("PR-EFFECTIVE"), null)] = 50 },
        };

        var figures = A.Release(portfolio).Figures;
        var row = figures.Single(f => f is { Indicator.Value: "PR-EFFECTIVE", Scope: Scope.Programme, Year: 0 });

        Assert.Equal((7, "reported", 100m, 100m, 120m, null, null), (row.Release, row.State, row.Value!.Value, row.Lower!.Value, row.Upper!.Value, row.Net, row.DistinctCountries));
        Assert.Equal((1, 2, 50m, BaselineMode.Carry, 200m, "Test source"), (row.CountriesReported, row.CountriesExpected, row.Baseline!.Value, row.BaselineMode!.Value, row.Target!.Value, row.TargetSource));
        Assert.Equal((50m / 150m, AchievementState.Measured, 50m, true, true, ""), (row.Achievement!.Value, row.AchievementState, row.Phase1!.Value, row.HoldsExamples, row.Estimated, row.Period));
        Assert.Equal(["KHM"], row.Missing);
        Assert.Equal([new ThemeFigure("T01", 100)], row.ByTheme);
        Assert.Equal(Status.OffTrack, row.Standing!.Status);
        var year = figures.Single(f => f is { Indicator.Value: "PR-EFFECTIVE", Scope: "SEN", Year: 2022 });
        Assert.Equal(("2022", 0, 0, null), (year.Period, year.Half, year.Step, year.Missing));
        Assert.Equal([0, 0, 0, 1, 2, 3], figures.Where(f => f is { Indicator.Value: "IC", Scope: Scope.Programme, Year: 0 or 2021 or 2022 }).Select(f => f.Step).Order());
    }

    [Fact]
    public void Half_years_are_named_as_such()
    {
        var halves = A.Portfolio(A.Value(100) with { Period = Period.OfHalf(2022, 2) }) with { PeriodsPerYear = 2 };

        Assert.Equal(["2022-H1", "2022-H2"], A.Release(halves).Figures.Where(f => f is { Indicator.Value: "PR-EFFECTIVE", Scope: "SEN", Year: 2022 }).Select(f => f.Period));
    }

    private static T Approved<T>(T result, string publicId)
        where T : Result
    {
        result.Submit(Officer, publicId, A.Noon);
        result.Approve(A.Manager(), 1, A.Noon.AddDays(1));
        return result;
    }
}
