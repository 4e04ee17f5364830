using FlagshipMonitor.Data.Setup;
using FlagshipMonitor.Web.Startup;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FlagshipMonitor.Web.Setup.Hosting;

/// <summary>Two questions for whoever runs the program: does it live, and should it get visitors. The answers are one word, without details.</summary>
public static class HealthSetup
{
    public const string Root = "/health";

    private const string Ready = "ready";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", tags: [Ready], timeout: Patience);
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(Root + "/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Root + "/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
        return app;
    }

    private sealed class DatabaseHealthCheck(IConfiguration configuration, DatabaseSetup setup) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var reachable = await DatabaseServer.AnswersAsync(configuration.GetConnectionString(DatabaseStartup.Name)!, cancellationToken);
            return reachable && await setup.IsCurrentAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : new HealthCheckResult(context.Registration.FailureStatus);
        }
    }
}
