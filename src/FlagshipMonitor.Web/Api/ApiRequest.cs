using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Api;

/// <summary>What a call of the interface asks for: read as files read theirs, and refused like theirs.</summary>
internal sealed class ApiRequest
{
    public ApiRequest(HttpRequest request, IReadOnlyList<ApiParameter> allowed)
    {
        Http = request;
        File = new FileRequest(request, [.. allowed.Select(p => p.Name).Where(n => n is not ("lang" or "release"))]);
        AsOf = File.Day("asOf");
        Page = File.Whole("page", ApiParameters.Page.Least!.Value, int.MaxValue) ?? 1;
        Size = File.Whole("pageSize", ApiParameters.Size.Least!.Value, ApiParameters.MostPageSize) ?? ApiParameters.PageSize;
        if (AsOf is not null && File.Release is not null)
        {
            File.Say("asOf", "release= names the release already. Leave one of them out.");
        }

        Years = Has("year") ? File.Years() : null;
        Region = Has("region") ? File.Region() : null;
        Step = Has("step") ? File.Step(zero: allowed.Contains(ApiParameters.HighestStep)) : null;
        Search = Has("q") ? File.Text("q") : null;
        Sort = allowed.FirstOrDefault(p => p.Name == "sort") is { Words: { } words } ? File.Sort([.. words]) ?? words[0] : null;

        bool Has(string name) => allowed.Any(p => p.Name == name);
    }

    public HttpRequest Http { get; }

    public FileRequest File { get; }

    public Language Language => File.Language;

    public DateOnly? AsOf { get; }

    public int Page { get; }

    public int Size { get; }

    public (int First, int Last)? Years { get; }

    public Region? Region { get; }

    public int? Step { get; }

    public string? Search { get; }

    public string? Sort { get; }

    public string? Word(ApiParameter parameter) => File.Word(parameter.Name, parameter.Words!);

    public IReadOnlyList<string>? Several(string name, IReadOnlyCollection<string> known) => File.Several(name, known);

    /// <summary>The page asked for, of so many entries; a page after the last one is refused.</summary>
    public IEnumerable<T> PageOf<T>(IReadOnlyCollection<T> entries)
    {
        CheckPage(entries.Count);
        return File.IsValid ? entries.Skip((Page - 1) * Size).Take(Size) : [];
    }

    public void CheckPage(int total)
    {
        var last = LastPage(total);
        if (Page > last)
        {
            File.Say("page", $"There is no page {Page}. Allowed: 1 to {last}.");
        }
    }

    public int LastPage(int total) => Math.Max(1, (total + Size - 1) / Size);

    public IResult Refusal() => File.Refusal();
}
