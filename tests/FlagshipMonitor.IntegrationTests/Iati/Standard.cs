using System.ComponentModel;
using System.Diagnostics;
using System.Xml.Linq;
using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web.Iati.Checks;

namespace FlagshipMonitor.IntegrationTests.Iati;

/// <summary>What others would say of an IATI file: libxml2 of its shape, our checks of its rules and codes.</summary>
internal static class Standard
{
    public static readonly XNamespace Xml = XNamespace.Xml;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<XDocument> IatiAsync(this AppFixture app, string path) =>
        XDocument.Parse(await app.Visitor().Client.GetStringAsync(new Uri(path, UriKind.Relative), Ct));

    public static XElement Activity(this XDocument file, string suffix) =>
        file.Root!.Elements("iati-activity").Single(a => a.Element("iati-identifier")!.Value == "XM-DAC-41302-SPF2" + (suffix.Length == 0 ? "" : "-") + suffix);

    /// <summary>One line for each problem, so that a failing test reads well.</summary>
    public static IReadOnlyList<string> Problems(XDocument file, DateTimeOffset? now = null) =>
        [.. IatiCheck.Run(file, now ?? DateTimeOffset.UtcNow.AddMinutes(1)).Select(p => $"{(p.IsError ? "error" : "warning")} {p.Kind} {p.Rule} {p.Place.Identifier} {p.Place.Path} '{p.Value}' {p.Said}")];

    /// <summary>libxml2's verdict; empty where the document is valid.</summary>
    public static async Task<string> XmllintAsync(string document)
    {
        var directory = Directory.CreateTempSubdirectory("iati");
        try
        {
            var path = Path.Combine(directory.FullName, "activities.xml");
            await File.WriteAllTextAsync(path, document, Ct);
            var schema = Path.Combine(Checkout.Root, "src/FlagshipMonitor.Web/Iati/Reference/iati-activities-schema.xsd");
            using var process = Process.Start(new ProcessStartInfo("xmllint", ["--noout", "--nonet", "--schema", schema, path]) { RedirectStandardError = true })!;
            var said = await process.StandardError.ReadToEndAsync(Ct);
            await process.WaitForExitAsync(Ct);
            return process.ExitCode == 0 ? "" : said.Length > 0 ? said : $"xmllint ended with {process.ExitCode}.";
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("This test needs xmllint (Debian: apt-get install libxml2-utils).", missing);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
