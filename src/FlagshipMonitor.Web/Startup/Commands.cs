namespace FlagshipMonitor.Web.Startup;

/// <summary>What the program does instead of serving, as the first word of its command line.</summary>
public static class Commands
{
    public const string Migrate = "migrate";
    public const string CreateAccount = "create-account";

    public const string Recompute = "recompute";

    /// <summary>Serves as always, on a database of its own that is filled with made-up reports.</summary>
    public const string Demo = "demo";

    public static readonly IReadOnlyList<string> All = [Migrate, CreateAccount, Recompute, EvaluateCommand.Name, Demo];

    /// <summary>Runs a command on a database that is ready. Exit code 0, or 2 when what was asked for is refused.</summary>
    public static async Task<int> RunCommandAsync(this WebApplication app, string command, string[] args)
    {
        if (command == Migrate)
        {
            return 0; // getting the database ready was all
        }

        await using var scope = app.Services.CreateAsyncScope();
        if (command == Recompute)
        {
            return await RecomputeCommand.RunAsync(scope.ServiceProvider, args[1..], Console.Out, Console.Error, CancellationToken.None);
        }

        if (await CreateAccountCommand.RunAsync(scope.ServiceProvider, args[1..], CancellationToken.None) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 2;
        }

        return 0;
    }
}
