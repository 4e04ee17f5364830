using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Files;
using FlagshipMonitor.Web.Pictures.Scenes;

namespace FlagshipMonitor.Web.Pictures.Layout;

/// <summary>The picture of a shared link: few large words, because it is shown as small as a stamp.</summary>
internal static class ShareLayout
{
    public const double Width = 1200;
    public const double Height = 630;

    private const double Margin = 70;

    public static Scene Draw(ShareCard card, Language language)
    {
        var marks = new List<Mark> { new RectMark(new(0, 0, Width, Height), Ink.Blue), new RectMark(new(0, Height - 14, Width, 14), Ink.Red) };
        var y = 0.0;
        if (card.Notice is { } notice)
        {
            var strong = new Lettering(25, Ink.Text, Bold: true);
            var lines = TextBlock.Lines(notice, Width - (2 * Margin), strong);
            y = 24 + (lines.Count * strong.Leading);
            marks.Add(new RectMark(new(0, 0, Width, y), Ink.Notice));
            marks.AddRange(lines.Select((line, i) => new TextMark(new(Margin, 38 + (i * strong.Leading)), line, strong)));
        }

        y += 76;
        marks.Add(new PolyMark([new(Margin, y - 24), new(Margin + 24, y - 11), new(Margin, y + 2)], Ink.Red, null, Closed: true));
        marks.Add(new TextMark(new(Margin + 40, y), card.Programme, new Lettering(30, Ink.White, Family: Family.Display)));
        var title = Fitting(card.Title);
        foreach (var line in TextBlock.Lines(card.Title, Width - (2 * Margin), title))
        {
            y += title.Leading;
            marks.Add(new TextMark(new(Margin, y), line, title));
        }

        Numbers(marks, card, Math.Max(y + 110, 400));
        marks.Add(new TextMark(new(Margin, Height - 44), card.Foot, new Lettering(26, Ink.Ramp)));
        return new Scene(Width, Height, card.Title, string.Join("; ", card.Numbers.Select(n => $"{n.Label}: {n.Number}")), language, marks);
    }

    private static Lettering Fitting(string title)
    {
        var large = new Lettering(72, Ink.White, Family: Family.Display);
        return TextBlock.Lines(title, Width - (2 * Margin), large).Count == 1 ? large : large with { Size = 58 };
    }

    private static void Numbers(List<Mark> marks, ShareCard card, double y)
    {
        var step = (Width - (2 * Margin)) / Math.Max(1, card.Numbers.Count);
        for (var i = 0; i < card.Numbers.Count; i++)
        {
            var (number, label) = card.Numbers[i];
            var x = Margin + (i * step);
            var lettering = new Lettering(54, Ink.White, Family: Family.Display);
            while (lettering.Size > 24 && PictureFonts.Width(number, lettering) > step - 28)
            {
                lettering = lettering with { Size = lettering.Size - 2 };
            }

            marks.Add(new TextMark(new(x, y), number, lettering));
            var small = new Lettering(25, Ink.Ramp);
            var lines = TextBlock.Lines(label, step - 20, small);
            marks.AddRange(lines.Select((line, n) => new TextMark(new(x, y + 42 + (n * small.Leading)), line, small)));
        }
    }
}
