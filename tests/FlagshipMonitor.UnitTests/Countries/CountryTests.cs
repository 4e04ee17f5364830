using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;

namespace FlagshipMonitor.UnitTests.Countries;

/// <summary>Codes and facts of countries. The facts are made up.</summary>
public sealed class CountryTests
{
    private static readonly CountryFacts Facts = new(
        "SN", "686", new LocalisedText("Senegal", "Sénégal"), Region.Africa, CountryStatus.Active, true, false, "Lower middle", true, "Test source", 431.5m, 200.25m, A.Source);

    [Theory]
    [InlineData("SEN")]
    [InlineData("sen")]
    [InlineData("Sen")]
    public void A_code_is_three_letters_whatever_their_case(string text)
    {
        Assert.True(CountryCode.TryParse(text, out var code));
        Assert.Equal(("SEN", "sen", "SEN", A.Senegal), (code.Value, code.Slug, code.ToString(), CountryCode.From(text)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SN")]
    [InlineData("SENE")]
    [InlineData("S3N")]
    [InlineData("CÔT")]
    public void Nothing_else_is_a_code(string? text)
    {
        Assert.False(CountryCode.TryParse(text, out _));
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => CountryCode.From(text!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_stand_in_alphabetical_order()
    {
        var (khm, sen) = (A.Cambodia, A.Senegal);
        var same = CountryCode.From("sen");

        Assert.True(khm < sen && sen > khm && khm <= sen && sen >= khm && sen <= same && sen >= same);
        Assert.False(sen < khm || khm > sen || sen <= khm || khm >= sen || sen < same || sen > same);
        Assert.Equal([khm, sen], new[] { sen, khm }.Order());
    }

    [Fact]
    public void A_country_says_what_its_facts_say()
    {
        var country = new Country(A.Senegal, Facts with { Name = new LocalisedText("Before"), Iso2 = "XX" });

        country.Update(Facts);

        Assert.Equal((A.Senegal, "SN", "686", Region.Africa, CountryStatus.Active), (country.Code, country.Iso2, country.M49, country.Region, country.Status));
        Assert.Equal((true, false, "Lower middle", true, "Test source"), (country.Priority, country.Phase1, country.IncomeGroup, country.LeastDeveloped, country.Corroboration));
        Assert.Equal((431.5m, 200.25m, A.Source), (country.MapX, country.MapY, country.Provenance));
        Assert.Equal("Senegal", country.Name.ToString());
    }

    [Fact]
    public void A_name_is_in_the_language_asked_for_else_in_English()
    {
        var both = new LocalisedText("Law", "Loi", "Ley");
        var english = new LocalisedText("Law");

        Assert.Equal(["Law", "Loi", "Ley", "Law"], new[] { "en", "fr", "es", "km" }.Select(both.In));
        Assert.Equal(["Law", "Law", "Law"], new[] { "en", "fr", "es" }.Select(english.In));
    }

    [Fact]
    public void A_fact_of_a_year_can_be_put_right()
    {
        var population = new ContextValue(A.Senegal, 2023, ContextValue.Population, "total", 17_000_000, "people", "Test source");

        population.Update(17_500_000, "persons", "Test revision");

        Assert.Equal((A.Senegal, 2023, "SP_POP_TOTL", "total"), (population.Country, population.Year, population.Indicator, population.Sex));
        Assert.Equal((17_500_000m, "persons", "Test revision"), (population.Value, population.Unit, population.Source));
    }

    [Fact]
    public void A_new_country_is_what_its_facts_say() => Assert.Equal(("SN", "Senegal", true), (new Country(A.Senegal, Facts).Iso2, new Country(A.Senegal, Facts).Name.En, new Country(A.Senegal, Facts).Priority));
}
