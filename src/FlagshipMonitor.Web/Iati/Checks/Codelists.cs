using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using CsvHelper.Configuration;
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
        foreach (var (list, code, active) in Rows())
        {
            if (!_lists.TryGetValue(list, out var codes))
            {
                _lists.Add(list, codes = new(StringComparer.Ordinal));
            }

            codes[code] = codes.GetValueOrDefault(code) || active;
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

    private static List<XObject> Places(XDocument document, Mapping mapping)
    {
        // "//iati-activity/sector/@code", where a condition is one of the element before the last step.
        var last = mapping.Path.LastIndexOf('/');
        var path = mapping.Condition is null ? mapping.Path : $"{mapping.Path[..last]}[{mapping.Condition}]{mapping.Path[last..]}";
        return Expressions.Nodes(path, document.Root!);
    }

    private static IEnumerable<(string List, string Code, bool Active)> Rows()
    {
        using var reader = new CsvReader(new StreamReader(IatiReference.Open("codelists.csv"), Encoding.UTF8), new CsvConfiguration(CultureInfo.InvariantCulture));
        reader.Read();
        reader.ReadHeader();
        while (reader.Read())
        {
            yield return (reader["codelist"]!, reader["code"]!, reader["status"] != "withdrawn");
        }
    }

    private sealed record Mapping(string Path, string Codelist, string? Condition);
}
