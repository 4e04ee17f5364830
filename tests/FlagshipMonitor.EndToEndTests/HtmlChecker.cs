using System.Diagnostics;
using System.Text.Json;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.EndToEndTests;

/// <summary>The HTML checker of tests/tools, run over saved pages.</summary>
internal static class HtmlChecker
{
    /// <summary>Returns one line for each finding: page, line, rule and message.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(IReadOnlyDictionary<string, string> pages, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("pages");
        try
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (path, html) in pages)
            {
                var file = Path.Combine(folder.FullName, $"{names.Count:000}.html");
                names[file] = path;
                await File.WriteAllTextAsync(file, html, ct);
            }

            var report = Path.Combine(folder.FullName, "report.json");
            var tools = Path.Combine(Checkout.Root, "tests", "tools");
            var start = new ProcessStartInfo(Path.Combine(tools, "node_modules", ".bin", "html-validate"))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                // Into a file: what the checker writes to a pipe when it ends is cut off after 64 KB.
                ArgumentList = { "--config", Path.Combine(tools, "htmlvalidate.json"), "--formatter", "json=" + report, folder.FullName },
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(ct);
            var output = await process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return File.Exists(report)
                ? [.. Findings(await File.ReadAllTextAsync(report, ct), names)]
                : throw new InvalidOperationException($"The HTML checker failed: {output} {await errors}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Findings(string json, Dictionary<string, string> names)
    {
        using var report = JsonDocument.Parse(json);
        foreach (var file in report.RootElement.EnumerateArray())
        {
            foreach (var message in file.GetProperty("messages").EnumerateArray())
            {
                var page = names[file.GetProperty("filePath").GetString()!];
                yield return $"{page}:{message.GetProperty("line")} {message.GetProperty("ruleId").GetString()}: {message.GetProperty("message").GetString()}";
            }
        }
    }
}
