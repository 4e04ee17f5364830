using FlagshipMonitor.Web.Components.Review;

namespace FlagshipMonitor.IntegrationTests.Components;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("the national registry.", "the social registry; 2 900 removed.", "the [-national-]{+social+} registry{+; 2 900 removed+}.")]
    [InlineData("", "new", "{+new+}")]
    [InlineData("old", "", "[-old-]")]
    [InlineData("same", "same", "same")]
    [InlineData("one two three", "three two one", "[-one-]{+three+} two [-three-]{+one+}")]
    [InlineData("الضمان الاجتماعي", "الضمان الصحي", "الضمان [-الاجتماعي-]{+الصحي+}")]
    [InlineData("កម្ពុជា 2024", "កម្ពុជា 2025", "កម្ពុជា [-2024-]{+2025+}")]
    public void Words_that_came_and_went_stand_out(string older, string newer, string expected) =>
        Assert.Equal(expected, string.Concat(WordDifference.Between(older, newer).Select(r => (r.InOld, r.InNew) switch
        {
            (true, true) => r.Text,
            (true, _) => $"[-{r.Text}-]",
            _ => $"{{+{r.Text}+}}",
        })));

    [Fact]
    public void Both_texts_can_be_read_from_it()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var (older, newer) = (Text(), Text());

            var runs = WordDifference.Between(older, newer);

            Assert.Equal(older, string.Concat(runs.Where(r => r.InOld).Select(r => r.Text)));
            Assert.Equal(newer, string.Concat(runs.Where(r => r.InNew).Select(r => r.Text)));
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => new[] { "a", "b", "cc", " ", "\n", ",", "é", "👩‍🌾" }[random.Next(8)]));
    }

    [Fact]
    public void The_longest_texts_are_compared_at_once()
    {
        var longest = string.Concat(Enumerable.Range(0, Domain.Limits.TextLength / 2).Select(i => $"{i % 10} "));

        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        WordDifference.Between(longest, longest[..^20] + "something else");

        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
    }
}
