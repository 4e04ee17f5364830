using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.UnitTests.Programme;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData(DatePrecision.Day, "2024-02-17", "2024-02-17", "2024-02-17")]
    [InlineData(DatePrecision.Month, "2024-02", "2024-02-01", "2024-02-29")]
    [InlineData(DatePrecision.Year, "2024", "2024-01-01", "2024-12-31")]
    public void What_is_not_known_is_not_made_up(DatePrecision precision, string text, string first, string last)
    {
        var date = new PartialDate(new DateOnly(2024, 2, 17), precision);

        Assert.Equal(text, date.ToString());
        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (date.Day, date.LastDay));
    }

    [Fact]
    public void Two_dates_are_equal_only_with_the_same_precision()
    {
        Assert.Equal(PartialDate.OfMonth(2024, 1), new PartialDate(new DateOnly(2024, 1, 31), DatePrecision.Month));
        Assert.NotEqual(PartialDate.OfMonth(2024, 1), PartialDate.OfYear(2024));
        Assert.NotEqual(PartialDate.OfDay(2024, 1, 1), PartialDate.OfMonth(2024, 1));
    }
}
