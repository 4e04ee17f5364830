using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Web.Charts;

namespace FlagshipMonitor.Web.Pages.Public.Countries;

/// <summary>Who gained in one dimension.</summary>
public sealed record Who(string Label, Breakdown Breakdown, Tone Tone);
