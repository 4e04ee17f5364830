using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Layout;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pictures.Files;

/// <summary>What stands above and below every picture: what it is, and where it comes from. A picture travels without its page.</summary>
public sealed class PictureFrames(Installation site, IStringLocalizer<SharedText> t)
{
    /// <param name="edition">The release.</param>
    /// <param name="address">The site's own address.</param>
    /// <param name="below">Further lines.</param>
    public Frame Of(ReleasedEdition edition, string address, params IEnumerable<string> below) => new(Notice(edition), Source(edition, address)) { Below = [.. below] };

    public string? Notice(ReleasedEdition edition) => edition.Origins switch
    {
        Origins.Illustrative => t["Illustrative data, not ILO results"].Value,
        Origins.Example => t["Release {0} holds examples from public sources. They are not the programme’s record.", edition.Release.Name].Value,
        Origins.Mixed => t["In release {0}, {1} of {2} results are examples from public sources and marked as such; they are not the programme’s record. Country offices reported the rest.", edition.Release.Name, Formats.Count(edition.Examples), Formats.Count(edition.Results)].Value,
        _ => null,
    };

    public string Source(ReleasedEdition edition, string address) => t["Source: ILO, Building Social Protection Floors for All. Release {0} of {1}, data as of {2}. Licence: {3}. {4}",
        edition.Release.Name,
        Formats.Date(DateOnly.FromDateTime(edition.Release.PublishedAt.UtcDateTime)),
        Formats.Date(edition.Release.DataAsOf),
        site.LicenceName,
        address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..]];
}
