using FlagshipMonitor.Web.Setup;

try
{
    var command = EnvironmentSetup.CommandIn(args);
    var builder = WebApplication.CreateBuilder(EnvironmentSetup.Read(args));
    builder.CheckInstallation(command);
    builder.AddEnvironment();
    builder.AddLogging();
    builder.AddLimits();
    builder.AddDatabaseStartup();
    builder.AddHealth();

    await using var app = builder.Build();
    await app.PrepareDatabaseAsync(command);
    if (command is not null)
    {
        return 0;
    }

    app.UseKnownProxies();
    app.UseRequestLog();
    app.UseRouting();
    app.UseRequestTimeouts();
    app.MapHealth();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartupException.Explain(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
