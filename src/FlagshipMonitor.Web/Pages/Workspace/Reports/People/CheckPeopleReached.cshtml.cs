using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Forms.Pages;
using FlagshipMonitor.Web.Forms.People;
using FlagshipMonitor.Web.Forms.Reports;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Workspace.Reports.People;

public sealed class CheckPeopleReachedModel(
    DraftTools tools, CurrentUser user, ReportKind<PeopleReachedForm> kind, IStringLocalizer<SharedText> t)
    : CheckPage<PeopleReachedForm>(tools, user, kind, t);
