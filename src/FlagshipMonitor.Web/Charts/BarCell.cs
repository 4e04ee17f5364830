using Microsoft.AspNetCore.Html;

namespace FlagshipMonitor.Web.Charts;

/// <summary>A bar inside a table cell. The number stands in the next cell, so the bar itself is hidden from screen readers.</summary>
public static class BarCell
{
    public static IHtmlContent Draw(decimal? value, decimal? whole, Tone tone = Tone.Blue, decimal? plan = null)
    {
        if (value is null || whole is not > 0)
        {
            return Svg.Append(Svg.Drawing("bar none", null, null),
                Svg.Shape("rect", ("class", "f0"), ("width", "100%"), ("height", "100%")));
        }

        var bar = Svg.Drawing("bar", null, null);
        if (value > 0)
        {
            Svg.Append(bar, Svg.Shape("rect", ("class", tone.Fill()), ("width", Svg.Percent(Math.Min(value.Value / whole.Value, 1))), ("height", "100%")));
        }

        if (value > whole)
        {
            Svg.Append(bar, Svg.At("100%", 0, Svg.Shape("path", ("class", "more"), ("d", "M-20 3l5 5-5 5M-12 3l5 5-5 5"))));
        }

        if (plan is not null)
        {
            Svg.Append(bar, Svg.At(Svg.Percent(Math.Clamp(plan.Value / whole.Value, 0, 1)), 0,
                Svg.Shape("rect", ("class", "fW"), ("x", "-2"), ("width", "4"), ("height", "16")),
                Svg.Shape("rect", ("class", "fN"), ("x", "-1"), ("width", "2"), ("height", "16"))));
        }

        return bar;
    }
}
