using FlagshipMonitor.Web.Summaries;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Summaries;

/// <summary>Where a summary is written, for managers and those who read with them.</summary>
public sealed class WriteModel(SummaryTools tools, IStringLocalizer<SharedText> t) : SummaryFormPage(tools, t);
