using FlagshipMonitor.Web.Dashboards;

namespace FlagshipMonitor.Web.Setup;

/// <summary>What the dashboards offer besides pages.</summary>
public static class DashboardSetup
{
    public static WebApplication MapDashboardFiles(this WebApplication app)
    {
        DashboardFile.Map(app);
        return app;
    }
}
