using FlagshipMonitor.Domain.Countries;

namespace FlagshipMonitor.Web.Forms.Drafts;

/// <summary>Addresses of the officer's pages.</summary>
public static class ReportPaths
{
    public static string Home(CountryCode country) => $"/workspace/{country.Slug}";

    public static string New(CountryCode country, string form, Guid? corrects = null) =>
        $"{Home(country)}/{form}/new" + (corrects is { } id ? $"?corrects={id}" : "");

    public static string Form(CountryCode country, string form, Guid id) => $"{Home(country)}/{form}/{id}";

    public static string Check(CountryCode country, string form, Guid id) => $"{Form(country, form, id)}/check";

    public static string Result(CountryCode country, Guid id) => $"{Home(country)}/results/{id}";

    /// <summary>Where one proposes to take an approved result back.</summary>
    public static string Withdraw(CountryCode country, Guid id) => $"{Result(country, id)}/withdraw";

    public static string DeleteDraft(CountryCode country, Guid id) => $"{Home(country)}/drafts/{id}/delete";
}
