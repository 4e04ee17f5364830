using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Web.Iati.Writing;

/// <summary>Activities of one release, element by element in the order of the schema.</summary>
internal sealed class ActivityWriter(IatiXml xml, IatiRelease release, IatiSettings settings, IatiIdentifiers identifiers)
{
    private const string National = "4";
    private const string Worldwide = "1";
    private const string Parent = "1";
    private const string Child = "2";
    private const string Third = "3";

    /// <summary>The root of every file, and of every part of one that is checked for itself.</summary>
    public ActivityWriter Start()
    {
        xml.Writer.WriteStartDocument();
        xml.Open("iati-activities", ("version", "2.03"), ("generated-datetime", IatiXml.Moment(release.Edition.Release.PublishedAt)), ("linked-data-default", release.Site));
        return this;
    }

    public void End()
    {
        xml.Close();
        xml.Writer.WriteEndDocument();
        xml.Writer.Flush();
    }

    public void Programme(IEnumerable<ReleasedValue> rows)
    {
        Head(new Part("", 1, release.Site, IatiWords.ProgrammeTitle(release.Phase), IatiWords.ProgrammeSummary, Worldwide));
        Related(Child, [IatiIdentifiers.Global, .. release.Countries.Select(c => c.Code.Value), .. release.Themes.Select(t => t.Code)]);
        ResultWriter.Write(xml, release.Site, ResultSeries.Of(release, rows.Where(r => r.Theme is null), isCountry: false), []);
        xml.Close();
    }

    public void Country(Country country, IEnumerable<ReleasedValue> rows)
    {
        Head(new Part(country.Code.Value, 2, $"{release.Site}countries/{country.Code.Slug}", IatiWords.CountryTitle(country), IatiWords.CountrySummary(country), National)
        {
            Country = country,
            Themes = [.. release.ThemesOf(country)],
        });
        Related(Parent, [""]);
        Related(Third, release.ThemesOf(country).Select(t => t.Code));
        ResultWriter.Write(xml, release.Site, ResultSeries.Of(release, rows.Where(r => r.Theme is null), isCountry: true), [.. release.ChangesOf(country)]);
        if (release.CoverageOf(country) is { } coverage)
        {
            ResultWriter.WriteContext(xml, coverage);
        }

        xml.Close();
    }

    public void Theme(ThematicArea theme, IEnumerable<ReleasedValue> rows)
    {
        Head(new Part(theme.Code, 2, $"{release.Site}themes/{theme.Code.ToLowerInvariant()}", IatiWords.ThemeTitle(theme), IatiWords.ThemeSummary(theme), Worldwide) { Themes = [theme], IsTheme = true });
        Related(Parent, [""]);
        Related(Third, release.CountriesOf(theme).Select(c => c.Code.Value));
        ResultWriter.Write(xml, release.Site, ResultSeries.Of(release, rows, isCountry: false), [.. release.ChangesOf(theme)]);
        xml.Close();
    }

    public void Global()
    {
        Head(new Part(IatiIdentifiers.Global, 2, $"{release.Site}about", IatiWords.GlobalTitle, IatiWords.GlobalSummary, Worldwide));
        Related(Parent, [""]);
        xml.Close();
    }

    /// <summary>All that comes before related activities and results.</summary>
    private void Head(Part part)
    {
        var phase = release.Phase;
        xml.Open(
            "iati-activity",
            (IatiXml.LanguageAttribute, IatiXml.Language), ("default-currency", "USD"), ("last-updated-datetime", IatiXml.Moment(release.Edition.Release.PublishedAt)),
            ("humanitarian", "0"), ("hierarchy", part.Level == 1 ? "1" : "2"), ("linked-data-uri", part.Page));
        xml.Writer.WriteElementString("iati-identifier", IatiXml.Kept(identifiers.Of(phase.Number, part.Code)));
        Organisation("reporting-org", ("ref", settings.Organisation), ("type", settings.OrganisationType), ("secondary-reporter", "0"));
        xml.Told("title", part.Title)
            .Told("description", IatiWords.Each(IatiWords.Notice(release.Edition), part.Summary)!, ("type", "1"))
            .Told("description", IatiWords.Objectives, ("type", "2"))
            .Told("description", IatiWords.Money, ("type", "4"));
        Organisation("participating-org", ("role", "2"), ("type", settings.OrganisationType), ("ref", settings.Organisation));
        Organisation("participating-org", ("role", "4"), ("type", settings.OrganisationType), ("ref", settings.Organisation));
        xml.Open("other-identifier", ("ref", part.Code.Length == 0 ? IatiIdentifiers.ProgrammeCode(phase.Number) : part.Code), ("type", "A1")).Empty("owner-org", ("ref", settings.Organisation)).Close()
            .Empty("activity-status", ("code", Status(phase)))
            .Empty("activity-date", ("type", "1"), ("iso-date", IatiXml.Day(phase.FirstDay)));
        // A phase begins on its first day; when a country's or a theme's work began is not published.
        if (part.Code.Length == 0 && release.Edition.Release.DataAsOf >= phase.FirstDay)
        {
            xml.Empty("activity-date", ("type", "2"), ("iso-date", IatiXml.Day(phase.FirstDay)));
        }

        xml.Empty("activity-date", ("type", "3"), ("iso-date", IatiXml.Day(phase.LastDay)));
        Contact();
        xml.Empty("activity-scope", ("code", part.Scope));
        if (part.Country is { } country)
        {
            xml.Empty("recipient-country", ("code", country.Iso2), ("percentage", "100"));
        }
        else
        {
            xml.Empty("recipient-region", ("code", "998"), ("vocabulary", "1"), ("percentage", "100"));
        }

        Classifications(part);
        ResultWriter.DocumentLink(xml, part.Page, IatiWords.PageTitle, ["A12", "A08"], ["en", "fr", "es"]);
    }

    private void Classifications(Part part)
    {
        foreach (var (code, share) in IatiSettings.Pairs(settings.Sectors))
        {
            xml.Empty("sector", ("vocabulary", "1"), ("code", code), ("percentage", share));
        }

        var list = release.Site + "data/themes.csv";
        foreach (var theme in part.IsTheme ? part.Themes : [])
        {
            xml.Told("sector", theme.Name, ("vocabulary", "99"), ("vocabulary-uri", list), ("code", theme.Code), ("percentage", "100"));
        }

        foreach (var (goal, _) in IatiSettings.Pairs(settings.SdgGoals))
        {
            xml.Empty("tag", ("vocabulary", "2"), ("code", goal));
        }

        foreach (var (target, _) in IatiSettings.Pairs(settings.SdgTargets))
        {
            xml.Empty("tag", ("vocabulary", "3"), ("code", target));
        }

        foreach (var theme in part.Themes)
        {
            xml.Told("tag", theme.Name, ("vocabulary", "99"), ("vocabulary-uri", list), ("code", theme.Code));
        }

        foreach (var (marker, significance) in IatiSettings.Pairs(settings.PolicyMarkers))
        {
            xml.Empty("policy-marker", ("vocabulary", "1"), ("code", marker), ("significance", significance));
        }

        xml.Empty("collaboration-type", ("code", settings.CollaborationType))
            .Empty("default-flow-type", ("code", settings.FlowType))
            .Empty("default-finance-type", ("code", settings.FinanceType))
            .Empty("default-aid-type", ("code", settings.AidType), ("vocabulary", "1"))
            .Empty("default-tied-status", ("code", settings.TiedStatus));
    }

    private void Contact()
    {
        xml.Open("contact-info", ("type", "1"));
        Organisation("organisation");
        if (settings.ContactEmail is { Length: > 0 } email)
        {
            xml.Writer.WriteElementString("email", IatiXml.Kept(email));
        }

        xml.Writer.WriteElementString("website", release.Site);
        xml.Close();
    }

    private void Organisation(string element, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        xml.Told(element, settings.OrganisationName is { Length: > 0 } name ? new LocalisedText(name) : IatiWords.Organisation, attributes);

    private void Related(string type, IEnumerable<string> parts)
    {
        foreach (var part in parts)
        {
            xml.Empty("related-activity", ("ref", identifiers.Of(release.Phase.Number, part)), ("type", type));
        }
    }

    /// <summary>1 before the phase, 2 during it; after it 3, because results of it are still reported and put right.</summary>
    private string Status(Phase phase) =>
        release.Edition.Release.DataAsOf < phase.FirstDay ? "1" : release.Edition.Release.DataAsOf <= phase.LastDay ? "2" : "3";

    /// <param name="Code">A country's or theme's code, or GLO; empty for the programme.</param>
    private sealed record Part(string Code, int Level, string Page, LocalisedText Title, LocalisedText Summary, string Scope)
    {
        public Country? Country { get; init; }

        public IReadOnlyList<ThematicArea> Themes { get; init; } = [];

        public bool IsTheme { get; init; }
    }
}
