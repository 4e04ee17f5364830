using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Results;

/// <summary>What a result keeps of those who wrote it, its cells and its links. All of it is made up.</summary>
public sealed class ResultDetailTests
{
    private static readonly Evidence Titled = new(" https://example.org/law ", " Test law ");

    [Fact]
    public void Who_wrote_stands_before_who_sent_and_the_first_author_stays()
    {
        var (began, sent, helped) = (A.Officer(), A.Officer(), A.Officer());
        var change = A.Change(began);
        change.Submit(sent, "SEN-2024-001", A.Noon);
        Assert.Equal([began.Id, sent.Id], change.Writers);

        change.Return(A.Manager(), 1, "Test reason", null, A.Noon);
        change.WrittenBy(helped.Id, [sent.Id]);

        Assert.Equal(began.Id, change.Author);
        Assert.Equal([began.Id, sent.Id, helped.Id], change.Writers);
    }

    [Fact]
    public void What_was_replaced_names_the_version_that_replaced_it()
    {
        var approved = A.ApprovedChange();
        var correction = A.SubmittedChange(corrects: approved);
        correction.Approve(A.Manager(), 2, A.Noon);

        approved.ReplaceBy(correction, A.Noon.AddDays(1));

        Assert.Equal((2, A.Noon.AddDays(1), correction.ApprovedBy!.Value), (approved.Events[^1].Version, approved.Events[^1].At, approved.Events[^1].By));
    }

    [Fact]
    public void People_are_corrected_and_revised_like_changes()
    {
        var officer = A.Officer();
        var first = A.People(author: officer);
        first.Submit(officer, "SEN-2024-002", A.Noon);
        first.Approve(A.Manager(), 1, A.Noon);

        var correction = new PeopleReached(ResultId.New(), A.Senegal, officer, A.PeopleFacts(5), corrects: first);
        correction.Revise(officer, A.PeopleFacts(7), "fr");

        Assert.Equal((first.Id, "SEN-2024-002", 7L, "fr"), (correction.Supersedes!.Value, correction.PublicId, correction.Gain!.Value, correction.Language));
    }

    [Fact]
    public void A_refusal_names_its_rule() => Assert.Equal("Rule violated: EvidenceIsGiven.", new RuleViolationException(Rule.EvidenceIsGiven).Message);

    [Fact]
    public void A_link_is_kept_without_spaces_around_it()
    {
        Assert.Equal(("https://example.org/law", "Test law"), (Titled.Url, new Evidence("https://example.org/law", " Test law ").Title));
        Assert.StartsWith("Evidence needs an http or https address.", Assert.Throws<ArgumentException>(() => new Evidence("law.pdf", null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_declaration_that_does_not_fit_is_enough()
    {
        var (own, one, other) = (SchemeId.New(), SchemeId.New(), SchemeId.New());

        Assert.False(SchemeOverlap.Fit([new(one, OverlapKind.Disjoint), new(other, OverlapKind.OverlapKnown, 11)], own, 10));
        Assert.True(SchemeOverlap.Fit([new(one, OverlapKind.Disjoint), new(other, OverlapKind.OverlapKnown, 10)], own, 10));
        Assert.Equal($"{one}=Disjoint", new SchemeOverlap(one, OverlapKind.Disjoint).ToString());
    }

    [Fact]
    public void Cells_add_up_by_sex_by_age_and_by_group_in_the_order_of_the_form()
    {
        List<PeopleCell> cells =
        [
            PeopleCell.OfSexAndAge(Sex.Men, AgeBand.From65, 1), PeopleCell.OfSexAndAge(Sex.Women, AgeBand.From65, 2), PeopleCell.OfSexAndAge(Sex.Men, AgeBand.Under15, 4),
            PeopleCell.OfGroup(PeopleGroup.Rural, Sex.Women, 3), PeopleCell.OfGroup(PeopleGroup.Rural, Sex.Men, 4), PeopleCell.OfGroup(PeopleGroup.InformalEconomy, null, 5), PeopleCell.OfGroup(PeopleGroup.PersonsWithDisabilities, null, 6),
        ];

        Assert.Equal(
            [new("sex", "women", 2), new("sex", "men", 5), new("ageBand", "under15", 4), new("ageBand", "from65", 3), new("disability", "yes", 6), new("informal", "yes", 5), new("rural", "yes", 7)],
            CellCounts.Of(cells));
    }

    [Fact]
    public void A_cell_without_people_does_not_apply() =>
        Assert.Equal((true, false), (PeopleCell.OfGroup(PeopleGroup.Rural, null, null).NotApplicable, PeopleCell.OfGroup(PeopleGroup.Rural, null, 0).NotApplicable));

    [Theory]
    [InlineData(Role.CountryOfficer, false, false, false, true)]
    [InlineData(Role.ProgrammeManager, true, false, true, false)]
    [InlineData(Role.Administrator, false, true, true, false)]
    [InlineData(Role.Viewer, false, false, true, false)]
    public void Each_role_has_its_rights(Role role, bool manages, bool administers, bool readsAll, bool reports)
    {
        var actor = A.Officer() with { Role = role };

        Assert.Equal((manages, administers, readsAll, reports, false), (actor.IsManager, actor.IsAdministrator, actor.ReadsProgramme, actor.ReportsFor(A.Senegal), actor.ReportsFor(A.Togo)));
    }

    [Fact]
    public void An_approval_names_its_version_and_what_corrects_nothing_has_no_class()
    {
        var officer = A.Officer();
        var change = A.Change(officer);
        change.Submit(officer, "SEN-2024-001", A.Noon, "Test reason", Domain.Publishing.ChangeClass.C);
        change.Approve(A.Manager(), 1, A.Noon);

        Assert.Equal((1, null, null), (change.Events[^1].Version, change.ChangeClass, change.CorrectionReason));
    }
}
