using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Web.Iati.Checks;

/// <summary>One case of a rule: what is looked at, and what the standard says where it does not hold.</summary>
/// <param name="Context">XPath to the elements it is about.</param>
/// <param name="Kind">"atleast_one", "date_order" …</param>
internal sealed record RuleCase(string Context, string Kind, JsonObject Case)
{
    public string Id => Case["ruleInfo"]?["id"]?.GetValue<string>() ?? "";

    public bool IsError => Case["ruleInfo"]?["severity"]?.GetValue<string>() is not ("warning" or "advisory");

    public string Said => Case["ruleInfo"]?["message"]?.GetValue<string>() ?? "";

    public string Text(string name) => Case[name]!.GetValue<string>();

    public string? TextOrNull(string name) => Case[name]?.GetValue<string>();

    public IReadOnlyList<string> Texts(string name) => [.. Case[name]!.AsArray().Select(n => n!.GetValue<string>())];
}

/// <summary>
/// A ruleset as IATI writes them: for each context a number of rules, each a kind with cases. Any file of that form is read; a kind that is
/// not known is refused, because a rule that is passed over would look as if it held.
/// </summary>
internal sealed class Ruleset
{
    private static readonly Lazy<Ruleset> StandardRules = new(() => Read(IatiReference.Open("ruleset-standard.json")));
    private readonly List<RuleCase> _cases = [];

    private Ruleset()
    {
    }

    /// <summary>The standard ruleset of version 2.03.</summary>
    public static Ruleset Standard => StandardRules.Value;

    public IReadOnlyList<RuleCase> Cases => _cases;

    public static Ruleset Read(Stream json)
    {
        var rules = new Ruleset();
        foreach (var (context, kinds) in JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.AsObject())
        {
            rules.Add(context, kinds!.AsObject());
        }

        return rules;
    }

    /// <param name="document">A document of activities.</param>
    /// <param name="now">What "in the future" is measured by.</param>
    public IEnumerable<IatiProblem> Check(XDocument document, DateTimeOffset now)
    {
        foreach (var context in _cases.GroupBy(c => c.Context))
        {
            foreach (var element in Expressions.Nodes(context.Key, document.Root!).OfType<XElement>())
            {
                foreach (var problem in context.SelectMany(c => RuleKinds.Check(c, element, now)))
                {
                    yield return problem;
                }
            }
        }
    }

    private void Add(string context, JsonObject kinds)
    {
        foreach (var (kind, rule) in kinds)
        {
            foreach (var one in rule!["cases"]!.AsArray())
            {
                var known = new RuleCase(context, kind, one!.AsObject());
                if (!RuleKinds.Known.Contains(kind))
                {
                    throw new InvalidOperationException($"The ruleset has a kind of rule that is not known here: '{kind}'.");
                }

                _cases.Add(known);
            }
        }
    }
}
