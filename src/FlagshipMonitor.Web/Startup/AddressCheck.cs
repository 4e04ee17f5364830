using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace FlagshipMonitor.Web.Startup;

/// <summary>Says before anything else is started that an address is taken: a second instance should not first start a database, or wait for one.</summary>
public static class AddressCheck
{
    /// <summary>The server binds again later and says the same, should somebody else be faster.</summary>
    public static void RequireFreeAddresses(this WebApplication app)
    {
        foreach (var address in Addresses(app.Configuration))
        {
            foreach (var end in EndsOf(address))
            {
                Try(address, end);
            }
        }
    }

    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0)
        {
            return endpoints; // they win over everything else
        }

        return configuration["urls"] is { Length: > 0 } urls
            ? urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : new[] { ("http_ports", "http"), ("https_ports", "https") }.SelectMany(p =>
                (configuration[p.Item1] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(port => $"{p.Item2}://*:{port}"));
    }

    /// <summary>None for port 0, which is any free one, and for what only the server understands.</summary>
    private static IEnumerable<IPEndPoint> EndsOf(string address)
    {
        BindingAddress binding;
        try
        {
            binding = BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            return []; // the server says what is wrong with it
        }

        if (binding.IsUnixPipe || binding.Port == 0)
        {
            return [];
        }

        return binding.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? [new(IPAddress.Loopback, binding.Port)]
            : IPAddress.TryParse(binding.Host.Trim('[', ']'), out var known) ? [new(known, binding.Port)]
            : [new(IPAddress.Any, binding.Port)];
    }

    private static void Try(string address, IPEndPoint end)
    {
        try
        {
            using var probe = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(end);
            probe.Listen(1);
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            throw new IOException($"Failed to bind to address {address}: address already in use.", new AddressInUseException(taken.Message, taken));
        }
        catch (SocketException)
        {
            // Another fault of this address is the server's to tell.
        }
    }
}
