using FlagshipMonitor.Data;
using FlagshipMonitor.Web.Caching;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Setup;
using FlagshipMonitor.Web.Setup.Hosting;
using FlagshipMonitor.Web.Startup;

if (args is [EvaluateCommand.Name, ..])
{
    // Before anything that could log or look for a database: its JSON stands alone on standard output.
    await using var output = Console.OpenStandardOutput();
    return await EvaluateCommand.RunAsync(args, output, Console.Error);
}

try
{
    var command = EnvironmentSetup.CommandIn(args);
    var builder = WebApplication.CreateBuilder(EnvironmentSetup.Read(args));
    command = builder.AddEnvironment(command);
    builder.AddLogging();
    builder.AddLimits();
    builder.AddKnownProxies();
    builder.Services.AddFlagshipData();
    builder.AddKeys(command);
    builder.AddDatabaseStartup();
    builder.AddHealth();
    builder.AddLanguages();
    builder.AddErrors();
    builder.AddAccess();
    builder.AddReports();
    builder.AddReview();
    builder.AddFramework();
    builder.AddPages();
    builder.AddPublicSite();
    builder.AddCompression();
    builder.AddRateLimits();
    builder.AddCaching();

    await using var app = builder.Build();
    await app.PrepareDatabaseAsync(command);
    if (command is not null)
    {
        return await app.RunCommandAsync(command, args);
    }

    app.UseForwardedHeaders();
    app.UseRequestLog();
    app.UseHeaders();
    app.UseLanguages();
    app.UseErrors();
    app.UseRateLimits();
    app.UseCaching();
    app.UseCompression();
    app.UseRouting();
    app.UseRequestTimeouts();
    app.UseAccess();
    app.UseFormGate();
    app.MapHealth();
    app.MapPages();
    app.MapPublicFiles();
    await app.ServeAsync();
    return 0;
}
catch (Exception failure) when (StartupException.Explain(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
