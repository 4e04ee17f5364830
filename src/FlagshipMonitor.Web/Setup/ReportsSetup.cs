using FlagshipMonitor.Web.Forms;
using FlagshipMonitor.Web.Forms.Changes;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Forms.People;
using FlagshipMonitor.Web.Forms.Reports;

namespace FlagshipMonitor.Web.Setup;

/// <summary>What the officer's forms stand on.</summary>
public static class ReportsSetup
{
    public static WebApplicationBuilder AddReports(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddScoped<Colleagues>()
            .AddScoped<ReportingFrames>()
            .AddScoped<DraftTools>()
            .AddScoped<Summaries.SummaryTools>()
            .AddScoped<ReportKind<InstitutionalChangeForm>, InstitutionalChangeReports>()
            .AddScoped<ReportKind<PeopleReachedForm>, PeopleReachedReports>();
        return builder;
    }
}
