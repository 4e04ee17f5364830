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

/// <summary>Charts of the programme, with the numbers and words of the home page.</summary>
internal sealed class ProgrammeCharts(ReleasedPictures data, IStringLocalizer<SharedText> t)
{
    private readonly ChartWords _words = new(data.Edition, null, t);

    private bool HoldsExamples => data.Edition.Release.HoldsExamples;

    /// <summary>The three ambitions: while the release holds examples the figures published by the ILO lead, and nothing is judged.</summary>
    public ChartContent Progress()
    {
        var headlines = Headline.Of(data.Home);
        var bars = headlines.Select(h => new Bar(Label(h), h.Value, h.Value is { } v ? Bounded(h, Say(h, v)) : t["Not reported"], Ink.Blue)
        {
            Whole = h.Target?.Value,
            TargetText = h.Target is { } target ? t["Target: {0}", Plain(h, target.Value)].Value : null,
            FirstPhase = h.Phase1 is { } first ? new Charts.Mark(first, t["First phase: {0}", Plain(h, first)]) : null,
            Plan = h.Judged?.Standing?.Expected is { } plan ? new Charts.Mark(plan, t["Expected: {0}", Plain(h, plan)]) : null,
        }).ToList();
        List<KeyItem> key = [new(Sample.Area, Ink.Blue, t["Reached"]), new(Sample.Tick, Ink.Navy, t["First phase"])];
        if (bars.Exists(b => b.Plan is not null))
        {
            key.Add(new(Sample.Triangle, Ink.Navy, t["Expected"]));
        }

        return new ChartContent(Finding(headlines), t["Second phase {0}–{1}, against its targets", data.Edition.Phase.FirstYear, data.Edition.Phase.LastYear], new BarsDrawing([new BarSet(null, 0, bars)]), [.. headlines.SelectMany(Numbers)])
        {
            Key = key,
            Notes = [.. headlines.Where(h => h.Published is not null).Select(h => t["{0}: published by the ILO for {1}.", Label(h), PublishedText.Years(h.Published!)].Value), t["Improvements; one person may count in more than one."]],
            Reference = string.Join(';', headlines.Select(h => $"{h.Target?.Value}/{h.Target?.Baseline}/{h.Published?.Value}/{h.Published?.Bound}")),
        };
    }

    public ChartContent PeopleOverTime(IndicatorCode code)
    {
        var phase = data.Edition.Phase;
        var position = data.Figure(code);
        var name = code == IndicatorCode.Improvements ? t["People reached"].Value : PublicTexts.Name(t, code);
        var years = PublicTrajectory.Years(HoldsExamples ? null : position, data.Home.Target(code), data.Figures.Where(f => f.Indicator == code && f is { Year: > 0, Step: 0 }), phase);
        var finding = !HoldsExamples && position is not null ? new CourseWords(position, phase.LastYear, ChartWords.Millions).Finding(t) : null;
        var title = t["{0}: {1}", name, finding is not null ? Words.InSentence(finding) : position?.Value is { } v ? Formats.Headline(PublicRounding.Down((long)v)) : _words.Said(position)];
        var unit = t["Improvements, at the end of each year"];
        var drawing = position is null ? null : PublicTrajectory.Of(t, position, years.Years, years.Start, phase, ChartWords.Millions, title);
        if (drawing is not null)
        {
            drawing = drawing with
            {
                Tone = PublicTexts.Dimensions.FirstOrDefault(d => d.Code == code).Tone,
                Target = HoldsExamples ? null : drawing.Target,
                Projection = HoldsExamples ? null : drawing.Projection,
            };
        }

        return new ChartContent(title, unit, drawing is null ? new WordsDrawing(t["Not reported"]) : new LinesDrawing(drawing), [.. years.Years.SelectMany(y => Year(code, y.Figure, y.Expected))])
        {
            Key = drawing is null ? [] : LinesKey(drawing),
            Notes = [t["Improvements; one person may count in more than one."]],
        };
    }

    public ChartContent PeopleByType()
    {
        var rows = PublicTexts.Dimensions.Select(d => (d.Code, d.Tone, Name: PublicTexts.Name(t, d.Code), Figure: data.Figure(d.Code), Target: data.Home.Target(d.Code))).ToList();
        var largest = rows.Max(r => Math.Max(r.Figure?.Value ?? 0, HoldsExamples ? 0 : r.Target?.Value ?? 0));
        var all = data.Figure(IndicatorCode.Improvements);
        return new ChartContent(
            t["Improvements up to {0}: {1}", _words.Day, _words.Said(all)],
            t["People reached, by type of gain"],
            new BarsDrawing([new BarSet(null, largest, [.. rows.Select(r => new Bar(r.Name, r.Figure?.Value, _words.Said(r.Figure), ChartWords.InkOf(r.Tone))
            {
                Whole = HoldsExamples ? null : r.Target?.Value,
                TargetText = !HoldsExamples && r.Target is { } goal ? t["Target: {0}", ChartWords.Millions(goal.Value)].Value : null,
            })])]),
            [.. rows.SelectMany(r => new[]
            {
                _words.Actual(r.Figure, r.Code, r.Name, "people"),
                HoldsExamples || r.Target is null ? null : _words.Number(r.Code, "target", t["Target"], r.Name, r.Target.Value, "people", ChartWords.Millions(r.Target.Value)),
            }).OfType<ChartNumber>()])
        {
            Notes = [t["Improvements; one person may count in more than one."]],
            Reference = HoldsExamples ? "" : string.Join(';', rows.Select(r => r.Target?.Value)),
        };
    }

    public ChartContent ChangesOverTime() => _words.Changes((year, step) => data.Figure(IndicatorCode.InstitutionalChanges, year, step), ChangesTitle());

    public ChartContent ChangesByStep() => _words.Steps((year, step) => data.Figure(IndicatorCode.InstitutionalChanges, year, step), ChangesTitle());

    public ChartContent CountriesByStep()
    {
        var counts = new[] { 3, 2, 1, 0 }.Select(step => (Step: step, Label: StepLabel(step), Count: data.Home.Countries.Count(c => data.Home.HighestSteps.GetValueOrDefault(c.Code) == step))).ToList();
        return new ChartContent(
            CountriesFinding(),
            t["Priority countries, by the highest step with a released change, up to {0}", _words.Day],
            new BarsDrawing([new BarSet(null, data.Home.Countries.Count, [.. counts.Select(c => new Bar(c.Label, c.Count, Formats.Count(c.Count), c.Step == 0 ? Ink.Silent : ChartWords.StepInk(c.Step)))])]),
            [.. counts.Select(c => _words.Number(IndicatorCode.CountriesWithResults, "actual", t["Countries"], c.Label, c.Count, "countries", Formats.Count(c.Count)))])
        {
            Reference = $"{data.Home.Countries.Count}",
        };
    }

    /// <summary>The map and this chart find the same.</summary>
    public string CountriesFinding()
    {
        var with = data.Home.HighestSteps.Keys.Count(code => data.Home.Countries.Any(c => c.Code == code));
        return HoldsExamples
            ? t["Changes in {0} of 50 priority countries are documented here so far", Formats.Count(with)]
            : t["{0} of 50 priority countries have at least one change", Formats.Count(with)];
    }

    public ChartContent Funding()
    {
        var budget = data.Home.Targets.FirstOrDefault(x => x is { Metric: "budget", Dimension: "total" });
        var gap = data.Home.Targets.Where(x => x.Metric == "funding_gap").OrderBy(x => x.Use).ThenBy(x => x.BaselinePeriod, StringComparer.Ordinal).FirstOrDefault();
        if (budget is null || gap is null)
        {
            return new ChartContent(t["Funding"], "", new WordsDrawing(t["Not reported"]), []);
        }

        var covered = budget.Value - gap.Value;
        return new ChartContent(
            t["{0} of the {1} budget was still to be found", Formats.UsDollars(gap.Value), Formats.UsDollars(budget.Value)],
            t["Second phase, as published in {0}. Contributions are not recorded here yet.", gap.BaselinePeriod ?? ""],
            new StackDrawing([
                new(covered, t["Covered {0}", Formats.Millions((long)covered)], Formats.Percent(covered / budget.Value), PartFill.Solid),
                new(gap.Value, t["Gap {0}", Formats.Millions((long)gap.Value)], Formats.Percent(gap.Value / budget.Value), PartFill.Missing)]),
            [
                _words.Number(null, "budget", t["Budget"], t["Budget"], budget.Value, "USD", Formats.UsDollars(budget.Value)),
                _words.Number(null, "gap", t["Funding gap"], t["Funding gap"], gap.Value, "USD", Formats.UsDollars(gap.Value)),
            ])
        {
            Reference = $"{budget.Value}/{gap.Value}/{gap.BaselinePeriod}",
        };
    }

    private string StepLabel(int step) => step == 0 ? t["No change documented yet"] : StepTexts.Done(t, step);

    private string ChangesTitle() => t["Institutional changes up to {0}: {1}", _words.Day, _words.Said(data.Figure(IndicatorCode.InstitutionalChanges))];

    private List<KeyItem> LinesKey(TrajectoryDrawing drawing)
    {
        var ink = ChartWords.InkOf(drawing.Tone);
        List<KeyItem> key = [new(Sample.Line, ink, t["Actual"])];
        if (drawing.Expected.Count > 0)
        {
            key.Add(new(Sample.Dashed, Ink.Edge, t["Expected"]));
        }

        if (drawing.Projection is not null)
        {
            key.Add(new(Sample.Dotted, ink, t["Projection at the pace so far"]));
        }

        if (drawing.Target is not null)
        {
            key.Add(new(Sample.Diamond, Ink.Navy, t["Target"]));
        }

        return key;
    }

    private IEnumerable<ChartNumber> Year(IndicatorCode code, ReleasedFigure figure, decimal? expected)
    {
        yield return _words.Actual(figure, code, $"{figure.Year}", "people", figure.Value is { } v ? ChartWords.Millions(v) : null);
        if (!HoldsExamples && expected is { } plan)
        {
            yield return _words.Number(code, "expected", t["Expected"], $"{figure.Year}", plan, "people", ChartWords.Millions(plan));
        }
    }

    private IEnumerable<ChartNumber> Numbers(Headline h)
    {
        var unit = h.IsPeople ? "people" : h.Indicator == IndicatorCode.InstitutionalChanges ? "changes" : "countries";
        yield return _words.Number(h.Indicator, h.Published is null ? "actual" : "published", h.Published is null ? t["Reached"] : t["Published by the ILO"], Label(h), h.Value, unit, h.Value is { } v ? Bounded(h, Say(h, v)) : t["Not reported"]);
        if (h.Target is { } target)
        {
            yield return _words.Number(h.Indicator, "target", t["Target"], Label(h), target.Value, unit, Plain(h, target.Value));
        }

        if (h.Phase1 is { } first)
        {
            yield return _words.Number(h.Indicator, "firstPhase", t["First phase"], Label(h), first, unit, Plain(h, first));
        }

        if (h.Judged?.Standing?.Expected is { } plan)
        {
            yield return _words.Number(h.Indicator, "expected", t["Expected"], Label(h), plan, unit, Plain(h, plan));
        }
    }

    private string Finding(IReadOnlyList<Headline> headlines) => string.Join("; ", headlines
        .Where(h => h.Indicator != IndicatorCode.PriorityCountries && h.Value is not null)
        .Reverse()
        .Select(h => (h.Target is { } target ? t["{0}: {1} of {2}", Label(h), Bounded(h, Say(h, h.Value!.Value)), Plain(h, target.Value)] : t["{0}: {1}", Label(h), Say(h, h.Value!.Value)]).Value)
        .Select((text, i) => i == 0 ? text : Words.InSentence(text))
        .DefaultIfEmpty(t["Nothing published yet"]));

    private string Label(Headline h) => h.IsPeople ? t["People reached"] : h.Indicator == IndicatorCode.InstitutionalChanges ? t["Institutional changes"] : t["Priority countries and territories"];

    private string Bounded(Headline h, string number) => PublicTexts.Bound(t, h.Bound, number);

    /// <summary>As the headline on the home page prints its value.</summary>
    private static string Say(Headline h, decimal value) =>
        !h.IsPeople ? Formats.Count((long)value) : h.Published is null ? Formats.Headline(PublicRounding.Down((long)value)) : Formats.Millions((long)value);

    private static string Plain(Headline h, decimal value) => h.IsPeople ? Formats.Millions((long)value) : Formats.Count((long)value);
}
