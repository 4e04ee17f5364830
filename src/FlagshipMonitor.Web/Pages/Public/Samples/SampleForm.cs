using FlagshipMonitor.Web.Components.Controls;

namespace FlagshipMonitor.Web.Pages.Public.Samples;

/// <summary>One question of each kind, for the page of components.</summary>
public sealed class SampleForm
{
    public string? Title { get; set; }

    public string? Notes { get; set; }

    public string? Total { get; set; }

    public string? Scheme { get; set; }

    public string? Step { get; set; }

    public IReadOnlyList<string> Themes { get; set; } = [];

    public DateText AsOf { get; set; } = new();

    public DateText Started { get; set; } = new();
}
