using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Web.Components.Controls;

namespace FlagshipMonitor.IntegrationTests.Components;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("30", "9", "2024", "2024-09-30", DatePrecision.Day)]
    [InlineData(" 01 ", "02", "2024", "2024-02-01", DatePrecision.Day)]
    [InlineData("29", "2", "2024", "2024-02-29", DatePrecision.Day)]
    [InlineData("", "9", "2024", "2024-09-01", DatePrecision.Month)]
    [InlineData(null, " ", "2024", "2024-01-01", DatePrecision.Year)]
    public void A_date_is_as_precise_as_what_was_typed(string? day, string? month, string? year, string date, DatePrecision precision)
    {
        Assert.True(new DateText { Day = day, Month = month, Year = year }.TryRead(out var read, out var known));

        Assert.Equal((DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), precision), (read, known));
    }

    [Theory]
    [InlineData("31", "2", "2024")]
    [InlineData("29", "2", "2023")]
    [InlineData("30", "", "2024")]
    [InlineData("1", "13", "2024")]
    [InlineData("0", "1", "2024")]
    [InlineData("1", "May", "2024")]
    [InlineData("1", "1", "24")]
    [InlineData("1", "1", "0000")]
    [InlineData("-1", "1", "2024")]
    [InlineData("1", "1", "20245")]
    [InlineData("٣", "1", "2024")]
    [InlineData("", "", "")]
    public void What_is_no_date_is_refused(string day, string month, string year) =>
        Assert.False(new DateText { Day = day, Month = month, Year = year }.TryRead(out _, out _));

    [Theory]
    [InlineData(DatePrecision.Day, "1", "6", "2024")]
    [InlineData(DatePrecision.Month, null, "6", "2024")]
    [InlineData(DatePrecision.Year, null, null, "2024")]
    public void A_date_is_shown_again_with_what_is_known(DatePrecision precision, string? day, string? month, string year)
    {
        var text = DateText.From(new DateOnly(2024, 6, 1), precision);

        Assert.Equal((day, month, year), (text.Day, text.Month, text.Year));
    }
}
