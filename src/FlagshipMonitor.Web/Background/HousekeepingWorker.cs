using FlagshipMonitor.Data.Setup;

namespace FlagshipMonitor.Web.Background;

/// <summary>Runs the housekeeping once an hour. A failure waits for the next hour.</summary>
internal sealed class HousekeepingWorker(IServiceScopeFactory scopes, ILogger<HousekeepingWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program is stopping; a host that fails to start would report it as a fault.
        }
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var gone = await scope.ServiceProvider.GetRequiredService<Housekeeping>().RunAsync(ct);
            logger.LogInformation("Housekeeping removed {Rows} rows", gone);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogWarning(e, "Housekeeping failed");
        }
    }
}
