using FlagshipMonitor.Web.Summaries;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Workspace.Summary;

/// <summary>Where a summary stands, for the country’s officers.</summary>
public sealed class StandsModel(SummaryTools tools, IStringLocalizer<SharedText> t) : SummaryStatePage(tools, t);
