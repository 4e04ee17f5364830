using FlagshipMonitor.Domain.People;

namespace FlagshipMonitor.Web.Access;

/// <summary>Addresses that signing in leads to.</summary>
public static class AccessPaths
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Profile = "/account/profile";
    public const string Password = "/account/password";
    public const string ReturnUrl = "returnUrl";

    /// <summary>The sign-in page in a language, for somebody who has just left the signed-in pages.</summary>
    public static string SignInIn(string language) => $"{SignIn}?lang={language}";

    /// <summary>Where a person's work begins.</summary>
    public static string HomeOf(Actor actor) => actor switch
    {
        { ReadsProgramme: true } => "/programme/review",
        { Countries.Count: 1 } => "/workspace/" + actor.Countries.First().Slug,
        _ => "/workspace",
    };
}
