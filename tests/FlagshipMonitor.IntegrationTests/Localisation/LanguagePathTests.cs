using FlagshipMonitor.IntegrationTests.Components;

namespace FlagshipMonitor.IntegrationTests.Localisation;

/// <summary>The host's own fallback answers with the language, the path base, the path and the links to the other languages.</summary>
public sealed class LanguagePathTests(ComponentsHost host) : IClassFixture<ComponentsHost>
{
    [Theory]
    [InlineData("/countries/sen", "en  /countries/sen /countries/sen /fr/countries/sen /es/countries/sen")]
    [InlineData("/fr/countries/sen", "fr /fr /countries/sen /countries/sen /fr/countries/sen /es/countries/sen")]
    [InlineData("/es", "es /es / / /fr /es")]
    [InlineData("/fr/", "fr /fr / / /fr /es")]
    [InlineData("/countries?region=a%26b&step=2", "en  /countries /countries?region=a%26b&step=2 /fr/countries?region=a%26b&step=2 /es/countries?region=a%26b&step=2")]
    [InlineData("/france", "en  /france /france /fr/france /es/france")]
    public async Task A_prefix_is_the_language_and_becomes_the_path_base(string address, string answer) =>
        Assert.Equal(answer, await host.ReadAsync(address));

    [Theory]
    [InlineData("/fr/account/sign-in")]
    [InlineData("/fr/workspace/sen")]
    [InlineData("/es/programme/review")]
    [InlineData("/es/admin/users")]
    [InlineData("/fr/health/live")]
    [InlineData("/fr/components")]
    [InlineData("/fr/api/v1/countries")]
    [InlineData("/fr/css/site.css")]
    [InlineData("/fr/countries/sen.csv")]
    [InlineData("/fr/countries/sen.csv/")]
    [InlineData("/fr/fr/countries")]
    public async Task What_has_one_address_for_all_languages_has_none_under_a_prefix(string address)
    {
        // The path keeps its prefix, which no endpoint of the site has; here the fallback sees it.
        var answer = await host.ReadAsync(address);

        var (language, path) = (address[1..3], address == "/fr/fr/countries" ? "/fr/countries" : address);
        Assert.StartsWith($"{language} /{language} {path} ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/FR/countries/sen?step=2", "/fr/countries/sen?step=2")]
    [InlineData("/Es", "/es")]
    public async Task A_prefix_in_capitals_leads_to_the_one_address(string address, string moved)
    {
        using var answer = await host.GetAsync(address);

        Assert.Equal((System.Net.HttpStatusCode.MovedPermanently, moved), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Slashes_at_the_beginning_lead_to_no_other_site() =>
        Assert.EndsWith(" /evil.example/x /fr/evil.example/x /es/evil.example/x", await host.ReadAsync("https://localhost//evil.example/x"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/account/sign-in", null, "en")]
    [InlineData("/account/sign-in?lang=es", "fr", "es")]
    [InlineData("/account/sign-in", "de;q=0.9, fr-CH;q=0.8, es;q=0.1", "fr")]
    [InlineData("/account/sign-in?lang=xx", "es-419", "es")]
    [InlineData("/account/sign-in", "de", "en")]
    [InlineData("/countries", "fr", "en")]
    [InlineData("/workspace/sen?lang=es", "fr", "es")]
    [InlineData("/programme/review", "fr", "fr")]
    public async Task Before_signing_in_the_address_or_else_the_browser_decides(string address, string? accepted, string language) =>
        Assert.StartsWith(language + " ", await host.ReadAsync(address, accepted), StringComparison.Ordinal);

    [Fact]
    public async Task Pages_of_signed_in_people_change_language_by_query_too() =>
        Assert.Equal(
            "en  /workspace/sen /workspace/sen?status=draft&lang=en /workspace/sen?status=draft&lang=fr /workspace/sen?status=draft&lang=es",
            await host.ReadAsync("/workspace/sen?status=draft"));

    [Fact]
    public async Task Account_pages_change_language_by_query_and_keep_the_rest() =>
        Assert.Equal(
            "fr  /account/sign-in /account/sign-in?returnUrl=%2Fworkspace&lang=en /account/sign-in?returnUrl=%2Fworkspace&lang=fr /account/sign-in?returnUrl=%2Fworkspace&lang=es",
            await host.ReadAsync("/account/sign-in?lang=fr&returnUrl=%2Fworkspace"));

    [Fact]
    public async Task A_page_is_in_the_language_of_its_words()
    {
        var page = await host.OpenAsync("/components");

        Assert.Equal(("en", "ltr"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal("Étape 1\u00A0: adopter une stratégie", page.QuerySelector("#french .steps h3")!.TextContent);
        Assert.Contains("1re phase\u00A0: 25\u00A0M", page.QuerySelector("#french")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_of_all_scripts_are_sent_as_they_are()
    {
        var html = await host.ReadAsync("/components");

        Assert.Contains("Français", html, StringComparison.Ordinal);
        Assert.Contains("الأردن", html, StringComparison.Ordinal);
    }
}
