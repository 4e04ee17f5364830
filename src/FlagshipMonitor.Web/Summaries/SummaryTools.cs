using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Forms.Drafts;

namespace FlagshipMonitor.Web.Summaries;

/// <summary>What every page about summaries works with.</summary>
public sealed record SummaryTools(
    FlagshipDbContext Db, NarrativeDesk Desk, TextFiguresQuery Figures, PostedOperation Operations, DatabaseClock Clock, Colleagues Colleagues, AuditTrail Trail, CurrentUser User);
