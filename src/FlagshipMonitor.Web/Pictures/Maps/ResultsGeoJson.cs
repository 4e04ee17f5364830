using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Public;

namespace FlagshipMonitor.Web.Pictures.Maps;

/// <summary>The priority countries as points with their results: GeoJSON as RFC 7946 has it, in WGS 84, longitude first.</summary>
internal static class ResultsGeoJson
{
    public const string ContentType = "application/geo+json; charset=utf-8";

    private static readonly (string Name, IndicatorCode Code)[] Figures =
        [("institutionalChanges", IndicatorCode.InstitutionalChanges), .. PublicTexts.Dimensions.Select(d => (char.ToLowerInvariant(d.Code.Value[3]) + d.Code.Value[4..].ToLowerInvariant(), d.Code))];

    public static byte[] Write(ReleasedCountries data, ReleasedEdition edition, Installation site, string root, Language language)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteString("release", edition.Release.Name);
            json.WriteString("dataAsOf", edition.Release.DataAsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("origin", char.ToLowerInvariant(edition.Origins.ToString()[0]) + edition.Origins.ToString()[1..]);
            json.WriteString("license", site.LicenceUrl.ToString());
            json.WriteString("attribution", "ILO; points: Natural Earth, Visionscarto");
            json.WriteString("lang", language.Code);
            json.WriteStartArray("features");
            foreach (var standing in data.Countries.Where(c => c.Country.Priority).OrderBy(c => c.Country.Code.Value, StringComparer.Ordinal))
            {
                if (WorldMap.Current.Countries.TryGetValue(standing.Country.Code.Value, out var land))
                {
                    Write(json, standing, land, root, language);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return file.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ReleasedStanding standing, Land land, string root, Language language)
    {
        var country = standing.Country;
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", country.Code.Value);
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(land.Longitude);
        json.WriteNumberValue(land.Latitude);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("iso3", country.Code.Value);
        json.WriteString("name", country.Name.In(language.Code));
        json.WriteString("region", PublicTexts.Slug(country.Region));
        if (standing.HighestStep > 0)
        {
            json.WriteNumber("highestStep", standing.HighestStep);
        }
        else
        {
            json.WriteNull("highestStep"); // no step is no zero
        }

        foreach (var (name, code) in Figures)
        {
            var figure = standing.Figure(code);
            if (figure?.Value is { } value)
            {
                json.WriteNumber(name, value / 1.000000000000000000000000000000m);
            }
            else
            {
                json.WriteNull(name);
            }

            json.WriteString(name + "State", figure?.State ?? Domain.Engine.Figure.Missing.State);
        }

        json.WriteString("url", $"{root}/countries/{country.Code.Slug}");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
