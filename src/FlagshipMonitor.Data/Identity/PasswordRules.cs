using System.Collections.Frozen;
using System.IO.Compression;
using FlagshipMonitor.Domain;
using Microsoft.AspNetCore.Identity;

namespace FlagshipMonitor.Data.Identity;

/// <summary>Why a password is refused.</summary>
public enum PasswordProblem
{
    None,
    TooShort,
    TooLong,

    /// <summary>Many people use it, perhaps with a few digits or signs added.</summary>
    TooCommon,

    /// <summary>It is made of words that stand on every page of this site, or of the person's own address.</summary>
    MadeOfProgrammeWords,
}

/// <summary>Length and guessability; any composition is fine, and spaces count.</summary>
public static class PasswordRules
{
    // What is left once known words are taken out has to carry the password: four letters are a word of its own.
    private const int OwnLetters = 4;

    private static readonly string[] ProgrammeWords =
    [
        "flagshipmonitor", "flagship", "monitor", "socialprotection", "social", "protection", "floors", "floor", "building", "global",
        "programme", "program", "international", "labour", "labor", "organization", "organisation", "office", "officer", "manager", "admin",
        "administrator", "viewer", "country", "results", "password", "ilo", "oit", "usp2030", "for", "all",
    ];

    private static readonly Lazy<FrozenSet<string>> Common = new(ReadCommon);

    public static int CommonCount => Common.Value.Count;

    public static PasswordProblem Check(string password, string? email = null)
    {
        if (password.Length < Limits.PasswordMinLength)
        {
            return PasswordProblem.TooShort;
        }

        if (password.Length > Limits.PasswordMaxLength)
        {
            return PasswordProblem.TooLong;
        }

        var lower = password.ToLowerInvariant();
        var letters = Letters(lower);
        if (Common.Value.Contains(lower) || Common.Value.Contains(letters) || Common.Value.Contains(Letters(Unleet(Core(lower)))) || IsRepeated(lower))
        {
            return PasswordProblem.TooCommon;
        }

        var own = email is null ? [] : email.ToLowerInvariant().Split('@', '.', '-', '_', '+').Where(w => w.Length >= 3);
        var rest = ProgrammeWords.Concat(own).OrderByDescending(w => w.Length)
            .Aggregate(Letters(Unleet(lower)), (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return rest.Length < OwnLetters ? PasswordProblem.MadeOfProgrammeWords : PasswordProblem.None;
    }

    /// <summary>Without the digits and signs that people put before and after.</summary>
    private static string Core(string text)
    {
        var first = text.TakeWhile(c => !char.IsLetter(c)).Count();
        var last = text.Reverse().TakeWhile(c => !char.IsLetter(c)).Count();
        return first == text.Length ? "" : text[first..^last];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static string Unleet(string text) => string.Concat(text.Select(c => c switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => c,
    }));

    /// <summary>A short piece over and over: "abcabcabcabc".</summary>
    private static bool IsRepeated(string text) => Enumerable.Range(1, 6).Any(length =>
        text.Length >= 2 * length && Enumerable.Range(length, text.Length - length).All(i => text[i] == text[i - length]));

    private static FrozenSet<string> ReadCommon()
    {
        using var packed = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}

/// <summary>The same rules wherever Identity sets a password.</summary>
internal sealed class PasswordRulesValidator : IPasswordValidator<AppUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) =>
        Task.FromResult(PasswordRules.Check(password ?? "", user.Email) is var problem and not PasswordProblem.None
            ? IdentityResult.Failed(new IdentityError { Code = problem.ToString(), Description = $"The password is refused: {problem}." })
            : IdentityResult.Success);
}
