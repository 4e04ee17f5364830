namespace FlagshipMonitor.Web.Startup;

/// <summary>What the program does instead of serving, as the first word of its command line.</summary>
public static class Commands
{
    public const string Migrate = "migrate";
}
