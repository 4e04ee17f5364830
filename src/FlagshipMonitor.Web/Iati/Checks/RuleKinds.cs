using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Web.Iati.Checks;

/// <summary>What each kind of rule of a ruleset means. Where nothing stands that a rule could be about, it holds.</summary>
internal static class RuleKinds
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    public static IReadOnlySet<string> Known { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "atleast_one", "between_dates", "date_now", "date_order", "if_then", "loop", "no_more_than_one", "no_spaces", "one_or_all", "range",
        "regex_matches", "startswith", "strict_sum", "time_limit", "unique",
    };

    public static IEnumerable<IatiProblem> Check(RuleCase rule, XElement at, DateTimeOffset now)
    {
        if (rule.TextOrNull("condition") is { } condition && !Expressions.IsTrue(condition, at))
        {
            return [];
        }

        return rule.Kind switch
        {
            "loop" => Loop(rule, at, now),
            "atleast_one" => All(rule, at).Count > 0 ? [] : [Problem(rule, FileProblem.Missing, at, rule.Texts("paths")[0])],
            "no_more_than_one" => All(rule, at) is { Count: > 1 } many ? [Problem(rule, FileProblem.TooMany, many[1])] : [],
            "unique" => All(rule, at).GroupBy(Text, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => Problem(rule, FileProblem.MustDiffer, g.Last())),
            "startswith" => StartsWith(rule, at),
            "regex_matches" => All(rule, at).Where(x => !Regex.IsMatch(Text(x), rule.Text("regex"), RegexOptions.CultureInvariant, Longest)).Select(x => Problem(rule, FileProblem.WrongSigns, x)),
            "no_spaces" => All(rule, at).Where(x => Text(x) != Text(x).Trim()).Select(x => Problem(rule, FileProblem.SpacesAround, x)),
            "one_or_all" => OneOrAll(rule, at),
            "date_now" => All(at, rule.Text("date")).Where(x => MomentOf(Text(x)) > now).Select(x => Problem(rule, FileProblem.InTheFuture, x)),
            "date_order" => DateOrder(rule, at, now),
            "time_limit" => TimeLimit(rule, at),
            "between_dates" => Between(rule, at),
            "range" => All(rule, at).Where(x => !IsWithin(Text(x), rule.Case)).Select(x => Problem(rule, FileProblem.OutOfRange, x)),
            "strict_sum" => StrictSum(rule, at),
            _ => !Expressions.IsTrue(rule.Text("if"), at) || Expressions.IsTrue(rule.Text("then"), at) ? [] : [Problem(rule, FileProblem.Contradiction, All(rule, at).FirstOrDefault() ?? at)],
        };
    }

    /// <summary>The same rules for each value of something, which stands for $1 in them.</summary>
    private static IEnumerable<IatiProblem> Loop(RuleCase rule, XElement at, DateTimeOffset now)
    {
        var values = All(at, rule.Text("foreach")).Select(Text).Distinct(StringComparer.Ordinal).ToList();
        foreach (var (kind, inner) in rule.Case["do"]!.AsObject())
        {
            foreach (var one in inner!["cases"]!.AsArray())
            {
                foreach (var value in values.Where(v => !v.Contains('\'', StringComparison.Ordinal))) // no code has one, and it would end the text in the expression
                {
                    foreach (var problem in Check(new RuleCase(rule.Context, kind, Filled(one!, value).AsObject()), at, now))
                    {
                        yield return problem;
                    }
                }
            }
        }
    }

    private static JsonNode Filled(JsonNode node, string value) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, p.Key == "ruleInfo" ? p.Value?.DeepClone() : p.Value is { } v ? Filled(v, value) : null))),
        JsonArray a => new JsonArray([.. a.Select(x => x is null ? null : Filled(x, value))]),
        JsonValue v when v.TryGetValue<string>(out var text) => JsonValue.Create(text.Replace("$1", value, StringComparison.Ordinal)),
        _ => node.DeepClone(),
    };

    private static IEnumerable<IatiProblem> StartsWith(RuleCase rule, XElement at)
    {
        var separator = rule.TextOrNull("separator") ?? "";
        var beginnings = rule.Texts("prefix").SelectMany(p => p == "ORG-ID-PREFIX" ? Codelists.Standard.CodesOf("OrganisationRegistrationAgency") : All(at, p).Select(Text)).Select(p => p + separator).ToList();
        return All(rule, at).Where(x => !beginnings.Any(b => Text(x).StartsWith(b, StringComparison.Ordinal))).Select(x => Problem(rule, FileProblem.WrongBeginning, x));
    }

    /// <summary>Said once for the activity, or at each place that needs it.</summary>
    private static IEnumerable<IatiProblem> OneOrAll(RuleCase rule, XElement at)
    {
        if (All(at, rule.Text("one")).Count > 0)
        {
            return [];
        }

        var places = rule.Text("all") switch
        {
            "lang" => at.Descendants("narrative").Where(n => n.Attribute(XNamespace.Xml + "lang") is null),
            "currency" => at.Descendants("value").Where(v => v.Attribute("currency") is null),
            var name => at.Elements("transaction").Where(t => t.Element(name) is null),
        };
        return places.Take(1).Select(p => Problem(rule, FileProblem.Missing, p));
    }

    private static IEnumerable<IatiProblem> DateOrder(RuleCase rule, XElement at, DateTimeOffset now)
    {
        var (less, more) = (rule.Text("less"), rule.Text("more"));
        foreach (var first in All(at, less))
        {
            if (DayOf(Text(first)) is not { } day)
            {
                continue;
            }

            if (more == "NOW")
            {
                if (day > DateOnly.FromDateTime(now.UtcDateTime))
                {
                    yield return Problem(rule, FileProblem.InTheFuture, first);
                }
            }
            else if (All(at, more).Any(m => DayOf(Text(m)) < day))
            {
                yield return Problem(rule, FileProblem.DatesOutOfOrder, first);
            }
        }
    }

    private static IEnumerable<IatiProblem> TimeLimit(RuleCase rule, XElement at) =>
        One(at, rule.Text("start")) is { } start && One(at, rule.Text("end")) is { } end && DayOf(Text(start)) is { } from && DayOf(Text(end)) > from.AddYears(1)
            ? [Problem(rule, FileProblem.PeriodTooLong, end)]
            : [];

    private static IEnumerable<IatiProblem> Between(RuleCase rule, XElement at)
    {
        var (start, end) = (One(at, rule.Text("start")), One(at, rule.Text("end")));
        return start is null || end is null || DayOf(Text(start)) is not { } from || DayOf(Text(end)) is not { } to
            ? []
            : All(at, rule.Text("date")).Where(x => DayOf(Text(x)) is { } day && (day < from || day > to)).Select(x => Problem(rule, FileProblem.OutsideThePeriod, x));
    }

    private static IEnumerable<IatiProblem> StrictSum(RuleCase rule, XElement at)
    {
        var parts = All(rule, at);
        return parts.Count == 0 || parts.Sum(p => NumberOf(Text(p)) ?? 0) == rule.Case["sum"]!.GetValue<decimal>() ? [] : [Problem(rule, FileProblem.SharesDoNotAddUp, parts[0])];
    }

    private static bool IsWithin(string text, JsonObject rule) =>
        NumberOf(text) is { } value && value >= (rule["min"]?.GetValue<decimal>() ?? decimal.MinValue) && value <= (rule["max"]?.GetValue<decimal>() ?? decimal.MaxValue);

    private static List<XObject> All(RuleCase rule, XElement at) => [.. rule.Texts("paths").SelectMany(p => All(at, p))];

    private static List<XObject> All(XElement at, string path) => Expressions.Nodes(path, at);

    private static XObject? One(XElement at, string path) => All(at, path).FirstOrDefault();

    private static string Text(XObject at) => at switch { XAttribute a => a.Value, XElement e => e.Value, XText t => t.Value, _ => "" };

    private static decimal? NumberOf(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? DayOf(string text) => text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset? MomentOf(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static IatiProblem Problem(RuleCase rule, FileProblem kind, XObject at, string? missing = null)
    {
        var place = Places.Of(at is XText text ? text.Parent! : at);
        return new IatiProblem(kind, rule.IsError, rule.Id, rule.Said, missing is null ? place : place with { Path = $"{place.Path}/{missing}" }, missing is null ? Places.ValueOf(at) : null);
    }
}
