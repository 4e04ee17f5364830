using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.UnitTests.Narratives;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("Some 1 390 000 people gained.", "1 390 000", 1_390_000)]
    [InlineData("Some 1\u00A0390\u202F000 people gained.", "1\u00A0390\u202F000", 1_390_000)]
    [InlineData("Some 1,390,000 people gained.", "1,390,000", 1_390_000)]
    [InlineData("Unos 1.390.000 habitantes.", "1.390.000", 1_390_000)]
    [InlineData("Some 1’390’000 people gained.", "1’390’000", 1_390_000)]
    [InlineData("Some 1390000 people gained.", "1390000", 1_390_000)]
    [InlineData("More than 1.39 million gained.", "1.39 million", 1_390_000)]
    [InlineData("Plus de 1,39 million de personnes.", "1,39 million", 1_390_000)]
    [InlineData("Más de 1,39 millones de personas.", "1,39 millones", 1_390_000)]
    [InlineData("In all, 30 M people.", "30 M", 30_000_000)]
    [InlineData("In all, 30m people.", "30m", 30_000_000)]
    [InlineData("Quelque 158 mille personnes.", "158 mille", 158_000)]
    [InlineData("Unas 158 mil personas.", "158 mil", 158_000)]
    [InlineData("It grew from 28–31 million.", "31 million", 31_000_000)]
    public void A_number_of_a_thousand_and_more_is_found_as_each_language_writes_it(string text, string shown, decimal value)
    {
        var number = Assert.Single(TypedNumbers.In(text));

        Assert.Equal((shown, NumberKind.People), (number.Shown, number.Kind));
        Assert.Contains(value, number.Readings);
    }

    [Theory]
    [InlineData("The ILO counts 39 institutional changes.", NumberKind.Changes)]
    [InlineData("Il y a 3 changements institutionnels.", NumberKind.Changes)]
    [InlineData("Son 39 nuevos cambios.", NumberKind.Changes)]
    [InlineData("It works in 50 priority countries.", NumberKind.Countries)]
    [InlineData("Dans 21 pays et territoires.", NumberKind.Countries)]
    public void A_smaller_number_is_found_before_the_name_of_a_headline(string text, NumberKind kind) =>
        Assert.Equal(kind, Assert.Single(TypedNumbers.In(text)).Kind);

    [Theory]
    [InlineData("Since 2021, and until 31 December 2025.")]
    [InlineData("In 2024 150 people attended.")]
    [InlineData("From 2021-2025 and 2021–2025 and 30.06.2024.")]
    [InlineData("It cost US$ 160 million, $75M, 12 000 euros and 3 millions de dollars.")]
    [InlineData("Coverage rose by 1,5 % or 12 per cent.")]
    [InlineData("Law No. 2023-15, Decree 1234, Convention No. 102 and COVID-19.")]
    [InlineData("Two of 3 countries took 4 changes each.")]
    [InlineData("It has 5 rooms and 21st-century 5G.")]
    [InlineData("In all, {{figure:people-effective}} and {{number:12 500}} km.")]
    public void Years_dates_money_shares_laws_small_numbers_and_tokens_are_left_alone(string text) => Assert.Empty(TypedNumbers.In(text));

    [Fact]
    public void The_sentence_is_quoted_with_its_tokens() =>
        Assert.Equal("Of {{figure:changes}} changes, 12 500 people gained.", TypedNumbers.In("First. Of {{figure:changes}} changes, 12 500 people gained. Last.").Single().Sentence);

    [Fact]
    public void Endless_digits_are_no_number() => Assert.Empty(TypedNumbers.In(new string('9', 400) + " million " + new string('1', 60) + ".5"));

    [Theory]
    [InlineData("1 395 400 people", true)] // exact
    [InlineData("1 390 000 people", true)] // as a headline rounds
    [InlineData("1.39 million people", true)]
    [InlineData("1.4 million people", true)] // as pages print millions
    [InlineData("1.3 million people", true)] // rounded down at the second digit
    [InlineData("1 million people", false)]
    [InlineData("1.38 million people", false)]
    [InlineData("1.5 million people", false)]
    [InlineData("17 million people", true)] // the population
    [InlineData("1 400 000 people", true)]
    [InlineData("56 million people", true)] // published by the ILO
    [InlineData("2 million people", true)] // the target
    [InlineData("1 institutional change", true)]
    [InlineData("2 institutional changes", false)]
    public void A_number_passes_in_any_form_that_a_page_shows(string text, bool passes)
    {
        var portfolio = Portfolio;
        var known = new KnownNumbers("SEN", Evaluation.Evaluate(portfolio).Released, portfolio, [Published]);

        var wrong = known.WrongIn($"A test says {text} gained.");

        Assert.Equal(passes, wrong.Count == 0);
    }

    [Fact]
    public void A_wrong_number_is_told_the_nearest_figure()
    {
        var portfolio = Portfolio;
        var wrong = Assert.Single(new KnownNumbers("SEN", Evaluation.Evaluate(portfolio).Released, portfolio, []).WrongIn("Some 1 500 000 people gained."));

        Assert.Equal(("people-improvements", 1_390_000m), (wrong.Nearest!.Name, wrong.Value));
    }

    [Fact]
    public void What_another_country_reported_passes_only_exactly()
    {
        var portfolio = A.Portfolio(A.Value(158_123, 2024), A.Value(777_777, 2024, A.Cambodia));
        var known = new KnownNumbers("SEN", Evaluation.Evaluate(portfolio).Released, portfolio, []);

        Assert.Empty(known.WrongIn("In Cambodia 777 777 people."));
        Assert.Single(known.WrongIn("In Cambodia 777 000 people."));
        Assert.Empty(known.WrongIn("In all 930 000 people.")); // the programme's
    }

    private static Portfolio Portfolio => A.Portfolio(A.Value(1_395_400, 2024), A.Event("SEN-2024-001", PartialDate.OfDay(2024, 3, 1))) with
    {
        Populations = new Dictionary<FlagshipMonitor.Domain.Countries.CountryCode, long> { [A.Senegal] = 17_000_000 },
        Targets = [A.Target("PR-EFFECTIVE", 2_000_000)],
    };

    private static PublishedFigure Published => new("test", "people", "total", 2021, 2024, 56_000_000, Bound.Nearly, "people", "Test title", A.Source);
}
