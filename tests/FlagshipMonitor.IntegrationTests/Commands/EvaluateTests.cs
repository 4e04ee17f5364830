using System.Diagnostics;
using System.Text.Json;
using FlagshipMonitor.IntegrationTests.Startup;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Commands;

/// <summary><c>evaluate FILE.json</c> as a person runs it: a process of its own, without database, settings or host.</summary>
public sealed class EvaluateTests : IDisposable
{
    private const string Portfolio = """
        {"asOf":"2024-01-01","phase":{"start":2021,"end":2025},"indicators":[{"code":"X","kind":"Flow","direction":"Ascending"}],
         "values":[{"id":"v1","indicator":"X","country":"SEN","period":"2021","state":"Reported","status":"Approved","approvedAt":"2022-01-01","value":VALUE}]}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("evaluate");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Figures_are_printed_as_JSON_alone_on_standard_output()
    {
        var (code, output, errors) = await RunAsync("evaluate", Write("portfolio.json", "12"));

        Assert.Equal((0, ""), (code, errors));
        var row = JsonDocument.Parse(output).RootElement.GetProperty("figures")[0];
        Assert.Equal(("X", "programme", 12m), (row.GetProperty("indicator").GetString(), row.GetProperty("scope").GetString(), row.GetProperty("value").GetDecimal()));
        Assert.Equal("The sum of all years, then of all countries.", row.GetProperty("derivation").GetProperty("formula").GetString());
    }

    [Fact]
    public async Task The_example_of_the_documentation_prints_what_stands_there()
    {
        var (code, output, _) = await RunAsync("evaluate", Path.Combine(Checkout.Root, "docs", "examples", "portfolio.json"));

        Assert.Equal(0, code);
        Assert.Equal((await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "examples", "figures.json"), TestContext.Current.CancellationToken)).ReplaceLineEndings().Trim(), output.ReplaceLineEndings().Trim());
    }

    [Fact]
    public async Task The_same_file_prints_the_same_bytes()
    {
        var file = Write("portfolio.json", "12");

        Assert.Equal((await RunAsync("evaluate", file)).Output, (await RunAsync("evaluate", file)).Output);
    }

    [Fact]
    public async Task A_contradictory_file_exits_with_2_and_says_which_rule_as_JSON()
    {
        var (code, output, errors) = await RunAsync("evaluate", Write("portfolio.json", "-12"));

        Assert.Equal((2, ""), (code, errors));
        var root = JsonDocument.Parse(output).RootElement;
        Assert.Equal((0, "v1", "CountsAreNotNegative"), (root.GetProperty("figures").GetArrayLength(), root.GetProperty("errors")[0].GetProperty("id").GetString(), root.GetProperty("errors")[0].GetProperty("rule").GetString()));
    }

    [Fact]
    public async Task A_file_that_is_not_JSON_is_said_in_plain_text_with_the_place()
    {
        var path = Path.Combine(_folder.FullName, "broken.json");
        await File.WriteAllTextAsync(path, "{\n  \"asOf\": oops }", TestContext.Current.CancellationToken);

        var (code, output, errors) = await RunAsync("evaluate", path);

        Assert.Equal((2, "", $"{path}: The file is not JSON: line 2, position 11."), (code, output, errors.Trim()));
    }

    [Theory]
    [InlineData("evaluate", "missing.json")]
    [InlineData("evaluate", ".")]
    [InlineData("evaluate", "")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "a.json", "b.json")]
    public async Task What_cannot_be_read_at_all_is_plain_text_without_a_stack_trace(params string[] words)
    {
        var (code, output, errors) = await RunAsync(words);

        Assert.Equal((2, ""), (code, output));
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_relative_path_is_from_where_the_person_stands()
    {
        Write("portfolio.json", "12");

        Assert.Equal(0, (await RunAsync("evaluate", "portfolio.json")).Code);
        // "dotnet run" starts the program in the project's folder and leaves the person's in PWD.
        Assert.Equal(0, (await RunAsync(Path.GetTempPath(), ["evaluate", "portfolio.json"])).Code);
    }

    [Fact]
    public async Task What_does_not_fit_is_an_error_and_no_wrapped_number()
    {
        var (code, output, _) = await RunAsync("evaluate", Write("portfolio.json", "1e30"));

        Assert.Equal((2, "NumbersFit"), (code, JsonDocument.Parse(output).RootElement.GetProperty("errors")[0].GetProperty("rule").GetString()));
    }

    [Theory]
    [InlineData("\"values\":[", "\"values\":null,\"valuse\":[", "'values' is missing.", "'valuse' is not a field; the nearest is 'values'.")]
    [InlineData("\"phase\":{\"start\":2021,\"end\":2025},", "", "'phase' is missing.")]
    [InlineData("\"state\"", "\"states\"", "'states' is not a field; the nearest are 'state', 'status'.", "'state' is missing.")]
    [InlineData("}]}", "},{\"id\":\"v2\",\"indicator\":\"X\",\"country\":\"KHM\",\"period\":\"2021\",\"state\":\"Reported\",\"status\":\"Approved\",\"approvedAt\":\"2022-01-01\",\"value\":9223372036854775807}]}",
        "What is computed for programme comes to 9223372036854775819; a count is at most 9223372036854775807.")]
    public async Task What_is_missing_misspelt_or_too_large_in_sum_exits_with_2_and_prints_no_figure(string text, string instead, params string[] said)
    {
        var path = Write("portfolio.json", "12");
        var file = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains(text, file, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, file.Replace(text, instead, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (code, output, errors) = await RunAsync("evaluate", path);

        Assert.Equal((2, ""), (code, errors));
        var root = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, root.GetProperty("figures").GetArrayLength());
        Assert.Equal(said.Order(), root.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("message").GetString()).Order());
    }

    private string Write(string name, string value)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, Portfolio.Replace("VALUE", value, StringComparison.Ordinal));
        return path;
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] words) => RunAsync(_folder.FullName, words);

    private async Task<(int Code, string Output, string Errors)> RunAsync(string workingDirectory, string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [AppProcess.ProgramFile(), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = workingDirectory };
        start.Environment["PWD"] = _folder.FullName;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
