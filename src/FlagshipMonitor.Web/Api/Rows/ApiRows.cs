using System.Globalization;
using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Web.Api.Shapes;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Iati;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData;
using FlagshipMonitor.Web.OpenData.Tables;
using FlagshipMonitor.Web.Pages.Public.Countries;

namespace FlagshipMonitor.Web.Api.Rows;

/// <summary>One page of a list, and how many entries there are.</summary>
internal sealed record ApiPage(IReadOnlyList<ApiRow> Rows, int Total);

/// <summary>Reads what a list holds: the cells of the files, filtered, in an order that stays. What a release holds is kept in memory.</summary>
internal sealed class ApiRows(
    DatasetRows tables, ReleasedCountriesQuery countries, ReleasedCountryFactsQuery facts, ReleasedChangesQuery reference, ReleasedValuesPageQuery values, ReleasedReleasesQuery releases,
    IatiIdentifiers identifiers, PublicMemory memory)
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>One page of a list. What is wrong with the request is said there.</summary>
    public async Task<ApiPage> ListAsync(ApiResource resource, ApiRequest request, ReleasedEdition edition, CancellationToken ct) => resource switch
    {
        _ when resource == ApiResources.Countries => await CountriesAsync(request, edition, ct),
        _ when resource == ApiResources.Values => await ValuesAsync(request, edition, ct),
        _ => Page(await FilteredAsync(resource, request, edition, ct), request),
    };

    /// <summary>The entry with a key, in whichever case; null where the release does not hold it.</summary>
    public async Task<ApiRow?> OneAsync(ApiResource resource, string key, Language language, ReleasedEdition edition, CancellationToken ct)
    {
        var column = resource.Key!.Value.Column;
        var found = (await AllAsync(resource, language, edition, ct)).FirstOrDefault(r => key.Equals(r.Text(column), StringComparison.OrdinalIgnoreCase));
        if (found is null || resource != ApiResources.Countries)
        {
            return found;
        }

        var standings = await countries.RunAsync(edition.Number, ct);
        return found.With(new CountryItem(standings.Countries.First(c => c.Country.Code.Value == found.Text(column)), await facts.RunAsync(edition.Number, ct)));
    }

    /// <summary>Every indicator of the release, by its code.</summary>
    public async Task<IReadOnlyDictionary<string, ApiRow>> IndicatorsAsync(Language language, ReleasedEdition edition, CancellationToken ct) =>
        (await AllAsync(ApiResources.Indicators, language, edition, ct)).ToDictionary(r => r.Text("code")!, StringComparer.Ordinal);

    private Task<IReadOnlyList<ApiRow>> AllAsync(ApiResource resource, Language language, ReleasedEdition edition, CancellationToken ct) =>
        memory.KeepAsync<IReadOnlyList<ApiRow>>((nameof(ApiRows), resource.Name, language.Code, edition.Number), async () =>
        {
            var cells = new CellTable(resource.Table);
            if (resource == ApiResources.Releases)
            {
                foreach (var release in await releases.AllAsync(ct))
                {
                    await TableRows.WriteAsync(cells, release);
                }
            }
            else
            {
                await tables.WriteAsync(resource.Table, edition, language, cells, ct);
            }

            return cells.Rows;
        }, ct);

    private static ApiPage Page(IReadOnlyList<ApiRow> rows, ApiRequest request) => new([.. request.PageOf(rows)], rows.Count);

    private async Task<ApiPage> CountriesAsync(ApiRequest request, ReleasedEdition edition, CancellationToken ct)
    {
        var standings = await countries.RunAsync(edition.Number, ct);
        var asked = request.Several("country", [.. standings.Countries.Select(c => c.Country.Code.Value)]);
        var found = new CountryFilter(request.Region, request.Step, request.Search, CountryFilter.SortOf(request.Sort))
            .Apply(standings.Countries.Where(c => asked?.Contains(c.Country.Code.Value) is not false), request.Language);
        var known = await facts.RunAsync(edition.Number, ct);
        var cells = new CellTable(Datasets.Countries);
        List<ApiRow> rows = [];
        foreach (var standing in request.PageOf(found))
        {
            await TableRows.WriteAsync(cells, standing.Country, identifiers.Of(edition.Release.Phase, standing.Country));
            rows.Add(cells.Rows[^1].With(new CountryItem(standing, known)));
        }

        return new ApiPage(rows, found.Count);
    }

    private async Task<ApiPage> ValuesAsync(ApiRequest request, ReleasedEdition edition, CancellationToken ct)
    {
        var filter = new ValueFilter
        {
            Countries = Joined(await CountryCodesAsync(request, ct)),
            Themes = Joined(await ThemesAsync(request, ct)),
            Indicators = Joined(request.Several("indicator", [.. (await IndicatorsAsync(Language.English, edition, ct)).Keys])),
            FirstYear = request.Years?.First,
            LastYear = request.Years?.Last,
            Sex = request.Word(ApiParameters.Sex),
            Step = request.Step,
            Kind = request.Word(ApiParameters.Kind),
            State = request.Word(ApiParameters.State),
            Programme = request.Word(ApiParameters.Scope) switch { "programme" => true, "countries" => false, _ => null },
        };
        if (!request.File.IsValid)
        {
            return new ApiPage([], 0);
        }

        var total = await values.TotalAsync(edition.Number, filter, ct);
        request.CheckPage(total);
        if (!request.File.IsValid)
        {
            return new ApiPage([], total);
        }

        var order = request.Sort switch { "date" => ValueOrder.OldestFirst, "-date" => ValueOrder.LatestFirst, _ => ValueOrder.Row };
        var cells = new CellTable(Datasets.Values);
        foreach (var value in await values.PageAsync(edition.Number, filter, order, request.Page, request.Size, ct))
        {
            await TableRows.WriteAsync(cells, value);
        }

        return new ApiPage(cells.Rows, total);
    }

    private async Task<IReadOnlyList<ApiRow>> FilteredAsync(ApiResource resource, ApiRequest request, ReleasedEdition edition, CancellationToken ct)
    {
        var rows = (await AllAsync(resource, request.Language, edition, ct)).AsEnumerable();
        if (resource.Filters.Contains(ApiParameters.Country) && await CountryCodesAsync(request, ct) is { } codes)
        {
            rows = rows.Where(r => codes.Contains(r.Text("iso3")!));
        }

        if (resource.Filters.Contains(ApiParameters.Theme) && await ThemesAsync(request, ct) is { } themes)
        {
            rows = rows.Where(r => resource == ApiResources.Changes ? ((string[])r["themes"]!).Any(themes.Contains) : themes.Contains(r.Text("theme")!));
        }

        if (request.Search is { } words)
        {
            rows = rows.Where(r => TextsOf(resource).Any(c => r.Text(c) is { } text && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text.Replace('’', '\''), words.Replace('’', '\''), Loosely) >= 0));
        }

        return [.. resource switch
        {
            _ when resource == ApiResources.Themes => request.Word(ApiParameters.Pillar) is { } pillar ? rows.Where(r => $"{r["pillar"]}" == pillar) : rows,
            _ when resource == ApiResources.Changes => InOrder(
                rows.Where(r => request.Step is null || (decimal)r["step"]! == request.Step)
                    .Where(r => request.Years is not { } years || (((DateOnly)r["date"]!).Year >= years.First && ((DateOnly)r["date"]!).Year <= years.Last)), request.Sort),
            _ when resource == ApiResources.Context => Context(rows, await AllAsync(resource, request.Language, edition, ct), request),
            _ when resource == ApiResources.Releases => Releases(rows, request, edition),
            _ => rows,
        }];
    }

    private static IEnumerable<ApiRow> InOrder(IEnumerable<ApiRow> changes, string? sort) => sort switch
    {
        "date" => changes.OrderBy(r => (DateOnly)r["date"]!).ThenBy(r => r.Text("change_id"), StringComparer.Ordinal),
        "id" => changes.OrderBy(r => r.Text("change_id"), StringComparer.Ordinal),
        _ => changes, // the latest first, as the file has them
    };

    private static IEnumerable<ApiRow> Context(IEnumerable<ApiRow> rows, IReadOnlyList<ApiRow> all, ApiRequest request)
    {
        if (request.Several("indicator", [.. all.Select(r => r.Text("indicator")!).Distinct()]) is { } indicators)
        {
            rows = rows.Where(r => indicators.Contains(r.Text("indicator")!));
        }

        return request.Years is { } years ? rows.Where(r => (decimal)r["year"]! >= years.First && (decimal)r["year"]! <= years.Last) : rows;
    }

    /// <summary>All of them; of a day those up to it; or the one that is named.</summary>
    private static IEnumerable<ApiRow> Releases(IEnumerable<ApiRow> rows, ApiRequest request, ReleasedEdition edition)
    {
        var found = rows.Where(r => request.File.Release is null || r.Text("release") == edition.Release.Name)
            .Where(r => request.AsOf is null || ReleaseEndpoints.NumberOf(r.Text("release")) <= edition.Number);
        return request.Sort == "date" ? found.Reverse() : found;
    }

    private static string[] TextsOf(ApiResource resource) => resource switch
    {
        _ when resource == ApiResources.Themes => ["code", "name_en", "name_fr", "name_es"],
        _ when resource == ApiResources.Indicators => ["code", "name", "definition"],
        _ => ["change_id", "title", "description", "contribution"],
    };

    /// <summary>Of a region, of a list, or of both; null for all.</summary>
    private async Task<IReadOnlyList<string>?> CountryCodesAsync(ApiRequest request, CancellationToken ct)
    {
        var all = await reference.CountriesAsync(ct);
        var asked = request.Several("country", [.. all.Select(c => c.Code.Value).Order(StringComparer.Ordinal)]);
        var codes = ExportEndpoints.Narrow(all, request.Region, asked is null ? null : [.. asked.Select(CountryCode.From)]);
        return codes is null ? null : [.. codes.Select(c => c.Value)];
    }

    private async Task<IReadOnlyList<string>?> ThemesAsync(ApiRequest request, CancellationToken ct) =>
        request.Several("theme", [.. (await reference.ThemesAsync(ct)).Select(t => t.Code)]);

    private static string? Joined(IReadOnlyList<string>? codes) => codes is null ? null : string.Join(' ', codes.Order(StringComparer.Ordinal));
}
