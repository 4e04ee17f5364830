using System.Text;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Domain;

namespace FlagshipMonitor.Web.Startup;

/// <summary>Makes an account from the server's command line: the first administrator, whom nobody can invite.</summary>
internal static class CreateAccountCommand
{
    /// <summary>Null when the account is there, otherwise why it is not.</summary>
    public static async Task<string?> RunAsync(IServiceProvider services, string[] args, CancellationToken ct)
    {
        var (account, problem) = AccountOptions.Read(args);
        if (account is null)
        {
            return problem;
        }

        if (ReadPassword() is not { } password)
        {
            return "The two passwords are not the same. Nothing was changed.";
        }

        return PasswordRules.Check(password, account.Email) switch
        {
            PasswordProblem.None => await CreateAsync(services, account, password, ct),
            PasswordProblem.TooShort => $"The password is too short: use at least {Limits.PasswordMinLength} characters.",
            PasswordProblem.TooLong => $"The password is too long: use at most {Limits.PasswordMaxLength} characters.",
            PasswordProblem.TooCommon => "Many people use this password, or it repeats a short piece. Choose another.",
            _ => "This password is made of words of this site or of the e-mail address. Choose another.",
        };
    }

    private static async Task<string?> CreateAsync(IServiceProvider services, NewAccount account, string password, CancellationToken ct)
    {
        switch (await services.GetRequiredService<Accounts>().CreateAsync(account, password, ct))
        {
            case AccountProblem.EmailInUse: return "There is an account with this e-mail address already. Nothing was changed.";
            case AccountProblem.EmailUnusable: return "This e-mail address has signs that an account cannot have.";
            case AccountProblem.UnknownCountry: return "--countries names a country that is not in the reference data.";
            default:
                services.GetRequiredService<StartupConsole>().Say($"Account made: {account.Role}");
                return null;
        }
    }

    /// <summary>Never an argument: those stand in the history of the shell and in the list of processes. Typed unseen it is asked for twice; null if the two differ.</summary>
    private static string? ReadPassword()
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? "";
        }

        var password = TypeUnseen("Password: ");
        return TypeUnseen("Once more: ") == password ? password : null;
    }

    private static string TypeUnseen(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key is not ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key is not ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
