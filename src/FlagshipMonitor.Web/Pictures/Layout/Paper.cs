using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Scenes;

namespace FlagshipMonitor.Web.Pictures.Layout;

/// <summary>A picture while it is laid out, from the top down.</summary>
internal sealed class Paper
{
    public static readonly Lettering Title = new(22, Ink.Navy, Family: Family.Display);
    public static readonly Lettering NarrowTitle = new(19, Ink.Navy, Family: Family.Display);
    public static readonly Lettering Body = new(13);
    public static readonly Lettering Strong = new(13, Bold: true);
    public static readonly Lettering Quiet = new(13, Ink.Mute);
    public static readonly Lettering Small = new(11.5, Ink.Mute);

    /// <summary>The least width at which words stand beside bars instead of above them.</summary>
    private const double Roomy = 560;

    private readonly List<Mark> _marks = [];

    public Paper(double width, Language language)
    {
        (Width, Language) = (width, language);
        Margin = IsNarrow ? 14 : 24;
    }

    public double Width { get; }

    public Language Language { get; }

    public double Margin { get; }

    public bool IsNarrow => Width < Roomy;

    public double Left => Margin;

    public double Right => Width - Margin;

    public double Inner => Width - (2 * Margin);

    /// <summary>How far down it is filled.</summary>
    public double Y { get; set; }

    private bool IsRightToLeft => Language.Culture.TextInfo.IsRightToLeft;

    public void Add(params ReadOnlySpan<Mark> marks)
    {
        foreach (var mark in marks)
        {
            _marks.Add(mark);
        }
    }

    /// <summary>Puts marks behind everything else.</summary>
    public void AddBehind(Mark mark) => _marks.Insert(0, mark);

    /// <summary>Text over the whole width, from where it is filled.</summary>
    public void Paragraph(string text, Lettering lettering, double after = 0)
    {
        foreach (var line in TextBlock.Lines(text, Inner, lettering))
        {
            Y += lettering.Leading;
            Add(IsRightToLeft
                ? new TextMark(new(Right, Y - (lettering.Leading - lettering.Size) / 2 - (lettering.Size * 0.15)), line, lettering, Anchor.End)
                : new TextMark(new(Left, Y - (lettering.Leading - lettering.Size) / 2 - (lettering.Size * 0.15)), line, lettering));
        }

        Y += after;
    }

    public void Text(double x, double y, string text, Lettering lettering, Anchor anchor = Anchor.Start) => Add(new TextMark(new(x, y), text, lettering, anchor));

    public Scene Finish(string title, string description)
    {
        _marks.Insert(0, new RectMark(new(0, 0, Width, Y), Ink.White));
        return new Scene(Width, Y, title, description, Language, _marks);
    }
}
