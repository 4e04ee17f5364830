using FlagshipMonitor.Web.Summaries;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Summaries;

/// <summary>A summary shown back before it is submitted, for managers and those who read with them.</summary>
public sealed class CheckModel(SummaryTools tools, IStringLocalizer<SharedText> t) : SummaryCheckPage(tools, t);
