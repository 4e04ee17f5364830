using System.Globalization;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Narratives;

namespace FlagshipMonitor.UnitTests.Narratives;

/// <summary>What a typed number can mean, at the limits of each rule, and which figure it agrees with. All figures are made up.</summary>
public sealed class NumberReadingTests
{
    private static string ReadingsOf(string typed) =>
        string.Join(" or ", TypedNumbers.In($"Test {typed} people.").SelectMany(n => n.Readings).Select(r => r.ToString("0.####", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("999", "")]
    [InlineData("1000", "1000")]
    [InlineData("1000.5", "1000.5")]
    [InlineData("158,100", "158100")] // 158.1 is too small to be looked at
    [InlineData("1,500 million", "1500000000 or 1500000")]
    [InlineData("0,139 million", "139000")] // no number begins with a group of zero
    [InlineData("1234,567", "1234.567")]
    [InlineData("1,39 million", "1390000")]
    [InlineData("1,390.000", "1390")]
    [InlineData("1,390,000.5", "1390000.5")]
    [InlineData("1.390.000,25", "1390000.25")]
    [InlineData("1,390,00", "")]
    [InlineData("1234,567,890", "")]
    [InlineData("1,39.000", "")]
    [InlineData("1,390.000,5", "")]
    [InlineData("1,390,000.000,5", "")]
    [InlineData("12,34,567", "1234567")]
    [InlineData("123,45,678", "")]
    [InlineData("1,2345,678", "")]
    [InlineData("1,23,4567", "")]
    [InlineData("0,390,000", "")]
    [InlineData("1899", "1899")]
    [InlineData("1900", "")]
    [InlineData("2100", "")]
    [InlineData("2101", "2101")]
    [InlineData("2024 million", "2024000000")]
    [InlineData("1500G", "")]
    public void Groups_and_decimals_are_read_as_they_can_be_meant(string typed, string readings) => Assert.Equal(readings, ReadingsOf(typed));

    [Theory]
    [InlineData("5k")]
    [InlineData("5K")]
    [InlineData("5 thousand")]
    [InlineData("5 mille")]
    [InlineData("5 mil")]
    public void A_thousand_in_each_language(string typed) => Assert.Equal("5000", ReadingsOf(typed));

    [Theory]
    [InlineData("5M")]
    [InlineData("5m")]
    [InlineData("5 mn")]
    [InlineData("5 million")]
    [InlineData("5 millions")]
    [InlineData("5 millón")]
    [InlineData("5 millones")]
    public void A_million_in_each_language(string typed) => Assert.Equal("5000000", ReadingsOf(typed));

    [Theory]
    [InlineData("5 bn")]
    [InlineData("5 billion")]
    [InlineData("5 billions")]
    [InlineData("5 milliard")]
    [InlineData("5 milliards")]
    [InlineData("5 mil millones")]
    public void A_billion_in_each_language(string typed) => Assert.Equal("5000000000", ReadingsOf(typed));

    [Theory]
    [InlineData("9 changes", null)]
    [InlineData("10 changes", NumberKind.Changes)]
    [InlineData("10.5 changes", null)]
    [InlineData("1 institutional change", NumberKind.Changes)]
    [InlineData("9 countries", null)]
    [InlineData("10 countries", NumberKind.Countries)]
    [InlineData("1 priority countries", null)]
    [InlineData("2 priority countries", NumberKind.Countries)]
    [InlineData("1000", NumberKind.People)]
    public void A_small_number_is_looked_at_from_its_limit_on(string typed, NumberKind? kind) =>
        Assert.Equal(kind, TypedNumbers.In($"Test: {typed}").SingleOrDefault()?.Kind);

    [Fact]
    public void What_is_shown_is_cut_where_it_is_too_long()
    {
        Assert.Equal(new string('9', 60), TypedNumbers.In(new string('9', 60)).Single().Shown);
        Assert.Equal(new string('9', 60) + "…", TypedNumbers.In(new string('9', 61)).Single().Shown);
        Assert.Equal("1ʼ390ʼ000", TypedNumbers.In("1ʼ390ʼ000 people").Single().Shown);
    }

    [Theory]
    [InlineData(1_040_000, "1 million", true)] // rounded down at its second digit
    [InlineData(1_395_400, "1 395 000", true)]
    [InlineData(999_999, "1 million", false)] // below a million nothing is printed in millions
    [InlineData(1_000_000, "1 million", true)]
    [InlineData(9_456_000, "9.46 million", true)] // two decimals below ten million
    [InlineData(9_456_000, "9.5 million", false)]
    [InlineData(12_345_678, "12.35 million", false)] // one from there on
    [InlineData(12_362_000, "12.4 million", true)]
    [InlineData(1_395_400, "1,395 million", true)] // 1 395 million, or 1.395
    public void A_figure_agrees_with_its_forms(long figure, string typed, bool agrees) =>
        Assert.Equal(agrees, Known(A.Portfolio(A.Value(figure, 2024))).WrongIn($"Test {typed} people.").Count == 0);

    [Fact]
    public void What_the_ILO_published_and_the_population_may_be_rounded_too_and_countries_are_exact()
    {
        var portfolio = A.Portfolio(A.Value(5_000, 2024)) with { Populations = new Dictionary<CountryCode, long> { [A.Senegal] = 17_345_000 } };
        var known = Known(portfolio, ("people", 56_400_000), ("institutional_changes", 149), ("countries", 37));

        Assert.Empty(known.WrongIn("Test 56 million people, 17 million people, 149 institutional changes, 37 priority countries and 2 priority countries."));
        Assert.Equal(["148", "36"], known.WrongIn("Test 148 institutional changes and 36 priority countries.").Select(w => w.Number.Shown));
    }

    [Fact]
    public void The_nearest_figure_is_the_one_that_differs_least_and_there_may_be_none()
    {
        var known = Known(A.Portfolio(A.Value(1_395_400, 2024), A.Value(100_000, 2024, indicator: "PR-LEGAL")));

        Assert.Equal("people-effective", Assert.Single(known.WrongIn("Test 1 380 000 people.")).Nearest!.Name);
        Assert.Equal("people-legal", Assert.Single(known.WrongIn("Test 70 000 people.")).Nearest!.Name);
        Assert.Equal((null, (decimal?)null), Known(A.Portfolio()).WrongIn("Test 70 000 people.").Select(w => (w.Nearest, w.Value)).Single());
    }

    private static KnownNumbers Known(Portfolio portfolio, params (string Metric, long Value)[] published) => new("SEN", Evaluation.Evaluate(portfolio).Released, portfolio,
        [.. published.Select(p => new Domain.Framework.PublishedFigure("test", p.Metric, "total", 2021, 2024, p.Value, Domain.Framework.Bound.Nearly, p.Metric, "Test title", A.Source))]);
}
