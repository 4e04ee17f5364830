namespace FlagshipMonitor.Web.Pictures.Scenes;

/// <summary>Text broken into lines for a width.</summary>
public static class TextBlock
{
    /// <summary>A reader's own font may be wider than the one the text was measured with.</summary>
    public const double Slack = 1.06;

    /// <param name="text">Words parted by ordinary spaces; other spaces hold words together.</param>
    /// <param name="width">A single word that is wider stands alone and sticks out.</param>
    public static IReadOnlyList<string> Lines(string text, double width, Lettering lettering)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && PictureFonts.Width(longer, lettering) * Slack > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }
}
