using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.IntegrationTests.Localisation;

/// <summary>In these tests "_" stands for a no-break space and "~" for a narrow one.</summary>
public sealed class FormatsTests
{
    [Theory]
    [InlineData("en", 0, "0")]
    [InlineData("en", 999, "999")]
    [InlineData("en", 4100, "4_100")]
    [InlineData("es", 4100, "4_100")]
    [InlineData("fr", 4100, "4~100")]
    [InlineData("en", 38_412_345, "38_412_345")]
    [InlineData("fr", -1234, "−1~234")]
    public void Counts_are_grouped(string language, long value, string text) =>
        Assert.Equal(Spaced(text), Formats.Count(value, In(language)));

    [Theory]
    [InlineData("en", 38_400_000, "38.4_M")]
    [InlineData("fr", 38_400_000, "38,4_M")]
    [InlineData("es", 38_400_000, "38,4_M")]
    [InlineData("en", 60_000_000, "60_M")]
    [InlineData("en", 1_240_000, "1.24_M")]
    [InlineData("en", 38_450_000, "38.5_M")]
    [InlineData("en", 1_000_000, "1_M")]
    [InlineData("en", 999_999, "999_999")]
    [InlineData("fr", 540_000, "540~000")]
    [InlineData("en", 0, "0")]
    public void Millions_are_short_and_less_is_said_in_full(string language, long value, string text) =>
        Assert.Equal(Spaced(text), Formats.Millions(value, In(language)));

    [Theory]
    [InlineData("en", "0.531", "53.1%")]
    [InlineData("fr", "0.531", "53,1~%")]
    [InlineData("es", "0.531", "53,1_%")]
    [InlineData("en", "0.64", "64.0%")]
    [InlineData("en", "0", "0.0%")]
    [InlineData("en", "0.0005", "0.1%")]        // half away from zero
    [InlineData("en", "-0.0005", "−0.1%")]
    [InlineData("en", "-0.0004", "0.0%")]
    [InlineData("en", "0.9994", "99.9%")]
    [InlineData("en", "0.9995", "99.9%")]       // below 100 never reads as 100.0
    [InlineData("en", "0.999999999", "99.9%")]
    [InlineData("en", "1", "100.0%")]
    [InlineData("en", "1.0004", "100.0%")]
    [InlineData("en", "18.625", "1_862.5%")]
    public void Percentages_have_one_decimal(string language, string ratio, string text) =>
        Assert.Equal(Spaced(text), Formats.Percent(decimal.Parse(ratio, System.Globalization.CultureInfo.InvariantCulture), In(language)));

    [Theory]
    [InlineData("en", DatePrecision.Day, "1 June 2024")]
    [InlineData("en", DatePrecision.Month, "June 2024")]
    [InlineData("en", DatePrecision.Year, "2024")]
    [InlineData("fr", DatePrecision.Day, "1er juin 2024")]
    [InlineData("fr", DatePrecision.Month, "juin 2024")]
    [InlineData("es", DatePrecision.Day, "1 de junio de 2024")]
    [InlineData("es", DatePrecision.Month, "junio de 2024")]
    [InlineData("es", DatePrecision.Year, "2024")]
    public void Dates_say_no_more_than_is_known(string language, DatePrecision precision, string text) =>
        Assert.Equal(text, Formats.Date(new DateOnly(2024, 6, 1), precision, In(language)));

    [Theory]
    [InlineData("en", "30 June 2024")]
    [InlineData("fr", "30 juin 2024")]
    [InlineData("es", "30 de junio de 2024")]
    public void Days_are_written_out(string language, string text) =>
        Assert.Equal(text, Formats.Date(new DateOnly(2024, 6, 30), language: In(language)));

    [Theory]
    [InlineData("en", "1 July 2024, 00:30_UTC")]
    [InlineData("fr", "1er juillet 2024, 00:30_UTC")]
    public void Times_are_in_one_zone(string language, string text) =>
        Assert.Equal(Spaced(text), Formats.DateTime(new DateTimeOffset(2024, 6, 30, 19, 30, 0, TimeSpan.FromHours(-5)), In(language)));

    [Theory]
    [InlineData("en", 75_000_000, "US$_75_million")]
    [InlineData("en", 7_450_000, "US$_7.5_million")]
    [InlineData("en", 450_000, "US$_450_000")]
    [InlineData("fr", 75_000_000, "75_millions de dollars É.-U.")]
    [InlineData("fr", 1_500_000, "1,5_million de dollars É.-U.")]
    [InlineData("fr", 450_000, "450~000_dollars É.-U.")]
    [InlineData("es", 75_000_000, "75_millones de dólares de los EE. UU.")]
    [InlineData("es", 1_000_000, "1_millón de dólares de los EE. UU.")]
    [InlineData("es", 1_500_000, "1,5_millones de dólares de los EE. UU.")]
    public void Money_is_in_US_dollars(string language, int amount, string text) =>
        Assert.Equal(Spaced(text), Formats.UsDollars(amount, In(language)));

    private static Language In(string code) => Language.Find(code)!;

    private static string Spaced(string text) => text.Replace('_', '\u00A0').Replace('~', '\u202F');
}
