using System.Text;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Web.Access;

namespace FlagshipMonitor.Web.Framework;

/// <summary>The version in force as one file, which the import takes back.</summary>
public static class FrameworkFileEndpoint
{
    public const string Address = "/admin/framework.json";

    public static WebApplication MapFrameworkFile(this WebApplication app)
    {
        app.MapGet(Address, async (FrameworkQuery frameworks, CancellationToken ct) =>
        {
            var inForce = await frameworks.InForceAsync(ct);
            var json = FrameworkFile.Write(inForce.Document, inForce.Version.Number);
            return TypedResults.File(Encoding.UTF8.GetBytes(json), "application/json", $"framework-v{inForce.Version.Number}.json");
        }).RequireAuthorization(Policies.Framework);
        return app;
    }
}
