using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Results;

public sealed class EvidenceTests
{
    [Theory]
    [InlineData("https://example.org/law.pdf")]
    [InlineData("http://example.org")]
    [InlineData("  https://example.org/a?b=c#d  ")]
    public void A_public_web_address_is_evidence(string url) => Assert.True(Evidence.IsLink(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("law.pdf")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://example.org/law")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://localhost/law")]
    [InlineData("https://officer:secret@example.org/law")]
    public void Anything_else_is_not(string? url)
    {
        Assert.False(Evidence.IsLink(url));
        Assert.ThrowsAny<ArgumentException>(() => new Evidence(url!, null));
    }

    [Fact]
    public void An_address_has_a_greatest_length()
    {
        var longest = "https://example.org/" + new string('a', Limits.UrlLength - "https://example.org/".Length);

        Assert.True(Evidence.IsLink(longest));
        Assert.False(Evidence.IsLink(longest + "a"));
    }

    [Fact]
    public void An_empty_title_is_no_title() =>
        Assert.Equal(new Evidence("https://example.org", null), new Evidence(" https://example.org ", "  "));
}
