using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.UnitTests.Programme;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-H1", "2024-01-01", "2024-06-30")]
    [InlineData("2024-H2", "2024-07-01", "2024-12-31")]
    public void A_period_is_a_year_or_a_half(string text, string first, string last)
    {
        Assert.True(Period.TryParse(text, out var period));

        Assert.Equal(text, period.ToString());
        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (period.FirstDay, period.LastDay));
        Assert.True(period.Holds(period.FirstDay) && period.Holds(period.LastDay));
        Assert.False(period.Holds(period.FirstDay.AddDays(-1)) || period.Holds(period.LastDay.AddDays(1)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-H3")]
    [InlineData("2024-2")]
    [InlineData("2024-h1")]
    [InlineData("+024")]
    [InlineData("20a4")]
    [InlineData("1899")]
    [InlineData("2201")]
    public void Nothing_else_is_one(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void It_is_due_from_the_day_after_its_last()
    {
        var year = Period.OfYear(2024);

        Assert.False(year.IsDue(new DateOnly(2024, 12, 31)));
        Assert.True(year.IsDue(new DateOnly(2025, 1, 1)));
        Assert.Equal(year, Period.LastClosedYear(new DateOnly(2025, 12, 31)));
    }

    [Fact]
    public void Periods_stand_in_the_order_of_their_last_days()
    {
        var (h1, h2, year) = (Period.OfHalf(2024, 1), Period.OfHalf(2024, 2), Period.OfYear(2024));

        Assert.Equal([h1, year, h2], new[] { h2, year, h1 }.Order());
        Assert.True(h1 < h2 && h2 > h1 && h1 <= h2 && h2 >= h1 && year <= h2);
    }

    [Fact]
    public void A_phase_is_whole_years()
    {
        Assert.Equal([2021, 2022, 2023, 2024, 2025], A.Phase2.Years.Select(y => y.Year));
        Assert.True(A.Phase2.Holds(new DateOnly(2021, 1, 1)) && A.Phase2.Holds(new DateOnly(2025, 12, 31)));
        Assert.False(A.Phase2.Holds(new DateOnly(2020, 12, 31)) || A.Phase2.Holds(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void A_period_is_neither_before_nor_after_itself()
    {
        var (one, same, later) = (Period.OfYear(2024), Period.OfYear(2024), Period.OfYear(2025));

        Assert.True(one <= same && one >= same && one <= later && later >= one);
        Assert.False(one < same || one > same || one >= later || later <= one || later < one || one > later);
        Assert.Equal(1, one.CompareTo(null));
    }

    [Fact]
    public void There_are_years_from_1900_to_2200_and_two_halves()
    {
        Assert.Equal((1900, 2200), (Period.OfYear(1900).Year, Period.OfYear(2200).Year));
        Assert.All(new[] { 1899, 2201 }, year => Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfYear(year)));
        Assert.All(new[] { 0, 3 }, half => Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfHalf(2024, half)));
        Assert.True(Period.TryParse("1900", out _) && Period.TryParse("2200-H2", out _));
    }
}
