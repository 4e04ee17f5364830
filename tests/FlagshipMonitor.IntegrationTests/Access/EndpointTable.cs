namespace FlagshipMonitor.IntegrationTests.Access;

/// <summary>Who may open an address.</summary>
public enum Who
{
    /// <summary>Everybody, signed in or not.</summary>
    Anybody,

    /// <summary>Whoever is signed in: it is about themselves.</summary>
    SignedIn,

    /// <summary>Officers, also those who report for no country yet.</summary>
    Officers,

    /// <summary>Officers of the country in the address; for the officers of another one it does not exist.</summary>
    OfficersOfTheCountry,

    /// <summary>Programme managers, administrators and viewers; only managers send anything.</summary>
    ProgrammeReaders,

    Administrators,

    /// <summary>Who reads the programme; only administrators send anything.</summary>
    FrameworkReaders,
}

/// <summary>Every address of the program and who may open it. A new page belongs in here, or EveryPageTests fails.</summary>
internal static class EndpointTable
{
    private const string Prefix = "/{language:regex(^(fr|es)$)}";

    /// <summary>Tables that are there in every format, at the address of their page.</summary>
    private static readonly string[] Tables =
        ["/changes", "/changes/{id}", "/charts/{chart}", "/countries", "/countries/{iso3}", "/countries/{iso3}/changes", "/method", "/releases", "/releases/diff", "/releases/{name}"];

    public static readonly IReadOnlyDictionary<string, Who> Addresses = new Dictionary<string, Who>(
        from table in Tables
        from ending in new[] { ".csv", ".json", ".xlsx", ".metadata.json" }
        from prefix in new[] { "", Prefix }
        select KeyValuePair.Create(prefix + table + ending, Who.Anybody), StringComparer.Ordinal)
    {
        ["/"] = Who.Anybody,
        ["/changes"] = Who.Anybody,
        ["/changes/{id}"] = Who.Anybody,
        ["/countries"] = Who.Anybody,
        ["/countries/{iso3}"] = Who.Anybody,
        ["/data"] = Who.Anybody,
        ["/data/{file}"] = Who.Anybody,
        ["/data/releases/{name}/{file}"] = Who.Anybody,
        ["/explain/{figure}"] = Who.Anybody,
        ["/explain/{figure}.json"] = Who.Anybody,
        ["/method"] = Who.Anybody,
        ["/releases"] = Who.Anybody,
        ["/releases/diff"] = Who.Anybody,
        ["/releases/{name}"] = Who.Anybody,
        ["/releases/{name}/portfolio.json"] = Who.Anybody,
        ["/charts"] = Who.Anybody,
        ["/embed/{chart}"] = Who.Anybody,
        ["/oembed"] = Who.Anybody,
        ["/og/{of}.png"] = Who.Anybody,
        ["/charts/{chart}.svg"] = Who.Anybody,
        ["/charts/{chart}.png"] = Who.Anybody,
        ["/iati/activities.xml"] = Who.Anybody,
        ["/iati/activities/{iso3}.xml"] = Who.Anybody,
        [Prefix + "/iati/activities.xml"] = Who.Anybody,
        [Prefix + "/iati/activities/{iso3}.xml"] = Who.Anybody,
        ["/maps/results.svg"] = Who.Anybody,
        ["/maps/results.png"] = Who.Anybody,
        ["/maps/results.geojson"] = Who.Anybody,
        ["/maps/world.topojson"] = Who.Anybody,
        [Prefix + "/data/{file}"] = Who.Anybody, // leads to the file without a prefix, as the next ones do
        [Prefix + "/data/releases/{name}/{file}"] = Who.Anybody,
        [Prefix + "/explain/{figure}.json"] = Who.Anybody,
        [Prefix + "/releases/{name}/portfolio.json"] = Who.Anybody,
        [Prefix + "/og/{of}.png"] = Who.Anybody,
        [Prefix + "/charts/{chart}.svg"] = Who.Anybody,
        [Prefix + "/charts/{chart}.png"] = Who.Anybody,
        [Prefix + "/maps/results.svg"] = Who.Anybody,
        [Prefix + "/maps/results.png"] = Who.Anybody,
        [Prefix + "/maps/results.geojson"] = Who.Anybody,
        [Prefix + "/maps/world.topojson"] = Who.Anybody,
        ["/api"] = Who.Anybody,
        ["/api/v1/countries"] = Who.Anybody,
        ["/api/v1/countries/{iso3}"] = Who.Anybody,
        ["/api/v1/themes"] = Who.Anybody,
        ["/api/v1/themes/{code}"] = Who.Anybody,
        ["/api/v1/indicators"] = Who.Anybody,
        ["/api/v1/indicators/{code}"] = Who.Anybody,
        ["/api/v1/values"] = Who.Anybody,
        ["/api/v1/changes"] = Who.Anybody,
        ["/api/v1/changes/{id}"] = Who.Anybody,
        ["/api/v1/context"] = Who.Anybody,
        ["/api/v1/funding"] = Who.Anybody,
        ["/api/v1/budget"] = Who.Anybody,
        ["/api/v1/releases"] = Who.Anybody,
        ["/api/v1/releases/{id}"] = Who.Anybody,
        ["/api/v1/openapi.json"] = Who.Anybody,
        ["/api/v1/{**rest}"] = Who.Anybody, // says in words that nothing is there
        ["/problems/{name}"] = Who.Anybody,
        ["/account/sign-in"] = Who.Anybody,
        ["/account/sign-out"] = Who.SignedIn,
        ["/account/profile"] = Who.SignedIn,
        ["/account/password"] = Who.SignedIn,
        ["/account/language"] = Who.SignedIn,
        ["/components"] = Who.Anybody, // Development alone
        ["/components/work"] = Who.Anybody,
        ["/error/{code:int}"] = Who.Anybody,
        ["/health/live"] = Who.Anybody,
        ["/health/ready"] = Who.Anybody,
        ["/programme"] = Who.ProgrammeReaders,
        ["/programme/dashboard"] = Who.ProgrammeReaders,
        ["/programme/dashboard.xlsx"] = Who.ProgrammeReaders,
        ["/programme/dashboard/country/{iso3}"] = Who.ProgrammeReaders,
        ["/programme/dashboard/quality"] = Who.ProgrammeReaders,
        ["/programme/dashboard/quality.xlsx"] = Who.ProgrammeReaders,
        ["/programme/dashboard/scenario"] = Who.ProgrammeReaders,
        ["/programme/dashboard/scenario.xlsx"] = Who.ProgrammeReaders,
        ["/programme/dashboard/theme/{code}"] = Who.ProgrammeReaders,
        ["/programme/releases"] = Who.ProgrammeReaders,
        ["/programme/releases/prepare"] = Who.ProgrammeReaders,
        ["/programme/releases/{id:guid}"] = Who.ProgrammeReaders,
        ["/programme/review"] = Who.ProgrammeReaders,
        ["/programme/review/{id:guid}"] = Who.ProgrammeReaders,
        ["/programme/review/{id:guid}/withdraw"] = Who.ProgrammeReaders,
        ["/programme/review/summaries/{id:guid}"] = Who.ProgrammeReaders,
        ["/programme/summaries"] = Who.ProgrammeReaders,
        ["/programme/summaries/{scope}"] = Who.ProgrammeReaders,
        ["/programme/summaries/{scope}/{id:guid}"] = Who.ProgrammeReaders,
        ["/programme/summaries/{scope}/{id:guid}/check"] = Who.ProgrammeReaders,
        ["/programme/targets"] = Who.ProgrammeReaders,
        ["/programme/targets/{id:guid}"] = Who.ProgrammeReaders,
        ["/programme/withdrawals"] = Who.ProgrammeReaders,
        ["/programme/withdrawals/{id:guid}"] = Who.ProgrammeReaders,
        ["/admin/framework"] = Who.FrameworkReaders,
        ["/admin/framework.json"] = Who.FrameworkReaders,
        ["/admin/framework/ledger"] = Who.FrameworkReaders,
        ["/admin/framework/import"] = Who.Administrators,
        ["/admin/framework/draft"] = Who.Administrators,
        ["/admin/framework/draft/settings"] = Who.Administrators,
        ["/admin/framework/draft/indicators/{code}"] = Who.Administrators,
        ["/admin/framework/draft/publish"] = Who.Administrators,
        ["/workspace"] = Who.Officers,
        ["/workspace/{country}"] = Who.OfficersOfTheCountry,
        ["/workspace/{country}/drafts/{id:guid}/delete"] = Who.OfficersOfTheCountry,
        ["/workspace/{country}/institutional-changes/{id:guid}"] = Who.OfficersOfTheCountry,
        ["/workspace/{country}/institutional-changes/{id:guid}/check"] = Who.OfficersOfTheCountry,
        ["/workspace/{country}/people-reached/{id:guid}"] = Who.OfficersOfTheCountry,
        ["/workspace/{country}/people-reached/{id:guid}/check"] = Who.OfficersOfTheCountry,
        ["/workspace/{country}/results/{id:guid}"] = Who.OfficersOfTheCountry,
        ["/workspace/{country}/results/{id:guid}/withdraw"] = Who.OfficersOfTheCountry,
        ["/workspace/{country}/summary"] = Who.OfficersOfTheCountry,
        ["/workspace/{country}/summary/{id:guid}"] = Who.OfficersOfTheCountry,
        ["/workspace/{country}/summary/{id:guid}/check"] = Who.OfficersOfTheCountry,
        ["/workspace/{country}/targets"] = Who.OfficersOfTheCountry,
        ["/workspace/{country}/{form:regex(^(institutional-changes|people-reached)$)}/new"] = Who.OfficersOfTheCountry,
    };
}
