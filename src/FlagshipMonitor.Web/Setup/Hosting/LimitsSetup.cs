using FlagshipMonitor.Domain;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FlagshipMonitor.Web.Setup.Hosting;

/// <summary>Gives the server, forms and requests the sizes and times of <see cref="Limits"/>.</summary>
public static class LimitsSetup
{
    public static WebApplicationBuilder AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.BodyBytes;
            kestrel.Limits.MaxRequestHeaderCount = Limits.HeaderCount;
            kestrel.Limits.MaxRequestHeadersTotalSize = Limits.HeaderBytes;
            kestrel.Limits.MaxRequestLineSize = Limits.RequestLineBytes;
            kestrel.Limits.RequestHeadersTimeout = Limits.HeadersTimeout;
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(Limits.BodyBytesPerSecond, Limits.BodyGracePeriod);
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = Limits.FormKeys;
            form.KeyLengthLimit = Limits.FormKeyLength;
            form.ValueLengthLimit = Limits.FormValueLength;
            form.BufferBodyLengthLimit = form.MultipartBodyLengthLimit = Limits.BodyBytes;
        });
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = Limits.RequestTimeout,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Limits.StopTimeout);
        return builder;
    }
}
