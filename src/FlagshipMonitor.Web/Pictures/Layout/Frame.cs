using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Scenes;

namespace FlagshipMonitor.Web.Pictures.Layout;

/// <summary>What stands around every drawing.</summary>
/// <param name="Notice">Says of examples and of made-up data what they are; null of a record.</param>
/// <param name="Source">Release, date, licence and site.</param>
public sealed record Frame(string? Notice, string Source)
{
    /// <summary>Further lines below, such as what a map has to say of borders.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];
}

/// <summary>Lays a chart out: notice, finding, unit, key, drawing, notes and source, from the top down.</summary>
public static class PictureLayout
{
    public const double Wide = 800;
    public const double Narrow = 400;

    public static Scene Of(ChartContent content, Frame frame, double width, Language language)
    {
        var paper = Head(content.Title, content.Unit, content.Key, frame, width, language);
        switch (content.Drawing)
        {
            case BarsDrawing bars:
                BarsLayout.Draw(paper, bars);
                break;
            case ColumnsDrawing columns:
                ColumnsLayout.Draw(paper, columns);
                break;
            case LinesDrawing lines:
                LinesLayout.Draw(paper, lines.Lines);
                break;
            case StackDrawing stack:
                StackLayout.Draw(paper, stack);
                break;
            case WordsDrawing words:
                paper.Y += 12;
                paper.Paragraph(words.Text, Paper.Quiet, 12);
                break;
        }

        return Foot(paper, content.Notes, frame).Finish(content.Title, content.Description);
    }

    internal static Paper Head(string title, string unit, IReadOnlyList<KeyItem> key, Frame frame, double width, Language language)
    {
        var paper = new Paper(width, language);
        if (frame.Notice is { } notice)
        {
            paper.Y = 6;
            paper.Paragraph(notice, Paper.Strong, 7);
            paper.AddBehind(new RectMark(new(0, 0, width, paper.Y), Ink.Notice));
        }

        paper.Y += paper.IsNarrow ? 12 : 18;
        paper.Paragraph(title, paper.IsNarrow ? Paper.NarrowTitle : Paper.Title, 3);
        paper.Paragraph(unit, Paper.Quiet, 8);
        KeyLayout.Draw(paper, key);
        return paper;
    }

    internal static Paper Foot(Paper paper, IReadOnlyList<string> notes, Frame frame)
    {
        foreach (var note in notes)
        {
            paper.Paragraph(note, Paper.Body, 4);
        }

        paper.Y += 8;
        paper.Add(new LineMark(new(paper.Left, paper.Y), new(paper.Right, paper.Y), new Stroke(Ink.Line)));
        paper.Y += 6;
        paper.Paragraph(frame.Source, Paper.Small, 2);
        foreach (var line in frame.Below)
        {
            paper.Paragraph(line, Paper.Small, 2);
        }

        paper.Y += paper.IsNarrow ? 8 : 12;
        paper.Add(new RectMark(new(0, paper.Y, paper.Width, 4), Ink.Red));
        paper.Y += 4;
        return paper;
    }
}
