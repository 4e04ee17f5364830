using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using FlagshipMonitor.Web.Api;
using FlagshipMonitor.Web.Api.Problems;

namespace FlagshipMonitor.Web.Caching;

/// <summary>How often one address may ask within a minute; 0 switches a limit off.</summary>
public sealed record RateLimits
{
    public const string Section = Installation.Section + ":RateLimits";

    public int ApiPerMinute { get; init; } = 60;

    /// <summary>Whole files.</summary>
    public int DownloadsPerMinute { get; init; } = 20;
}

/// <summary>
/// Nobody can keep the programming interface or the files from everybody else. Pages have no limit: they come out of memory. An answer that
/// nothing has changed counts too.
/// </summary>
public static class RateLimitSetup
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private static readonly string[] Files = [".csv", ".json", ".xlsx", ".xml", ".pdf"];

    public static WebApplicationBuilder AddRateLimits(this WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection(RateLimits.Section).Get<RateLimits>() ?? new RateLimits();
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string Kind, string Address)>(context => Of(context, limits));
            options.OnRejected = async (rejected, ct) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
                var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
                rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                await new ProblemAnswer(ProblemKind.TooMany, $"Too many requests from this address. Try again in {seconds} seconds.").ExecuteAsync(rejected.HttpContext);
            };
        });
        return builder;
    }

    /// <summary>Comes before what is kept in memory, so that it counts all the same.</summary>
    public static WebApplication UseRateLimits(this WebApplication app)
    {
        app.UseRateLimiter();
        return app;
    }

    private static RateLimitPartition<(string Kind, string Address)> Of(HttpContext context, RateLimits limits)
    {
        var path = new PathString(context.Request.Path.Value?.TrimEnd('/')); // routes take a slash at the end for the same
        var (kind, most) = path.StartsWithSegments(ApiEndpoints.Root) ? ("api", limits.ApiPerMinute)
            : path.Value is { } file && !path.StartsWithSegments("/programme") && !path.StartsWithSegments("/admin") && Files.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? ("file", limits.DownloadsPerMinute)
            : ("", 0);
        return most <= 0
            ? RateLimitPartition.GetNoLimiter(("", ""))
            : RateLimitPartition.GetFixedWindowLimiter((kind, AddressOf(context.Connection.RemoteIpAddress)), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window, QueueLimit = 0 });
    }

    /// <summary>Of a version 6 address the network: one line has 2⁶⁴ of them.</summary>
    private static string AddressOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
