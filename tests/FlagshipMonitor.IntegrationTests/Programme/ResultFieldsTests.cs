using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.IntegrationTests.Programme;

/// <summary>Fields of results are called by names people know, and every value is written as its reader expects.</summary>
public sealed class ResultFieldsTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Every_field_has_a_label_of_its_own_in_every_language()
    {
        var all = ResultFields.OfChanges.Concat(ResultFields.OfPeople).Concat(ResultFields.OfCells).Distinct().ToList();
        foreach (var language in Language.All)
        {
            var labels = await InAsync(language, fields => all.ConvertAll(fields.Label));

            Assert.Equal(all.Count, labels.Distinct().Count());
            Assert.DoesNotContain(labels, l => l.Contains(ResultFields.CellPrefix, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("en", "Date", "2024", "2024")]
    [InlineData("fr", "Date", "2024-06", "juin 2024")]
    [InlineData("es", "AsOf", "2024-06-30", "30 de junio de 2024")]
    [InlineData("en", "Gain", "141500", "141\u00A0500")]
    [InlineData("fr", "Cells.Under15-Women", "1200", "1\u202F200")]
    [InlineData("en", "Cells.Rural-Total", "n/a", "Not applicable")]
    [InlineData("en", "Cells.Rural-Total", "0", "0")]
    [InlineData("en", "Gain", null, "Not stated")]
    [InlineData("en", "Step", "2", "Step 2: scheme designed or reformed")]
    [InlineData("fr", "ChangeType", "step_2.law", "Loi")]
    [InlineData("en", "Stage", "InProgress", "In progress")]
    [InlineData("en", "Dimension", "Adequacy", "Adequacy")]
    [InlineData("en", "Themes", "no-such-theme", "no-such-theme")]
    [InlineData("en", "Estimated", "true", "Yes")]
    [InlineData("en", "WhatChanged", "As it was typed", "As it was typed")]
    public async Task A_value_reads_as_in_the_readers_language(string language, string field, string? value, string expected) =>
        Assert.Equal(expected, await InAsync(Language.Find(language)!, fields => fields.Value(field, value)));

    [Fact]
    public void A_gain_is_computed_only_where_both_numbers_were_given()
    {
        Assert.True(ResultFields.IsComputed(nameof(PeopleReached.Gain), new Dictionary<string, string> { [nameof(PeopleReached.Covered)] = "5" }));
        Assert.False(ResultFields.IsComputed(nameof(PeopleReached.Gain), new Dictionary<string, string>()));
        Assert.False(ResultFields.IsComputed(nameof(PeopleReached.Covered), new Dictionary<string, string> { [nameof(PeopleReached.Covered)] = "5" }));
    }

    private Task<T> InAsync<T>(Language language, Func<ResultFields, T> read) => app.WithAsync<IStringLocalizer<SharedText>, T>(async t =>
    {
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture = language.Culture;
        var names = await app.InDbAsync(db => ResultNames.LoadAsync(db, Domain.Countries.CountryCode.From("SEN"), TestContext.Current.CancellationToken));
        return read(new ResultFields(t, names));
    });
}
