using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace FlagshipMonitor.Web.Setup;

/// <summary>Believes the visitor's address and scheme as told by named proxies, one hop, and by nobody else.</summary>
public static class ProxySetup
{
    public static WebApplication UseKnownProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Installation>().KnownProxies is { Length: > 0 } known)
        {
            app.UseForwardedHeaders(OptionsFor(known));
        }

        return app;
    }

    private static ForwardedHeadersOptions OptionsFor(string known)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = 1,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in known.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new StartupException($"FlagshipMonitor__KnownProxies: '{proxy}' is neither an address like 10.0.0.5 nor a network like 10.0.0.0/24.");
            }
        }

        return options;
    }
}
