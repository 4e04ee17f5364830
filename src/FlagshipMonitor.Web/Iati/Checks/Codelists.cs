using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using System.Xml.XPath;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Web.Iati.Checks;

/// <summary>Which codes each list has, and which places of a document take their codes from which list.</summary>
internal sealed class Codelists
{
    /// <summary>Only the codes the programme could need are there (Iati/Reference): another one may be right.</summary>
    private static readonly HashSet<string> Subsets = new(StringComparer.Ordinal)
    {
        "Sector", "FinanceType", "FileFormat", "Language", "CRSChannelCode", "OrganisationRegistrationAgency", "LocationType",
    };

    private static readonly Lazy<Codelists> StandardLists = new(() => new Codelists());
    private readonly Dictionary<string, Dictionary<string, bool>> _lists = new(StringComparer.Ordinal);
    private readonly List<Mapping> _mappings;

    private Codelists()
    {
        foreach (var row in Rows().Skip(1))
        {
            if (!_lists.TryGetValue(row[0], out var codes))
            {
                _lists.Add(row[0], codes = new(StringComparer.Ordinal));
            }

            codes[row[1]] = codes.GetValueOrDefault(row[1]) || row[5] != "withdrawn";
        }

        using var json = IatiReference.Open("codelist-mapping.json");
        _mappings = [.. JsonSerializer.Deserialize<List<Mapping>>(json, JsonSerializerOptions.Web)!.Where(m => _lists.ContainsKey(m.Codelist))];
    }

    public static Codelists Standard => StandardLists.Value;

    /// <summary>How many lists are known.</summary>
    public int Count => _lists.Count;

    public IEnumerable<string> CodesOf(string list) => _lists[list].Keys;

    public IEnumerable<IatiProblem> Check(XDocument document)
    {
        foreach (var mapping in _mappings)
        {
            var codes = _lists[mapping.Codelist];
            foreach (var at in Places(document, mapping))
            {
                var code = at is XAttribute attribute ? attribute.Value : ((XText)at).Value;
                var isKnown = codes.TryGetValue(code, out var active);
                if (!isKnown || !active)
                {
                    var kind = isKnown ? FileProblem.WithdrawnCode : Subsets.Contains(mapping.Codelist) ? FileProblem.UnconfirmedCode : FileProblem.UnknownCode;
                    yield return new IatiProblem(kind, kind is FileProblem.UnknownCode, mapping.Codelist, "", Checks.Places.Of(at is XText ? at.Parent! : at), code);
                }
            }
        }
    }

    private static IEnumerable<XObject> Places(XDocument document, Mapping mapping)
    {
        if (mapping.Path == "//@xml:lang")
        {
            return document.Descendants().Attributes(XNamespace.Xml + "lang");
        }

        // "//iati-activity/sector/@code", where a condition is one of the element before the last step.
        var last = mapping.Path.LastIndexOf('/');
        var path = mapping.Condition is null ? mapping.Path : $"{mapping.Path[..last]}[{mapping.Condition}]{mapping.Path[last..]}";
        return ((System.Collections.IEnumerable)document.XPathEvaluate(path)).OfType<XObject>();
    }

    private static IEnumerable<List<string>> Rows()
    {
        using var reader = new StreamReader(IatiReference.Open("codelists.csv"), Encoding.UTF8);
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        while (reader.Read() is >= 0 and var next)
        {
            var sign = (char)next;
            if (quoted)
            {
                if (sign != '"')
                {
                    cell.Append(sign);
                }
                else if (reader.Peek() == '"')
                {
                    cell.Append((char)reader.Read());
                }
                else
                {
                    quoted = false;
                }
            }
            else if (sign == '"')
            {
                quoted = true;
            }
            else if (sign is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (sign == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                cell.Append(sign);
            }
        }
    }

    private sealed record Mapping(string Path, string Codelist, string? Condition);
}
