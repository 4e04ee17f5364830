namespace FlagshipMonitor.Web;

/// <summary>Names the one table of translations: English text is the key, Resources/SharedText.{fr,es}.resx hold the rest.</summary>
/// <remarks>It stands in the root namespace because the resource file is looked up by that name.</remarks>
public sealed class SharedText;
