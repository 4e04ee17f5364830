namespace FlagshipMonitor.IntegrationTests.Startup;

/// <summary>Asks again and again until the answer is yes or the time is up.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<bool> TrueAsync(Func<Task<bool>> question, TimeSpan within)
    {
        using var timer = new PeriodicTimer(Pause);
        for (var deadline = DateTime.UtcNow + within; DateTime.UtcNow < deadline; await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            if (await question())
            {
                return true;
            }
        }

        return false;
    }

    public static Task<bool> TrueAsync(Func<bool> question, TimeSpan within) => TrueAsync(() => Task.FromResult(question()), within);
}
