using FlagshipMonitor.Data.Setup;

namespace FlagshipMonitor.Web.Background;

/// <summary>Runs the housekeeping once an hour. A failure waits for the next hour.</summary>
internal sealed class HousekeepingWorker(IServiceScopeFactory scopes, ILogger<HousekeepingWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var gone = await scope.ServiceProvider.GetRequiredService<Housekeeping>().RunAsync(stoppingToken);
                logger.LogInformation("Housekeeping removed {Rows} rows", gone);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogWarning(e, "Housekeeping failed");
            }
        }
    }
}
