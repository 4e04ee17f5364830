using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Public;
using FlagshipMonitor.Web.Pictures.Scenes;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pictures.Contents;

/// <summary>What the charts of the programme and of a country have in common.</summary>
internal sealed class ChartWords(ReleasedEdition edition, string? country, IStringLocalizer<SharedText> t)
{
    /// <summary>"up to 31 October 2025": the day the release speaks of.</summary>
    public string Day => Formats.Date(edition.Until);

    public static string Millions(decimal value) => Formats.Millions((long)value);

    public static Ink InkOf(Tone tone) => tone switch { Tone.Teal => Ink.Teal, Tone.Purple => Ink.Purple, _ => Ink.Blue };

    /// <summary>The sum of nothing is no zero that anybody reported.</summary>
    public static decimal? Reported(ReleasedFigure? figure) => figure is { Value: 0, Derivation.Inputs.Count: 0 } ? null : figure?.Value;

    /// <summary>Why there is no number, or the number.</summary>
    public string Said(ReleasedFigure? figure) => Reported(figure) is { } value
        ? PublicTexts.Figure(t, "reported", value)
        : PublicTexts.Figure(t, StateOf(figure), null);

    public static string StateOf(ReleasedFigure? figure) => figure is null or { State: "reported" } && Reported(figure) is null ? Figure.Missing.State : figure!.State;

    public ChartNumber Number(IndicatorCode? indicator, string series, string seriesName, string category, decimal? value, string unit, string said, string? state = null) =>
        new(country, indicator?.Value, series, seriesName, category, value, state ?? (value is null ? Figure.Missing.State : "reported"), unit, said);

    public ChartNumber Actual(ReleasedFigure? figure, IndicatorCode code, string category, string unit, string? said = null) =>
        Number(code, "actual", t["Actual"], category, Reported(figure), unit, said ?? Said(figure), StateOf(figure));

    public Column Column(string label, ReleasedFigure? figure) => new(label, Reported(figure), Said(figure), StateOf(figure) == Figure.Missing.State);

    /// <summary>Changes by the end of each year, as they were released; nothing is subtracted to make years of them.</summary>
    public ChartContent Changes(Func<int, int, ReleasedFigure?> figure, string title)
    {
        var years = edition.Phase.Years.Select(y => (Label: $"{y.Year}", Figure: figure(y.Year, 0))).ToList();
        return new ChartContent(
            title,
            t["Number of changes by the end of each year"],
            new ColumnsDrawing([new ColumnSet(null, Ink.Blue, [.. years.Select(y => Column(y.Label, y.Figure))])], v => Formats.Count((long)v)),
            [.. years.Select(y => Actual(y.Figure, IndicatorCode.InstitutionalChanges, y.Label, "changes"))]);
    }

    public ChartContent Steps(Func<int, int, ReleasedFigure?> figure, string title)
    {
        var steps = Enumerable.Range(1, 3).Select(s => (Label: StepTexts.Done(t, s), Ink: StepInk(s), Figure: figure(0, s))).ToList();
        var whole = steps.Max(s => Reported(s.Figure)) ?? 0;
        return new ChartContent(
            title,
            t["Number of changes up to {0}", Day],
            new BarsDrawing([new BarSet(null, whole, [.. steps.Select(s => new Bar(s.Label, Reported(s.Figure), Said(s.Figure), s.Ink))])]),
            [.. steps.Select(s => Actual(s.Figure, IndicatorCode.InstitutionalChanges, s.Label, "changes"))]);
    }

    public static Ink StepInk(int step) => step switch { 1 => Ink.Step1, 2 => Ink.Step2, _ => Ink.Blue };
}
