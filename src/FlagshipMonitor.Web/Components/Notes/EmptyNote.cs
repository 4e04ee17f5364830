namespace FlagshipMonitor.Web.Components.Notes;

/// <summary>What stands in place of an empty list, table or chart: what is absent, why, and at most one way on.</summary>
/// <param name="Title">What is absent.</param>
/// <param name="Text">Why, in at most two sentences.</param>
/// <param name="Action">The way on.</param>
/// <param name="Href">Where it leads; starts with "~/".</param>
/// <param name="Level">Of its heading: 2 right under the page's own, 3 within a section.</param>
public sealed record EmptyNote(string Title, string Text, string? Action = null, string? Href = null, int Level = 2);
