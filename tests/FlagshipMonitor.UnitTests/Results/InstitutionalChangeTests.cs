using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Domain.Results.Reviewing;

namespace FlagshipMonitor.UnitTests.Results;

public sealed class InstitutionalChangeTests
{
    [Fact]
    public void Only_step_title_date_and_a_link_are_asked_for_and_the_rest_stays_not_stated()
    {
        var change = A.Change(facts: A.ChangeFacts(" Test law adopted "));

        Assert.Equal("Test law adopted", change.Title);
        Assert.Equal((null, null, null, null), (change.ChangeType, change.Stage, change.WhatChanged, change.Note));
        Assert.Equal(["Step", "Title", "Date", "Evidence"], change.Content().Keys);
    }

    [Fact]
    public void A_change_needs_evidence_and_not_too_much_of_it()
    {
        var none = A.ChangeFacts() with { Evidence = [] };
        var many = A.ChangeFacts() with { Evidence = [.. Enumerable.Repeat(A.Link, Limits.EvidenceLinks + 1)] };

        ResultLifecycleTests.Refused(Rule.EvidenceIsGiven, () => A.Change(facts: none));
        ResultLifecycleTests.Refused(Rule.EvidenceIsGiven, () => A.Change(facts: many));
        Assert.Equal(Limits.EvidenceLinks, A.Change(facts: A.ChangeFacts() with { Evidence = [.. Enumerable.Repeat(A.Link, Limits.EvidenceLinks)] }).Evidence.Count);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(ChangeStage.Planned, false)]
    [InlineData(ChangeStage.InProgress, false)]
    [InlineData(ChangeStage.Achieved, true)]
    [InlineData(ChangeStage.Operational, true)]
    [InlineData(ChangeStage.Reversed, true)]
    public void A_change_without_a_stage_is_achieved_and_a_reversed_one_once_was(ChangeStage? stage, bool ever) =>
        Assert.Equal(ever, InstitutionalChange.EverAchieved(stage));

    [Fact]
    public void Content_names_every_field_in_a_form_that_no_language_changes()
    {
        var facts = A.ChangeFacts(date: PartialDate.OfMonth(2024, 3)) with
        {
            ChangeType = "step_2.law",
            Stage = ChangeStage.Operational,
            InUseSince = PartialDate.OfYear(2025),
            Themes = ["T07", "T02", "T07"],
            WhatChanged = "More people are insured.",
            Note = "Test",
        };

        var content = A.Change(facts: facts).Content();

        Assert.Equal(("2", "2024-03", "Operational", "2025", "T02|T07"), (content["Step"], content["Date"], content["Stage"], content["InUseSince"], content["Themes"]));
        Assert.Equal("Test law https://example.org/law", content["Evidence"]);
        Assert.False(content.ContainsKey("ReversedOn"));
    }

    [Fact]
    public void Content_holds_whatever_is_stated()
    {
        var facts = A.ChangeFacts() with
        {
            ChangeType = "step_2.law",
            Stage = ChangeStage.Reversed,
            InUseSince = PartialDate.OfYear(2024),
            ReversedOn = PartialDate.OfYear(2025),
            Themes = ["T01"],
            WhatChanged = "a",
            IloContribution = "b",
            OthersContribution = "c",
            Note = "d",
            Evidence = [A.Link, new Evidence("https://example.org/plan", null)],
        };

        Assert.Equal(
            [
                new("Step", "2"), new("ChangeType", "step_2.law"), new("Title", "Test law adopted"), new("Date", "2024-03-01"), new("Stage", "Reversed"), new("InUseSince", "2024"), new("ReversedOn", "2025"),
                new("Themes", "T01"), new("WhatChanged", "a"), new("IloContribution", "b"), new("OthersContribution", "c"), new("Note", "d"), new("Evidence", "Test law https://example.org/law\nhttps://example.org/plan"),
            ],
            A.Change(facts: facts).Content());
    }

    [Fact]
    public void A_change_has_a_title() => Assert.Throws<ArgumentException>(() => A.Change(facts: A.ChangeFacts(" ")));

    [Fact]
    public void A_comparison_shows_what_came_changed_and_went()
    {
        var before = new Dictionary<string, string> { ["Title"] = "Old", ["Note"] = "Gone", ["Step"] = "1" };
        var after = new Dictionary<string, string> { ["Step"] = "1", ["Title"] = "New", ["Stage"] = "Achieved" };

        var differences = FieldDifference.Between(before, after);

        Assert.Equal(
            [new FieldDifference("Step", "1", "1"), new("Title", "Old", "New"), new("Stage", null, "Achieved"), new("Note", "Gone", null)],
            differences);
        Assert.Equal(["Title", "Stage", "Note"], differences.Where(d => d.Changed).Select(d => d.Field));
        Assert.All(FieldDifference.Between(null, after), d => Assert.Null(d.Old));
    }
}
