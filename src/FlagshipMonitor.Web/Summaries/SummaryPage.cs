using System.Text.Json;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Summaries;

/// <summary>A page about the summary of one country or of the programme. Officers have it at their country's address, managers at the programme's.</summary>
public abstract class SummaryPage(SummaryTools tools) : PageModel
{
    /// <summary>A country's code, or the name of the programme.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>Null for the programme.</summary>
    public string? CountryName { get; private set; }

    /// <summary>A fresh key for every form that is shown.</summary>
    public Guid NextOperation { get; } = Guid.CreateVersion7();

    public bool MayWrite => tools.User.Actor.WritesSummaryOf(Scope);

    /// <summary>Where the summary stands.</summary>
    public string BasePath => RouteData.Values["country"] is string country ? $"/workspace/{country.ToLowerInvariant()}/summary" : $"/programme/summaries/{SummaryTexts.Slug(Scope)}";

    protected SummaryTools Tools => tools;

    public string FormPath(Guid id) => $"{BasePath}/{id}";

    public string CheckPath(Guid id) => $"{FormPath(id)}/check";

    protected NarrativeAddress At(Guid id) => NarrativeAddress.Of(id, Scope, tools.User.Actor);

    /// <summary>False for what is neither the programme nor a country it knows; officers' pages are opened to them by the folder.</summary>
    protected async Task<bool> FindScopeAsync(CancellationToken ct)
    {
        var name = (RouteData.Values["country"] ?? RouteData.Values["scope"]) as string;
        if (name == Domain.Engine.Scope.Programme && RouteData.Values["country"] is null)
        {
            Scope = name;
            return true;
        }

        if (!CountryCode.TryParse(name, out var code) || await tools.Db.Countries.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct) is not { } country)
        {
            return false;
        }

        (Scope, CountryName) = (Domain.Engine.Scope.Of(code), country.Name.Printed(Language.Current.Code));
        return true;
    }

    protected static SummaryForm Read(FormDraft draft) => JsonSerializer.Deserialize<SummaryForm>(draft.Json, JsonSerializerOptions.Web) ?? new SummaryForm();

    protected static string Write(SummaryForm form) => JsonSerializer.Serialize(form, JsonSerializerOptions.Web);

    /// <summary>Somebody else, or another window of the same person, was here in the meantime.</summary>
    protected static bool IsStale(Exception exception) => Faults.IsTooLate(exception) || exception is RuleViolationException
    {
        Rule: Rule.TheVersionOnScreenIsCurrent or Rule.AnOperationKeyHasOneContent or Rule.OnlyOpenResultsChange or Rule.OnlySubmittedResultsAreDecided
            or Rule.OneSummaryWaitsAtATime or Rule.OnlySummariesInForceAreWithdrawn
    };

    /// <summary>What a page explains itself leaves the same trace as what the error page explains.</summary>
    protected Task RecordRefusalAsync(Exception exception) => tools.Trail.RefusedAsync(
        nameof(Rule), (exception is RuleViolationException refused ? refused.Rule : Rule.TheVersionOnScreenIsCurrent).ToString(), Request.Attempt(), CancellationToken.None);
}
