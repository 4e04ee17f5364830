namespace FlagshipMonitor.Web.Components.Controls;

/// <summary>An answer to choose by radio button or checkbox; options with the same heading stand together.</summary>
public sealed record Answer(string Value, string Text, string? Hint = null, string? Heading = null);
