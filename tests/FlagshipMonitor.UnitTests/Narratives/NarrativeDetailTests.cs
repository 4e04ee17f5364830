using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using static FlagshipMonitor.UnitTests.Results.ResultLifecycleTests;

namespace FlagshipMonitor.UnitTests.Narratives;

public sealed class NarrativeDetailTests
{
    private static readonly NarrativeTexts Texts = new("A test.", null, null);

    [Fact]
    public void Every_token_has_its_name_figure_and_place()
    {
        Assert.Equal(
        [
            "people-improvements PR People", "people-legal PR-LEGAL People", "people-effective PR-EFFECTIVE People", "people-adequacy PR-ADEQUACY People", "people-unique PR-UNIQUE People programme",
            "changes IC Changes", "changes-step-1 IC Changes", "changes-step-2 IC Changes", "changes-step-3 IC Changes", "changes-net IC Changes", "countries PC Countries programme",
            "countries-with-changes CR Countries programme", "target-people PR People", "target-people-legal PR-LEGAL People", "target-people-effective PR-EFFECTIVE People",
            "target-people-adequacy PR-ADEQUACY People", "target-changes IC Changes", "target-countries PC Countries programme",
        ],
        FigureToken.All.Select(t => $"{t.Name} {t.Indicator.Value} {t.Kind}{(t.OfProgramme ? " programme" : "")}"));
        Assert.Equal([0, 1, 2, 3, 0], FigureToken.All.Where(t => t.Name.StartsWith("changes", StringComparison.Ordinal)).Select(t => t.Step));
    }

    [Fact]
    public void A_number_token_is_at_most_as_long_as_may_be_typed()
    {
        var longest = new string('1', NarrativeText.NumberLength);

        Assert.Equal([longest], NarrativeText.Parse($"{{{{number:{longest}}}}}", "SEN").TypedNumbers);
        Assert.Equal(TokenProblem.NoNumber, NarrativeText.Parse($"{{{{number:{longest}1}}}}", "SEN").Broken.Single().Problem);
    }

    [Fact]
    public void Tokens_side_by_side_have_no_empty_words_between_them_and_no_text_has_no_paragraph()
    {
        Assert.Equal(["{{figure:changes}}", "{{figure:changes}}"], NarrativeText.Parse("{{figure:changes}}{{figure:changes}}", "SEN").Parts.Select(p => p.Text));
        Assert.Empty(NarrativeText.Parse(" \n ", "SEN").Paragraphs);
    }

    [Fact]
    public void A_language_that_is_none_has_no_text()
    {
        Assert.Null(Texts.Of("de"));
        Assert.Equal(("en", "A test."), Texts.For("fr", "de"));
        Assert.Equal("en", new NarrativeTexts(null, null, null).OriginalFor("fr"));
        Assert.Equal(["en", "fr", "es"], new NarrativeTexts("1", "2", "3").Given().Select(t => t.Language));
    }

    [Fact]
    public void Only_an_open_text_is_written_and_only_by_whom_it_belongs_to()
    {
        var officer = A.Officer();
        var text = new Narrative(Guid.NewGuid(), "SEN", officer);
        Assert.False(text.IsOpenTo(A.Manager()));
        text.Submit(officer, Texts, "en", 1, A.Noon);

        Assert.False(text.IsOpenTo(officer));
        Refused(Rule.OnlyOpenResultsChange, () => text.Submit(officer, Texts, "en", 2, A.Noon));
        text.Return(A.Manager(), 1, "Test", null, A.Noon);
        Assert.True(text.IsOpenTo(officer));
        Assert.False(text.IsOpenTo(A.Manager()));
        Refused(Rule.SummaryFiguresAreKnown, () => text.Submit(officer, new NarrativeTexts("A test.", "{{figure:none}}", null), "en", 2, A.Noon));
    }

    [Fact]
    public void A_text_is_replaced_only_by_another_in_force_and_the_history_says_so()
    {
        var (before, later, waiting) = (Approved("SEN"), Approved("SEN", 2), Waiting("SEN", 2));

        Refused(Rule.OnlySummariesInForceAreWithdrawn, () => before.ReplaceBy(waiting, A.Noon));
        Refused(Rule.OnlySummariesInForceAreWithdrawn, () => waiting.ReplaceBy(before, A.Noon));
        Refused(Rule.OnlySummariesInForceAreWithdrawn, () => before.ReplaceBy(before, A.Noon));
        before.ReplaceBy(later, A.Noon);

        Assert.Equal(ResultEventKind.Superseded, before.Events[^1].Kind);
    }

    [Fact]
    public void A_release_is_told_of_its_texts_in_order_broken_ones_too()
    {
        var portfolio = A.Portfolio(A.Value(5_000, 2024));
        var figures = Evaluation.Evaluate(portfolio).Released;
        var wrong = new NarrativeTexts("Test 7 777 people.", null, null);
        var texts = new ReleaseTexts([Approved("SEN", texts: wrong), Approved("KHM", texts: wrong), Approved(Scope.Programme, texts: wrong)], []);

        Assert.Equal([Scope.Programme, "KHM", "SEN"], texts.Check(figures, portfolio).Select(f => f.Scope));
        Assert.Equal("{{figure:none}}", Assert.Single(ReleaseTexts.Check(Guid.Empty, "SEN", new NarrativeTexts("{{figure:none}}", null, null), figures, portfolio, [])).Words);
    }

    [Fact]
    public void A_released_text_reads_the_positions_of_its_own_scope()
    {
        var portfolio = A.Portfolio(A.Value(158_123, 2024), A.Value(20_000, 2023, A.Cambodia)) with { Targets = [A.Target("PR-LEGAL", 5)] };
        var candidate = new ReleaseCandidate(Guid.NewGuid(), A.Manager(), default, [], null, A.Noon, takesBack: true);
        var released = Release.Publish(candidate, A.Manager(), 1, [], portfolio, new Dictionary<Domain.Programme.SchemeId, Domain.Programme.Scheme>(), [A.Phase2], 1, A.Noon).Figures;
        var (senegal, programme) = (ScopeFigures.Of("SEN", released), ScopeFigures.Of(Scope.Programme, released));

        Assert.Equal((150_000m, "reported"), (senegal[Token("people-effective")].Value, senegal[Token("people-effective")].State));
        Assert.Equal((null, "notReported"), (senegal[Token("target-people-effective")].Value, senegal[Token("target-people-effective")].State)); // reported, but without a target
        Assert.Equal((5m, "notReported"), (programme[Token("target-people-legal")].Value, programme[Token("target-people-legal")].State));
        Assert.Equal(170_000m, programme[Token("people-effective")].Value);
    }

    private static FigureToken Token(string name) => FigureToken.Find(name, Scope.Programme)!;

    private static Narrative Waiting(string scope, int version = 1, NarrativeTexts? texts = null)
    {
        var writer = A.Manager();
        var text = new Narrative(Guid.NewGuid(), scope, writer);
        text.Submit(writer, texts ?? Texts, "en", version, A.Noon);
        return text;
    }

    private static Narrative Approved(string scope, int version = 1, NarrativeTexts? texts = null)
    {
        var text = Waiting(scope, version, texts);
        text.Approve(A.Manager(), version, A.Noon);
        return text;
    }
}
