using System.Net;
using FlagshipMonitor.Web.Startup;
using Microsoft.AspNetCore.HttpOverrides;

namespace FlagshipMonitor.Web.Setup.Hosting;

/// <summary>Believes the visitor's address and scheme as told by named proxies, one hop, and by nobody else.</summary>
public static class ProxySetup
{
    public static WebApplicationBuilder AddKnownProxies(this WebApplicationBuilder builder)
    {
        var known = Installation.From(builder.Configuration).KnownProxies ?? "";
        builder.Services.Configure(Believing(known.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        return builder;
    }

    private static Action<ForwardedHeadersOptions> Believing(string[] proxies)
    {
        var addresses = new List<IPAddress>();
        var networks = new List<System.Net.IPNetwork>();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                addresses.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                networks.Add(network);
            }
            else
            {
                throw new StartupException($"FlagshipMonitor__KnownProxies: '{proxy}' is neither an address like 10.0.0.5 nor a network like 10.0.0.0/24.");
            }
        }

        return options =>
        {
            // With neither, nobody is believed: the framework would take an empty list for "anybody", so no header is read then.
            options.ForwardedHeaders = proxies.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = 1;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            addresses.ForEach(options.KnownProxies.Add);
            networks.ForEach(options.KnownIPNetworks.Add);
        };
    }
}
