using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Scenes;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pictures.Maps;

/// <summary>What a map must say of borders and names. The agency's legal text replaces ours where it is configured.</summary>
public sealed class MapDisclaimer(Installation site, IStringLocalizer<SharedText> t)
{
    /// <summary>Only the sentences that the visible area needs.</summary>
    public IReadOnlyList<string> Sentences(Box visible)
    {
        if (site.MapDisclaimer?.GetValueOrDefault(Language.Current.Code) is { Length: > 0 } own)
        {
            return [own];
        }

        var map = WorldMap.Current;
        var sentences = new List<string> { t["Boundaries, names and designations on this map express no opinion of the organisation on the legal status of any country, territory or area, or on its frontiers."] };
        Add("IND", t["The dotted line in Jammu and Kashmir is roughly the Line of Control; the parties have not agreed the final status."]);
        Add("SDN", t["The final boundary between Sudan and South Sudan and the final status of Abyei are not determined."]);
        Add("FLK", t["Argentina and the United Kingdom dispute sovereignty over the Falkland Islands (Malvinas)."]);
        Add("XKX", t["Kosovo is to be understood in line with Security Council resolution 1244 (1999)."]);
        return sentences;

        void Add(string code, string sentence)
        {
            if (map.Countries.TryGetValue(code, out var land) && land.Extent.Meets(visible))
            {
                sentences.Add(sentence);
            }
        }
    }
}
