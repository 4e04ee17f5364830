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

    [Theory]
    [InlineData("Some １ ３９０ ０００ people gained.", "１ ３９０ ０００", 1_390_000)] // full width
    [InlineData("Some １，３９０，０００ people gained.", "１，３９０，０００", 1_390_000)]
    [InlineData("Some １．３９ ｍｉｌｌｉｏｎ people gained.", "１．３９ ｍｉｌｌｉｏｎ", 1_390_000)]
    [InlineData("Some ١٣٩٠٠٠٠ people gained.", "١٣٩٠٠٠٠", 1_390_000)] // Arabic
    [InlineData("Some ١٬٣٩٠٬٠٠٠ people gained.", "١٬٣٩٠٬٠٠٠", 1_390_000)]
    [InlineData("Some ١٫٣٩ million people gained.", "١٫٣٩ million", 1_390_000)]
    [InlineData("Some ۱۳۹۰۰۰۰ people gained.", "۱۳۹۰۰۰۰", 1_390_000)] // Persian
    [InlineData("Some १३,९०,००० people gained.", "१३,९०,०००", 1_390_000)] // Devanagari, in lakhs
    [InlineData("Some 13,90,000 people gained.", "13,90,000", 1_390_000)]
    [InlineData("Some \U0001D7CF\U0001D7D1\U0001D7D7\U0001D7CE\U0001D7CE\U0001D7CE\U0001D7CE people gained.", "\U0001D7CF\U0001D7D1\U0001D7D7\U0001D7CE\U0001D7CE\U0001D7CE\U0001D7CE", 1_390_000)] // of mathematics: two code units each
    [InlineData("Some 1\u2007390\u3000000 people gained.", "1\u2007390\u3000000", 1_390_000)] // spaces
    [InlineData("Some 1\u200B390\u00AD000 people gained.", "1\u200B390\u00AD000", 1_390_000)] // unseen
    [InlineData("Some 1ʼ390ʼ000 people gained.", "1ʼ390ʼ000", 1_390_000)]
    [InlineData("Some 1234567890123456 people gained.", "1234567890123456", 1_234_567_890_123_456)]
    [InlineData("Some 000000000000000001390000 people gained.", "000000000000000001390000", 1_390_000)]
    [InlineData("Some 1.39000000000000000000000000000000001 million people gained.", "1.39000000000000000000000000000000001 million", 1_390_000)]
    public void A_number_is_found_in_whatever_script_and_length_it_is_typed(string text, string shown, decimal value)
    {
        var number = Assert.Single(TypedNumbers.In(text));

        Assert.Equal((shown, NumberKind.People, text), (number.Shown, number.Kind, number.Sentence));
        Assert.Contains(value, number.Readings);
    }

    [Theory]
    [InlineData("In ２０２４ and ٢٠٢٤.")]
    [InlineData("It cost ＄１２ ０００ and rose by １２ ％.")]
    [InlineData("On 30.06.2024 and 30,06,2024.")]
    public void What_is_left_alone_is_so_in_every_script(string text) => Assert.Empty(TypedNumbers.In(text));

    [Fact]
    public void What_is_longer_than_any_count_agrees_with_none()
    {
        var portfolio = Portfolio;
        var known = new KnownNumbers("SEN", Evaluation.Evaluate(portfolio).Released, portfolio, []);

        Assert.Equal([999_999_999_999_999_999m], Assert.Single(TypedNumbers.In("999999999999999999")).Readings);
        Assert.True(Assert.Single(TypedNumbers.In("1000000000000000000")).Readings.Single() > long.MaxValue);
        Assert.Single(known.WrongIn($"Some {new string('8', 30)} billion people."));
        Assert.Equal(2, known.WrongIn(new string('9', 400) + " million " + new string('1', 60) + ".5").Count);
        Assert.Equal(new string('9', 60) + "…", TypedNumbers.In(new string('9', 400)).Single().Shown);
    }

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
