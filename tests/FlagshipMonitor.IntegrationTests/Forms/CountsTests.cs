using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.IntegrationTests.Forms;

public sealed class CountsTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("007", 7)]
    [InlineData("158100", 158_100)]
    [InlineData(" 158 100 ", 158_100)]
    [InlineData("158\u00A0100", 158_100)]
    [InlineData("158\u202F100", 158_100)]
    [InlineData("1 234 567", 1_234_567)]
    [InlineData("9999999999", 9_999_999_999)]
    [InlineData("١٥٨١٠٠", 158_100)]
    public void Digits_and_spaces_mean_the_same_in_every_language(string typed, long expected)
    {
        Assert.All(Language.All, language => Assert.Equal(new CountReading(CountKind.Number, expected), Counts.Read(typed, language)));
    }

    [Theory]
    [InlineData("en", "1,234", 1_234)]
    [InlineData("en", "12,345,678", 12_345_678)]
    [InlineData("es", "1.234", 1_234)]
    [InlineData("es", "12.345.678", 12_345_678)]
    public void A_language_reads_its_own_separators(string language, string typed, long expected) =>
        Assert.Equal(new CountReading(CountKind.Number, expected), Counts.Read(typed, Language.Find(language)));

    [Theory]
    [InlineData("en", "1.234", CountProblem.Ambiguous)]
    [InlineData("en", "12,34", CountProblem.Ambiguous)]
    [InlineData("en", ",123", CountProblem.Ambiguous)]
    [InlineData("en", "1234,567", CountProblem.Ambiguous)]
    [InlineData("en", "1,234.567", CountProblem.Ambiguous)]
    [InlineData("en", "1,234 567", CountProblem.Ambiguous)]
    [InlineData("en", "12 34", CountProblem.Ambiguous)]
    [InlineData("en", "12.5", CountProblem.NotWhole)]
    [InlineData("fr", "1,234", CountProblem.Ambiguous)]
    [InlineData("fr", "1.234", CountProblem.Ambiguous)]
    [InlineData("fr", "12,5", CountProblem.NotWhole)]
    [InlineData("es", "1,234", CountProblem.Ambiguous)]
    [InlineData("es", "12.34", CountProblem.Ambiguous)]
    [InlineData("es", "12,5", CountProblem.NotWhole)]
    public void What_could_mean_two_numbers_is_refused(string language, string typed, CountProblem expected) =>
        Assert.Equal(new CountReading(CountKind.Refused, Problem: expected), Counts.Read(typed, Language.Find(language)));

    [Theory]
    [InlineData("-5", CountProblem.WithSign)]
    [InlineData("−5", CountProblem.WithSign)]
    [InlineData("+5", CountProblem.WithSign)]
    [InlineData("1e6", CountProblem.NotANumber)]
    [InlineData("0x1F", CountProblem.NotANumber)]
    [InlineData("½", CountProblem.NotANumber)]
    [InlineData("²", CountProblem.NotANumber)]
    [InlineData("about 5", CountProblem.NotANumber)]
    [InlineData("5\u0000", CountProblem.NotANumber)]
    [InlineData("NaN", CountProblem.NotANumber)]
    [InlineData(".", CountProblem.NotANumber)]
    [InlineData("1٢3", CountProblem.MixedDigits)]
    [InlineData("10000000000", CountProblem.TooLarge)]
    [InlineData("99999999999999999999999999", CountProblem.TooLarge)]
    public void What_is_no_plain_number_is_refused_in_every_language(string typed, CountProblem expected)
    {
        Assert.All(Language.All, language => Assert.Equal(new CountReading(CountKind.Refused, Problem: expected), Counts.Read(typed, language)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \u00A0 ")]
    public void Empty_is_not_known_and_not_zero(string? typed) => Assert.Equal(new CountReading(CountKind.Empty), Counts.Read(typed, Language.English));

    [Theory]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("n.a.")]
    [InlineData("s.o.")]
    [InlineData("n. a.")]
    public void Not_applicable_is_understood_in_every_language(string typed)
    {
        Assert.All(Language.All, language => Assert.Equal(new CountReading(CountKind.NotApplicable), Counts.Read(typed, language)));
    }

    [Fact]
    public void What_a_page_shows_can_be_typed_again()
    {
        Assert.All(Language.All, language =>
        {
            Assert.Equal(12_345_678, Counts.Read(Formats.Count(12_345_678, language), language).Number);
            Assert.Equal(CountKind.NotApplicable, Counts.Read(Counts.NotApplicable(language), language).Kind);
        });
    }
}
