using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Forms.Changes;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Forms.Pages;
using FlagshipMonitor.Web.Forms.Reports;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Workspace.Reports.Changes;

public sealed class CheckInstitutionalChangeModel(
    DraftTools tools, CurrentUser user, ReportKind<InstitutionalChangeForm> kind, IStringLocalizer<SharedText> t)
    : CheckPage<InstitutionalChangeForm>(tools, user, kind, t);
