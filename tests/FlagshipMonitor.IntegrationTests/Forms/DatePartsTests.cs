using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Forms.Reading;

namespace FlagshipMonitor.IntegrationTests.Forms;

public sealed class DatePartsTests
{
    [Theory]
    [InlineData("30", "6", "2024", "2024-06-30")]
    [InlineData(" 1 ", "02", " 2024", "2024-02-01")]
    [InlineData("29", "2", "2024", "2024-02-29")]
    [InlineData(null, "6", "2024", "2024-06")]
    [InlineData("", "", "2024", "2024")]
    public void A_date_is_as_precise_as_it_was_typed(string? day, string? month, string? year, string expected) =>
        Assert.Equal(expected, Read(day, month, year).Date?.ToString());

    [Theory]
    [InlineData("30", "6", "", DateProblem.YearMissing)]
    [InlineData("30", "6", "24", DateProblem.YearNotFourDigits)]
    [InlineData("30", "6", "20 24", DateProblem.YearNotFourDigits)]
    [InlineData("", "", "0000", DateProblem.YearNotFourDigits)]
    [InlineData("30", "", "2024", DateProblem.MonthMissing)]
    [InlineData("30", "13", "2024", DateProblem.NotAMonth)]
    [InlineData("30", "0", "2024", DateProblem.NotAMonth)]
    [InlineData("30", "June", "2024", DateProblem.NotAMonth)]
    [InlineData("31", "6", "2024", DateProblem.NotADay)]
    [InlineData("29", "2", "2023", DateProblem.NotADay)]
    [InlineData("-1", "2", "2023", DateProblem.NotADay)]
    [InlineData("0", "2", "2023", DateProblem.NotADay)]
    public void What_is_no_date_says_which_part_is_wrong(string? day, string? month, string? year, DateProblem expected) =>
        Assert.Equal(new DateReading(null, expected), Read(day, month, year));

    [Fact]
    public void A_date_that_must_have_its_day_says_so()
    {
        Assert.Equal(DateProblem.DayMissing, DateParts.Read(new DateText { Month = "6", Year = "2024" }, DatePrecision.Day).Problem);
        Assert.Equal(DateProblem.MonthMissing, DateParts.Read(new DateText { Year = "2024" }, DatePrecision.Day).Problem);
        Assert.Equal(DateProblem.None, DateParts.Read(new DateText { Month = "6", Year = "2024" }, DatePrecision.Month).Problem);
    }

    [Fact]
    public void Nothing_typed_is_no_date_and_no_problem()
    {
        Assert.True(DateParts.Read(new DateText()).IsEmpty);
        Assert.True(DateParts.Read(null).IsEmpty);
    }

    [Theory]
    [InlineData("2024-06-30")]
    [InlineData("2024-06")]
    [InlineData("2024")]
    public void A_date_comes_back_into_its_boxes_as_it_was(string text)
    {
        var parts = text.Split('-').Select(int.Parse).ToArray();
        var date = parts.Length switch
        {
            1 => PartialDate.OfYear(parts[0]),
            2 => PartialDate.OfMonth(parts[0], parts[1]),
            _ => PartialDate.OfDay(parts[0], parts[1], parts[2]),
        };

        Assert.Equal(date, DateParts.Read(DateParts.ToText(date)).Date);
    }

    private static DateReading Read(string? day, string? month, string? year) => DateParts.Read(new DateText { Day = day, Month = month, Year = year });
}
