using System.Globalization;
using FlagshipMonitor.Web.Startup;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace FlagshipMonitor.Web.Setup.Hosting;

/// <summary>Logs to the console: lines for people in Development, one JSON object per event elsewhere. Never names, addresses, bodies or query strings.</summary>
public static class LoggingSetup
{
    private const string Line = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static WebApplicationBuilder AddLogging(this WebApplicationBuilder builder)
    {
        // Not the static logger: several test hosts live in one process.
        builder.Services.AddSerilog(
            (_, logging) =>
            {
                logging
                    .MinimumLevel.Information()
                    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                    .MinimumLevel.Override("System", LogEventLevel.Warning)
                    .MinimumLevel.Override("Npgsql", LogEventLevel.Warning)
                    // It warns at every form that it made the answer uncacheable, which is what we want of it.
                    .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
                    .ReadFrom.Configuration(builder.Configuration)
                    .Filter.ByExcluding(entry => entry.Exception is { } failure && StartupException.Explain(failure) is not null) // said in one sentence at the end
                    .Enrich.FromLogContext();
                if (builder.Environment.IsDevelopment())
                {
                    // It warns at the first start that keys are not encrypted. In Development they need not be: the database is private and its
                    // passwords are public. Elsewhere the program refuses to start without a certificate (KeySetup).
                    logging.MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error);
                    logging.WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);
                }
                else
                {
                    logging.WriteTo.Console(new CompactJsonFormatter());
                }
            },
            preserveStaticLogger: true);
        return builder;
    }

    /// <summary>One event per request, with its path but not its query, which may hold what somebody searched for or a secret link.</summary>
    public static WebApplication UseRequestLog(this WebApplication app)
    {
        app.UseSerilogRequestLogging(options =>
        {
            options.IncludeQueryInRequestPath = false;
            options.GetLevel = (context, _, failure) => failure is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError
                ? LogEventLevel.Error
                : context.Request.Path.StartsWithSegments(HealthSetup.Root) || app.Environment.IsDevelopment()
                    ? LogEventLevel.Debug
                    : LogEventLevel.Information;
        });
        return app;
    }
}
