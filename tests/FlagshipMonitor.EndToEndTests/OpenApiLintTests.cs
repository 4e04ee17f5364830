using System.Diagnostics;
using System.Text.Json;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.EndToEndTests;

/// <summary>The linter of tests/tools, with its recommended rules, has nothing to say about the OpenAPI document.</summary>
public sealed class OpenApiLintTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_document_lints(string language)
    {
        var folder = Directory.CreateTempSubdirectory("openapi");
        try
        {
            var file = Path.Combine(folder.FullName, "openapi.json");
            await File.WriteAllTextAsync(file, await app.Visitor().Client.GetStringAsync(new Uri($"/api/v1/openapi.json?lang={language}", UriKind.Relative), Ct), Ct);

            var report = await LintAsync(file);

            Assert.True(report.GetProperty("totals").GetProperty("errors").GetInt32() + report.GetProperty("totals").GetProperty("warnings").GetInt32() == 0, report.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<JsonElement> LintAsync(string file)
    {
        var tools = Path.Combine(Checkout.Root, "tests", "tools");
        var start = new ProcessStartInfo(Path.Combine(tools, "node_modules", ".bin", "redocly"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "lint", "--config", Path.Combine(tools, "redocly.yaml"), "--format", "json", file },
            // It asks nobody and tells nobody.
            Environment = { ["REDOCLY_TELEMETRY"] = "off", ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(Ct);
        var output = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return output.IndexOf('{', StringComparison.Ordinal) is >= 0 and var at
            ? JsonDocument.Parse(output[at..(output.LastIndexOf('}') + 1)]).RootElement
            : throw new InvalidOperationException($"The linter failed: {output} {await errors}");
    }
}
