using System.Net.Mail;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Startup;

/// <summary>What the command line says of a new account.</summary>
internal static class AccountOptions
{
    public const string Usage = "create-account --email E --name N --role Administrator|ProgrammeManager|CountryOfficer|Viewer [--countries SEN,KHM] [--language en|fr|es]";

    private static readonly HashSet<string> Known = ["--email", "--name", "--role", "--countries", "--language"];

    /// <summary>The account, or a sentence about what is wrong.</summary>
    public static (NewAccount? Account, string? Problem) Read(IReadOnlyList<string> args)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i += 2)
        {
            if (!Known.Contains(args[i]) || i + 1 == args.Count || !said.TryAdd(args[i], args[i + 1].Trim()))
            {
                return (null, $"'{args[i]}' is not understood here. Usage: {Usage}");
            }
        }

        string Said(string option) => said.GetValueOrDefault(option, "");
        var codes = Said("--countries").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var countries = codes.Select(c => CountryCode.TryParse(c, out var code) ? code : null).ToList();
        var isRole = Enum.TryParse<Role>(Said("--role"), out var role) && Enum.GetNames<Role>().Contains(Said("--role"));
        var problem = Email(Said("--email")) ?? Name(Said("--name")) ?? Scope(isRole ? role : null, countries) ?? SiteLanguage(said.GetValueOrDefault("--language"));
        return problem is null
            ? (new NewAccount(Said("--email"), Said("--name"), role, [.. countries.OfType<CountryCode>()], said.GetValueOrDefault("--language")), null)
            : (null, $"{problem} Usage: {Usage}");
    }

    private static string? Email(string text) =>
        text.Length is 0 or > Limits.EmailLength || !MailAddress.TryCreate(text, out var address) || address.Address != text ? "--email must be an e-mail address."
        : text.EndsWith("@example.org", StringComparison.OrdinalIgnoreCase) ? "Addresses at example.org belong to the demo accounts of Development; take a real one."
        : null;

    private static string? Name(string text) =>
        text.Length == 0 || TextRules.Check(text, AppUser.DisplayNameLength, oneLine: true).Problem is not TextProblem.None
            ? $"--name must be a name of at most {AppUser.DisplayNameLength} characters." : null;

    private static string? Scope(Role? role, List<CountryCode?> countries) => (role, countries) switch
    {
        (null, _) => "--role must be Administrator, ProgrammeManager, CountryOfficer or Viewer.",
        (_, var some) when some.Contains(null) => "--countries must be codes of three letters, parted by commas.",
        (Role.CountryOfficer, []) => "A country officer needs --countries.",
        (not Role.CountryOfficer, [_, ..]) => "Only country officers have --countries.",
        _ => null,
    };

    private static string? SiteLanguage(string? code) => code is null || Language.Find(code) is not null ? null : "--language must be en, fr or es.";
}
