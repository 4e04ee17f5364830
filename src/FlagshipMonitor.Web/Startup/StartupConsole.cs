using FlagshipMonitor.Data.Identity;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FlagshipMonitor.Web.Startup;

/// <summary>Tells the person at the console each step. Elsewhere the steps are log events, so that every line stays one JSON object.</summary>
public sealed class StartupConsole(IHostEnvironment environment, Installation installation, ILogger<StartupConsole> log)
{
    public void Say(string step)
    {
        if (installation.AllowVolatileDatabase)
        {
            return; // a test's host, with nobody at its console
        }

        if (environment.IsDevelopment())
        {
            Console.Out.WriteLine(step);
        }
        else
        {
            log.LogInformation("{Step}", step);
        }
    }

    /// <summary>Says the address once the server listens, and in Development how to sign in.</summary>
    internal static void AnnounceOnStart(WebApplication app, StartupConsole console) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        console.Say($"Serving {string.Join(" and ", addresses)}");
        var installation = app.Services.GetRequiredService<Installation>();
        if (installation.Illustrative)
        {
            console.Say("All reports here are made up: illustrative data, not ILO results.");
        }

        if (app.Environment.IsDevelopment() && installation.DemoAccounts != false && addresses.Count > 0)
        {
            console.Say(DemoAccountsText(addresses.First(), installation));
        }
    });

    // Written to the console and never logged: it holds a password, though one that only Development accepts.
    private static string DemoAccountsText(string address, Installation installation)
    {
        var lines = DemoAccounts.All.Select(account => $"  {account.Email,-28} {account.Name}");
        var password = string.IsNullOrEmpty(installation.DemoPassword) ? DemoAccounts.DefaultPassword : "the one in FlagshipMonitor__DemoPassword";
        return $"""
            Sign in at {address}/account/sign-in with one of the demo accounts:
            {string.Join('\n', lines)}
              Password: {password}
            Ctrl-C stops the program and its database.
            """;
    }
}
