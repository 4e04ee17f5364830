namespace FlagshipMonitor.Web.Components.Notes;

/// <summary>A step of the way to a page; the last one has no address. Addresses start with "~/".</summary>
public sealed record Crumb(string Text, string? Href = null);
