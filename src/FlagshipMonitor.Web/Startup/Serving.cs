namespace FlagshipMonitor.Web.Startup;

/// <summary>Serves until it is told to stop.</summary>
public static class Serving
{
    public static async Task ServeAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch
        {
            // Workers that have begun already take their end for a fault unless they are told that the program stops.
            app.Lifetime.StopApplication();
            throw;
        }

        await app.WaitForShutdownAsync();
    }
}
