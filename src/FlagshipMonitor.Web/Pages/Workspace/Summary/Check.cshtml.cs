using FlagshipMonitor.Web.Summaries;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Workspace.Summary;

/// <summary>A summary shown back before it is submitted, for the country’s officers.</summary>
public sealed class CheckModel(SummaryTools tools, IStringLocalizer<SharedText> t) : SummaryCheckPage(tools, t);
