using FlagshipMonitor.Web.Forms.Reading;

namespace FlagshipMonitor.IntegrationTests.Forms;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("L’État a adopté la « loi » n° 2024-01")]
    [InlineData("اعتُمدت الاستراتيجية الوطنية عام 2021")]
    [InlineData("ច្បាប់ស្តីពីរបបសន្តិសុខសង្គម")]
    [InlineData("Family \U0001F468\u200D\U0001F469\u200D\U0001F467 and flag \U0001F1F8\U0001F1F3")]
    [InlineData("Right-to-left mark\u200F stays")]
    public void Every_script_is_kept_exactly(string text)
    {
        Assert.Equal(TextProblem.None, TextRules.Check(text, 200, oneLine: true).Problem);
        Assert.Equal(text, TextRules.Clean(text));
    }

    [Theory]
    [InlineData("a\u0000b", TextProblem.Nul, 0, 2)]
    [InlineData("\u0007", TextProblem.Control, 7, 1)]
    [InlineData("ab\u0085", TextProblem.Control, 0x85, 3)]
    [InlineData("ab\u000C", TextProblem.Control, 0x0C, 3)]
    [InlineData("\U0001F600\u202E", TextProblem.DirectionOverride, 0x202E, 2)]
    [InlineData("a\u2066b", TextProblem.DirectionOverride, 0x2066, 2)]
    [InlineData("a\nb", TextProblem.LineBreak, 10, 2)]
    public void What_a_reader_cannot_see_is_refused_by_name(string text, TextProblem problem, int sign, int position) =>
        Assert.Equal(new TextReading(problem, sign, position), TextRules.Check(text, 200, oneLine: true));

    [Fact]
    public void Half_a_character_is_refused()
    {
        Assert.Equal(TextProblem.LoneSurrogate, TextRules.Check("a" + (char)0xD83D, 200, oneLine: true).Problem);
        Assert.Equal(TextProblem.LoneSurrogate, TextRules.Check((char)0xDE00 + "a", 200, oneLine: true).Problem);
        Assert.False(TextRules.CanBeKept("a" + (char)0xD83D));
        Assert.False(TextRules.CanBeKept("a\0"));
        Assert.True(TextRules.CanBeKept("a\u0007\u202E"));
    }

    [Fact]
    public void Line_breaks_and_tabs_belong_to_long_texts()
    {
        Assert.Equal(TextProblem.None, TextRules.Check("one\r\n\ttwo", 200, oneLine: false).Problem);
        Assert.Equal("one\n\ttwo", TextRules.Clean(" one\r\n\ttwo \n"));
        Assert.Null(TextRules.Clean(" \r\n "));
    }

    [Fact]
    public void Length_counts_characters_as_the_database_does()
    {
        Assert.Equal(TextProblem.None, TextRules.Check(string.Concat(Enumerable.Repeat("\U0001F600", 10)), 10, oneLine: true).Problem);
        Assert.Equal(new TextReading(TextProblem.TooLong, Length: 11), TextRules.Check(" 12345678901 ", 10, oneLine: true));
        Assert.Equal(TextProblem.None, TextRules.Check("123456789\r\n", 10, oneLine: false).Problem);
    }
}
