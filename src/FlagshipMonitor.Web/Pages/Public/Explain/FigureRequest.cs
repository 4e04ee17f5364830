using System.Globalization;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Web.Pages.Public.Explain;

/// <summary>Which figure an address asks for: the page and the file read it alike.</summary>
/// <param name="Address">Null where something in it is no country, period or step.</param>
/// <param name="Wrong">The names of what could not be read.</param>
public sealed record FigureRequest(FigureAddress? Address, int? Release, IReadOnlyList<string> Wrong)
{
    /// <summary>Query names that say which figure.</summary>
    public static readonly IReadOnlyList<string> Names = ["country", "scope", "year", "step", "release"];

    /// <summary>An older word for the different people; it leads to the code.</summary>
    public const string UniqueAlias = "people-unique";

    public static FigureRequest Of(IndicatorCode code, IQueryCollection query)
    {
        var wrong = new List<string>();
        var scope = Read("country", text => CountryCode.TryParse(text, out var country) ? Scope.Of(country) : null)
            ?? Read("scope", text => text.ToLowerInvariant() is Scope.Outside or Scope.Programme ? text.ToLowerInvariant() : null)
            ?? Scope.Programme;
        var period = Read("year", text => Period.TryParse(text.ToUpperInvariant(), out var found) ? found : null);
        var step = Read("step", text => text is ['1' or '2' or '3'] ? (int?)(text[0] - '0') : null) ?? 0;
        var release = Read("release", text => text[0] is 'r' or 'R' && int.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? (int?)n : null);
        return new FigureRequest(wrong.Count > 0 ? null : new FigureAddress(code, scope, period?.Year ?? 0, period?.Half ?? 0, step), release, wrong);

        T? Read<T>(string name, Func<string, T?> parse)
        {
            if (query[name].ToString().Trim() is not { Length: > 0 } text)
            {
                return default;
            }

            var value = parse(text);
            if (value is null)
            {
                wrong.Add(name);
            }

            return value;
        }
    }
}
