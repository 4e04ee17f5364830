using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Narratives;

namespace FlagshipMonitor.UnitTests.Narratives;

public sealed class NarrativeTextTests
{
    [Fact]
    public void A_text_is_words_and_tokens_in_paragraphs()
    {
        var text = NarrativeText.Parse("In all, {{figure:people-effective}} people.\nMore to come.\n\n {{ Figure: CHANGES }} changes; {{number: 12 500 }} km.", "SEN");

        Assert.Equal(2, text.Paragraphs.Count);
        Assert.Equal(["In all, ", "{{figure:people-effective}}", " people.\nMore to come."], text.Paragraphs[0].Select(p => p.Text));
        Assert.Equal(["people-effective", "changes"], text.Figures.Select(f => f.Name));
        Assert.Equal(["12 500"], text.TypedNumbers);
        Assert.Empty(text.Broken);
    }

    [Theory]
    [InlineData("{{figure:people-efective}}", TokenProblem.UnknownFigure)]
    [InlineData("{{figure:countries}}", TokenProblem.ProgrammeAlone)]
    [InlineData("{{figure}}", TokenProblem.UnknownKind)]
    [InlineData("{{chart:changes}}", TokenProblem.UnknownKind)]
    [InlineData("{{number:many}}", TokenProblem.NoNumber)]
    [InlineData("{{figure:changes", TokenProblem.Unclosed)]
    [InlineData("figure:changes}}", TokenProblem.Unclosed)]
    [InlineData("{{figure:\nchanges}}", TokenProblem.Unclosed)]
    public void A_token_that_cannot_be_read_says_why(string token, TokenProblem problem) =>
        Assert.Equal(problem, NarrativeText.Parse($"A test: {token}.", "SEN").Broken.First().Problem);

    [Fact]
    public void Every_name_is_found_and_the_programme_has_them_all()
    {
        Assert.Equal(FigureToken.All.Count, FigureToken.All.Select(t => t.Name).Distinct().Count());
        Assert.All(FigureToken.All, t => Assert.Same(t, NarrativeText.Parse(t.Written, Scope.Programme).Figures.Single()));
        Assert.Equal(FigureToken.All.Count(t => !t.OfProgramme), FigureToken.For("SEN").Count());
    }

    [Fact]
    public void Markup_is_words_like_any_other() =>
        Assert.Equal("<b>bold</b> *star* [x](y)", NarrativeText.Parse("<b>bold</b> *star* [x](y)", "SEN").Parts.Single().Text);

    [Fact]
    public void A_reader_gets_their_language_or_the_one_it_was_written_in()
    {
        var texts = new NarrativeTexts(null, "Un essai.", "Una prueba.");

        Assert.Equal(("es", "Una prueba."), texts.For("es", "fr"));
        Assert.Equal(("fr", "Un essai."), texts.For("en", "fr"));
        Assert.Equal("es", texts.OriginalFor("es"));
        Assert.Equal("fr", texts.OriginalFor("en"));
    }

    [Fact]
    public void A_token_shows_what_a_page_shows_and_silence_is_not_zero()
    {
        var figures = Evaluation.Evaluate(A.Portfolio(A.Value(158_123, 2024)) with { Targets = [A.Target("PR-EFFECTIVE", 200_000)] }).Released;
        var (senegal, programme) = (ScopeFigures.Of("SEN", figures), ScopeFigures.Of(Scope.Programme, figures));

        Assert.Equal(150_000, senegal[Token("people-effective")].Value); // rounded down as a headline is
        Assert.Equal(150_000, programme[Token("people-unique")].Value);
        Assert.Equal(200_000, programme[Token("target-people-effective")].Value);
        Assert.Null(senegal[Token("target-people-effective")].Value);
        Assert.Equal((null, "notReported"), (senegal[Token("people-legal")].Value, senegal[Token("people-legal")].State));
        Assert.True(senegal[Token("changes")].IsMissing);
    }

    private static FigureToken Token(string name) => FigureToken.Find(name, Scope.Programme)!;
}
