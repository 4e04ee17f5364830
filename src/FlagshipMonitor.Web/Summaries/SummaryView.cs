using System.Globalization;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Public;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Summaries;

/// <summary>A piece of a rendered summary.</summary>
/// <param name="Href">Where a figure is explained.</param>
/// <param name="IsToken">It stands for a token: colleagues see that, readers need not.</param>
public sealed record SummaryPiece(string Text, string? Href = null, bool IsToken = false);

/// <summary>A summary with its numbers in place, in one language.</summary>
/// <param name="Language">Of the text; its numbers and words are written as that language does.</param>
/// <param name="Foreign">"In French", where the page is in another language.</param>
public sealed record SummaryView(string Language, string? Foreign, IReadOnlyList<IReadOnlyList<SummaryPiece>> Paragraphs)
{
    /// <summary>What a release holds, in the reader's language or as it was first written.</summary>
    public static SummaryView Of(Told told, IStringLocalizer<SharedText> t)
    {
        var (language, text) = told.Narrative.Texts.For(Localisation.Language.Current.Code, told.Narrative.Language);
        return Of(text, language, told.Figures, t);
    }

    public static SummaryView Of(string text, string language, ScopeFigures figures, IStringLocalizer<SharedText> t)
    {
        var foreign = PublicTexts.Foreign(t, language);
        var reader = CultureInfo.CurrentUICulture;
        var own = Localisation.Language.Find(language)!.Culture;
        try
        {
            // A French sentence has French numbers, whoever reads it.
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (own, own);
            return new SummaryView(language, foreign,
                [.. NarrativeText.Parse(text, figures.Scope).Paragraphs.Select(p => (IReadOnlyList<SummaryPiece>)[.. p.Select(part => Piece(part, figures, t))])]);
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (reader, reader);
        }
    }

    private static SummaryPiece Piece(NarrativePart part, ScopeFigures figures, IStringLocalizer<SharedText> t) => part switch
    {
        { Figure: { } token } => new SummaryPiece(SummaryTexts.Shown(t, token, figures[token]), FigureWords.Href(token.Indicator, figures.Scope, step: token.Step), IsToken: true),
        { IsTypedNumber: true } => new SummaryPiece(Words.Unbroken(part.Text), IsToken: true),
        _ => new SummaryPiece(Words.Unbroken(part.Text)),
    };
}
