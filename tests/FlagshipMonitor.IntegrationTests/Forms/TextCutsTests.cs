using FlagshipMonitor.Data;
using FlagshipMonitor.Web.Pages.Public;

namespace FlagshipMonitor.IntegrationTests.Forms;

public sealed class TextCutsTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab🙂d", 3, "ab")]
    [InlineData("ab🙂d", 4, "ab🙂")]
    [InlineData("abe\u0301d", 3, "ab")]
    [InlineData("a👩‍👩‍👧z", 5, "a")]
    public void What_is_seen_as_one_sign_stays_whole(string text, int length, string expected) => Assert.Equal(expected, text.CutTo(length));

    [Theory]
    [InlineData("abcd", 4, "abcd")]
    [InlineData("abcde", 4, "abc…")]
    [InlineData("ab🙂de", 4, "ab…")]
    [InlineData("abe\u0301de", 4, "ab…")]
    public void So_it_does_in_titles(string text, int length, string expected) => Assert.Equal(expected, PublicTexts.Cut(text, length));
}
