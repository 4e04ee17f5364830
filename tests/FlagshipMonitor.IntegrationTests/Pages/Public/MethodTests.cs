using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

public sealed class MethodTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task What_is_assumed_or_contradicted_is_listed()
    {
        var page = await app.Visitor().OpenAsync("/method");
        var text = page.Text();

        Assert.Contains("Institutional changes, 90 (a target, sources disagree)", text, StringComparison.Ordinal);
        Assert.Contains("Institutional changes, 148 (published figure, 2021–2024, sources disagree)", text, StringComparison.Ordinal);
        Assert.Contains("Peru (priority country, sources disagree)", text, StringComparison.Ordinal);
        Assert.Contains("26 of the 50 priority countries rest on one source", text, StringComparison.Ordinal);
        Assert.Contains("Priority countries with at least one change, 50 (a target, our own assumption)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Default_and_alternative_targets_stand_side_by_side()
    {
        var rows = (await app.Visitor().OpenAsync("/method")).Document.QuerySelectorAll("tr").Select(r => string.Join(' ', r.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim()))).ToList();

        Assert.Contains(rows, r => r.StartsWith("Institutional changes 2 39 80 used", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.StartsWith("Institutional changes 2 39 90 alternative", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.StartsWith("Institutional changes, Step 3 2 16 40 alternative", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.StartsWith("2021 US$\u00A075\u00A0million used", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.StartsWith("Date not stated US$\u00A043\u00A0million alternative", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Published_figures_keep_the_word_that_bounds_them()
    {
        var text = (await app.Visitor().OpenAsync("/es/method")).Text("#published ~ .scroll");

        Assert.Contains("más de 55\u00A0000\u00A0000 personas", text, StringComparison.Ordinal);
        Assert.Contains("casi 56\u00A0000\u00A0000 personas", text, StringComparison.Ordinal);
    }
}
