using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Boards;

/// <summary>Five shares of checks met, side by side. Schemes and figures are made up.</summary>
public sealed class DataQualityTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);
    private static readonly SchemeId Scheme = SchemeId.New();
    private static readonly Actor Officer = A.Officer();

    [Fact]
    public void A_country_without_reports_has_its_years_to_check_and_nothing_else()
    {
        var quality = Of();

        Assert.Equal((0, 5), (quality[QualitySide.Completeness].Met, quality[QualitySide.Completeness].Checked));
        Assert.Equal(0, quality[QualitySide.Completeness].Share);
        Assert.Null(quality[QualitySide.Evidence].Share);
        Assert.Null(quality[QualitySide.Timeliness].Share);
        Assert.Equal((QualityRule.YearIsReported, 2025), (quality.NextFix!.Rule, quality.NextFix.Period.Year));
    }

    [Fact]
    public void A_series_goes_on_in_each_closed_year_after_its_first()
    {
        var quality = Of(People(2022, 100), People(2024, 150));

        Assert.Equal((1, 3), (quality[QualityRule.SeriesGoesOn].Met, quality[QualityRule.SeriesGoesOn].Checked));
        Assert.Equal((2, 5), (quality[QualityRule.YearIsReported].Met, quality[QualityRule.YearIsReported].Checked));
        Assert.Equal((1, 1), (quality[QualityRule.SeriesDoesNotFall].Met, quality[QualityRule.SeriesDoesNotFall].Checked));
        Assert.Equal(0, Of(People(2022, 100), People(2024, 90))[QualityRule.SeriesDoesNotFall].Share);
    }

    [Theory]
    [InlineData(3, 31, 1)]
    [InlineData(4, 1, 0)]
    public void In_time_is_by_the_end_of_march_after_its_year(int month, int day, int met)
    {
        var quality = Of(People(2022, 100, submitted: new DateTimeOffset(2023, month, day, 23, 0, 0, TimeSpan.Zero)));

        Assert.Equal((met, 1), (quality[QualitySide.Timeliness].Met, quality[QualitySide.Timeliness].Checked));
    }

    [Fact]
    public void Examples_were_never_due()
    {
        var example = new PeopleReached(ResultId.New(), A.Senegal, Officer, Facts(2022, 100), Origin.Example);
        example.Submit(Officer, "SEN-2022-009", A.Noon);

        Assert.Equal(0, Of(example)[QualitySide.Timeliness].Checked);
    }

    [Fact]
    public void What_cannot_be_compared_is_not_checked_and_what_is_too_large_is_open()
    {
        Assert.Equal(0, Of(People(2022, 100))[QualityRule.WithinThePopulation].Checked);
        Assert.Equal(1, DataQuality.Of(A.Senegal, [People(2022, 100)], A.Phase2, Day, 100)[QualityRule.WithinThePopulation].Share);
        Assert.Equal(0, DataQuality.Of(A.Senegal, [People(2022, 100)], A.Phase2, Day, 99)[QualityRule.WithinThePopulation].Share);
    }

    [Fact]
    public void A_split_counts_from_half_of_the_people()
    {
        var half = Of(People(2022, 100, PeopleCell.OfSexAndAge(Sex.Women, null, 30), PeopleCell.OfSexAndAge(Sex.Men, AgeBand.From65, 20)));
        var less = Of(People(2022, 100, PeopleCell.OfSexAndAge(Sex.Women, AgeBand.From65, 49)));

        Assert.Equal((1, 0), (half[QualityRule.SexIsStated].Met, half[QualityRule.AgeIsStated].Met));
        Assert.Equal((0, 0), (less[QualityRule.SexIsStated].Met, less[QualityRule.AgeIsStated].Met));
        Assert.Equal(1, Of(People(2022, 100, PeopleCell.OfGroup(PeopleGroup.PersonsWithDisabilities, null, 0)))[QualityRule.DisabilityIsStated].Share);
    }

    [Fact]
    public void Sources_and_methods_are_asked_of_people_and_contributions_of_changes()
    {
        var said = Of(new PeopleReached(ResultId.New(), A.Senegal, Officer, Facts(2022, 1) with { Source = "Test register", Method = "Test count" }), Change(A.ChangeFacts() with { IloContribution = "Test support" }));

        Assert.All([QualityRule.SourceIsStated, QualityRule.MethodIsStated, QualityRule.ContributionIsStated, QualityRule.EvidenceIsNamed], rule => Assert.Equal(1, said[rule].Share));
        Assert.All([QualityRule.SourceIsStated, QualityRule.MethodIsStated, QualityRule.ContributionIsStated], rule => Assert.Equal(0, Of(People(2022, 1), Change(A.ChangeFacts()))[rule].Share));
    }

    [Fact]
    public void Use_and_reversal_come_after_adoption()
    {
        var facts = A.ChangeFacts(date: PartialDate.OfDay(2022, 5, 1));

        Assert.Equal(0, Of(Change(facts))[QualityRule.DatesAreInOrder].Checked);
        Assert.Equal(1, Of(Change(facts with { InUseSince = PartialDate.OfYear(2022) }))[QualityRule.DatesAreInOrder].Share);
        Assert.Equal(0, Of(Change(facts with { ReversedOn = PartialDate.OfMonth(2022, 4) }))[QualityRule.DatesAreInOrder].Share);
    }

    [Fact]
    public void The_next_fix_stands_behind_most_people()
    {
        var fix = Of(People(2022, 100), People(2022, 5_000, scheme: SchemeId.New()), Change(A.ChangeFacts())).NextFix!;

        Assert.Equal(5_000, fix.People);
        Assert.Equal(QualityRule.SeriesGoesOn, fix.Rule);
    }

    [Fact]
    public void Other_countries_and_other_phases_are_not_checked_here() =>
        Assert.Equal(0, Of(A.Change(A.Officer(A.Togo), country: A.Togo), People(2020, 1))[QualitySide.Evidence].Checked);

    private static DataQuality Of(params Result[] results) => DataQuality.Of(A.Senegal, results, A.Phase2, Day, null);

    private static InstitutionalChange Change(ChangeFacts facts) => new(ResultId.New(), A.Senegal, Officer, facts);

    private static PeopleFacts Facts(int year, long gain, SchemeId? scheme = null) =>
        new(ImpactDimension.Effective, PartialDate.OfDay(year, 6, 30), [A.Link]) { Scheme = scheme ?? Scheme, Gain = gain };

    private static PeopleReached People(int year, long gain, params PeopleCell[] cells) => new(ResultId.New(), A.Senegal, Officer, Facts(year, gain) with { Cells = cells });

    private static PeopleReached People(int year, long gain, SchemeId scheme) => new(ResultId.New(), A.Senegal, Officer, Facts(year, gain, scheme));

    private static PeopleReached People(int year, long gain, DateTimeOffset submitted)
    {
        var people = People(year, gain);
        people.Submit(Officer, $"SEN-{year}-001", submitted);
        return people;
    }

    [Fact]
    public void The_age_counts_from_half_of_the_people_too()
    {
        var half = Of(People(2022, 100, PeopleCell.OfSexAndAge(null, AgeBand.From65, 50)));

        Assert.Equal((new QualityShare(1, 1), new QualityShare(0, 1)), (half[QualityRule.AgeIsStated], half[QualityRule.SexIsStated]));
        Assert.Equal(new QualityShare(0, 1), Of(People(2022, 100, PeopleCell.OfSexAndAge(Sex.Men, null, 100)))[QualityRule.AgeIsStated]);
    }

    [Fact]
    public void Every_link_has_a_title()
    {
        Evidence[] links = [A.Link, new("https://example.org/plan", null)];
        var people = new PeopleReached(ResultId.New(), A.Senegal, Officer, Facts(2022, 1) with { Evidence = links });

        Assert.Equal(new QualityShare(0, 2), Of(people, Change(A.ChangeFacts() with { Evidence = links }))[QualityRule.EvidenceIsNamed]);
        Assert.Equal(new QualityShare(2, 2), Of(People(2022, 1), Change(A.ChangeFacts()))[QualityRule.EvidenceIsNamed]);
    }

    [Fact]
    public void A_series_that_stands_still_does_not_fall() => Assert.Equal(1, Of(People(2022, 100), People(2024, 100))[QualityRule.SeriesDoesNotFall].Share);

    [Fact]
    public void The_day_of_adoption_is_early_enough_for_use_and_reversal()
    {
        var day = PartialDate.OfDay(2022, 5, 1);
        var facts = A.ChangeFacts(date: day);

        Assert.Equal(1, Of(Change(facts with { InUseSince = day, ReversedOn = day }))[QualityRule.DatesAreInOrder].Share);
        Assert.Equal(0, Of(Change(facts with { InUseSince = PartialDate.OfDay(2022, 4, 30) }))[QualityRule.DatesAreInOrder].Share);
    }

    [Fact]
    public void What_was_returned_and_sent_again_was_first_submitted_in_time()
    {
        var people = People(2022, 100, submitted: new DateTimeOffset(2023, 3, 1, 0, 0, 0, TimeSpan.Zero));
        people.Return(A.Manager(), 1, "Test reason", null, A.Noon);
        people.Submit(Officer, "SEN-2022-001", A.Noon);

        Assert.Equal(1, Of(people)[QualitySide.Timeliness].Share);
        Assert.Equal(0, Of(People(2022, 100))[QualitySide.Timeliness].Share);
    }

    [Fact]
    public void Each_check_belongs_to_a_side()
    {
        static QualitySide SideOf(QualityRule rule) => new QualityCheck(rule, true, null, Period.OfYear(2022), 0, 0).Side;

        Assert.Equal(
            [
                QualitySide.Completeness, QualitySide.Completeness, QualitySide.Timeliness, QualitySide.Consistency, QualitySide.Consistency, QualitySide.Consistency, QualitySide.Consistency, QualitySide.Consistency,
                QualitySide.Evidence, QualitySide.Evidence, QualitySide.Evidence, QualitySide.Evidence, QualitySide.Disaggregation, QualitySide.Disaggregation, QualitySide.Disaggregation,
            ],
            Enum.GetValues<QualityRule>().Select(SideOf));
    }

    [Fact]
    public void Of_equal_fixes_changes_come_first_then_the_first_rule_then_the_latest_year_then_the_first_result()
    {
        QualityCheck Check(QualityRule rule, int year, Result? subject, long people = 0, int changes = 0, bool met = false) => new(rule, met, subject, Period.OfYear(year), people, changes);
        Result One(string id)
        {
            var change = Change(A.ChangeFacts());
            change.Submit(Officer, id, A.Noon);
            return change;
        }

        var (first, last) = (One("SEN-2022-001"), One("SEN-2022-002"));
        QualityCheck[] best = [Check(QualityRule.SexIsStated, 2021, null, people: 5), Check(QualityRule.SexIsStated, 2021, null, changes: 1), Check(QualityRule.YearIsReported, 2021, null), Check(QualityRule.SourceIsStated, 2023, first), Check(QualityRule.SourceIsStated, 2023, last), Check(QualityRule.SourceIsStated, 2022, first)];

        for (var i = 0; i < best.Length; i++)
        {
            Assert.Same(best[i], new DataQuality(A.Senegal, [.. best.Skip(i).Reverse()]).NextFix);
        }

        Assert.Null(new DataQuality(A.Senegal, [Check(QualityRule.SexIsStated, 2021, null, met: true)]).NextFix);
    }

    [Fact]
    public void Behind_a_check_stand_the_people_or_the_change_it_is_about()
    {
        var quality = Of(People(2022, 100), Change(A.ChangeFacts()));

        Assert.Equal((100L, 0), quality.Checks.Where(c => c.Rule is QualityRule.SourceIsStated).Select(c => (c.People, c.Changes)).Single());
        Assert.Equal((0L, 1), quality.Checks.Where(c => c.Rule is QualityRule.ContributionIsStated).Select(c => (c.People, c.Changes)).Single());
    }
}
