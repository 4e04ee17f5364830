using System.Text;
using System.Text.Json;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.UnitTests.Exchange;

/// <summary>A released figure as the web writes it. All figures are made up.</summary>
public sealed class ReleasedFigureWriterTests
{
    private static readonly Portfolio Portfolio = A.Portfolio(
        A.Event("a", PartialDate.OfYear(2021), step: 1) with { Estimated = true, Example = true }, A.Event("b", PartialDate.OfYear(2022), step: 1), A.Event("c", PartialDate.OfYear(2022), stage: Domain.Results.ChangeStage.Planned)) with
    {
        Targets = [A.Target("IC", 10, 4)],
        Phase1 = new Dictionary<(IndicatorCode, int?), decimal> { [(IndicatorCode.InstitutionalChanges, null)] = 4 },
    };

    private static string Write(Portfolio portfolio, string indicator, bool withStanding)
    {
        var figure = A.Release(portfolio).Figures.Single(f => f is { Scope: Scope.Programme, Year: 0, Step: 0 } && f.Indicator.Value == indicator);
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            ReleasedFigureWriter.Write(json, figure, withStanding, "Test words");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray()).Replace('"', '\'');
    }

    [Fact]
    public void It_holds_the_figure_its_target_and_its_derivation_in_camel_case() => Assert.Equal(
        "{'state':'reported','value':2,'lower':null,'upper':null,'net':2,'distinctCountries':1,'estimated':true,'coverage':{'reported':1,'expected':2,'missing':['KHM']},"
        + "'baseline':0,'baselineMode':'reset','target':10,'targetSource':'Test source','phase1':4,"
        + "'derivation':{'formula':'Test words','rule':'countOfEvents','inputs':["
        + "{'id':'a','country':'SEN','period':'2021','value':1,'state':'reported','approvedOn':'2024-07-01','estimated':true,'example':true},{'id':'b','country':'SEN','period':'2022','value':1,'state':'reported','approvedOn':'2024-07-01'}],"
        + "'leftOut':[{'id':'c','reason':'notYetAchieved'}],'baselineMode':'reset','baselineAdded':null,'cappedAtPopulation':false,'roundedDownTo':null}}",
        Write(Portfolio, "IC", withStanding: false));

    [Fact]
    public void Achievement_status_and_forecast_stand_where_the_release_is_a_record() => Assert.Contains(
        "'phase1':4,'achievement':0.2,'achievementState':'measured','status':'offTrack','expected':10,'ratio':0.2,'pace':0.4,'requiredPace':null,'projection':{'value':2,'lower':2,'upper':2,'reachedIn':'2045-Q4'},'derivation':",
        Write(Portfolio, "IC", withStanding: true), StringComparison.Ordinal);

    [Fact]
    public void Without_a_target_and_reports_there_is_nothing_but_its_state()
    {
        var text = Write(Portfolio, "PR-LEGAL", withStanding: true);

        Assert.StartsWith("{'state':'notReported','value':null,'lower':null,'upper':null,'net':null,'distinctCountries':null,'estimated':false,'coverage':{'reported':0,'expected':2,'missing':['KHM','SEN']},", text, StringComparison.Ordinal);
        Assert.Contains("'baseline':null,'baselineMode':null,'target':null,'targetSource':null,'phase1':null,'achievement':null,'achievementState':'noTarget','status':null,'expected':null,'ratio':null,'pace':null,'requiredPace':null,'projection':null,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_reported_nobody_is_missing() =>
        Assert.Contains("'coverage':{'reported':2,'expected':2,'missing':[]}", Write(A.Portfolio(A.Event("a"), A.Event("b", country: A.Cambodia)), "IC", withStanding: false), StringComparison.Ordinal);
}
