using FlagshipMonitor.Web.Summaries;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Summaries;

/// <summary>Where a summary stands, for managers and those who read with them.</summary>
public sealed class StandsModel(SummaryTools tools, IStringLocalizer<SharedText> t) : SummaryStatePage(tools, t);
