using FlagshipMonitor.Web.Summaries;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Workspace.Summary;

/// <summary>Where a summary is written, for the country’s officers.</summary>
public sealed class WriteModel(SummaryTools tools, IStringLocalizer<SharedText> t) : SummaryFormPage(tools, t);
