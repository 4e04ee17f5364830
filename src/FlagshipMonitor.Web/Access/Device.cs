namespace FlagshipMonitor.Web.Access;

/// <summary>Browser and system in two words, so that people recognise their own sessions; the full text is not kept.</summary>
internal static class Device
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iPadOS"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Describe(string? userAgent)
    {
        string?[] words = [Named(Browsers), Named(Systems)];
        return string.Join(", ", words.OfType<string>()) is { Length: > 0 } known ? known : "?";

        string? Named((string Sign, string Name)[] list) =>
            list.FirstOrDefault(x => userAgent?.Contains(x.Sign, StringComparison.Ordinal) is true).Name;
    }
}
