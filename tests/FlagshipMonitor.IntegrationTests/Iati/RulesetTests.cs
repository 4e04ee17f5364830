using System.Text;
using System.Xml.Linq;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Iati.Checks;

namespace FlagshipMonitor.IntegrationTests.Iati;

/// <summary>Each kind of rule of the standard ruleset has a document that breaks it, and the same document without that fault passes.</summary>
public sealed class RulesetTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private const string Sound = """
        <iati-activities version="2.03"><iati-activity xml:lang="en" default-currency="USD" last-updated-datetime="2026-02-01T00:00:00Z">
        <iati-identifier>XM-DAC-41302-TEST</iati-identifier>
        <reporting-org ref="XM-DAC-41302" type="40"><narrative>Test organisation</narrative></reporting-org>
        <title><narrative>Test title</narrative></title>
        <description><narrative>Test description</narrative></description>
        <participating-org role="2" ref="XM-DAC-41302"/>
        <activity-status code="2"/>
        <activity-date type="1" iso-date="2021-01-01"/>
        <activity-date type="2" iso-date="2021-01-01"/>
        <activity-date type="3" iso-date="2025-12-31"/>
        <recipient-country code="TL" percentage="100"/>
        <sector vocabulary="1" code="16010" percentage="60"/>
        <sector vocabulary="1" code="16020" percentage="40"/>
        <default-aid-type vocabulary="1" code="C01"/>
        <budget><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><value value-date="2024-01-01">1</value></budget>
        <result type="2"><title><narrative>Test result</narrative></title>
        <indicator measure="1"><title><narrative>Test indicator</narrative></title><reference vocabulary="99" code="IC"/>
        <baseline year="2020" value="0"/>
        <period><period-start iso-date="2021-01-01"/><period-end iso-date="2021-12-31"/><target value="2"/><actual value="1"/></period>
        </indicator></result>
        </iati-activity></iati-activities>
        """;

    [Fact]
    public void The_sound_document_breaks_nothing() => Assert.Empty(Standard.Problems(XDocument.Parse(Sound), Now));

    [Theory]
    [InlineData("unique", "1.1.3", FileProblem.MustDiffer, ">XM-DAC-41302-TEST<", ">XM-DAC-41302<")]
    [InlineData("startswith", "1.1.21", FileProblem.WrongBeginning, ">XM-DAC-41302-TEST<", ">TEST-1<")]
    [InlineData("startswith", "1.14.8", FileProblem.WrongBeginning, "ref=\"XM-DAC-41302\" type", "ref=\"TEST-41302\" type")]
    [InlineData("atleast_one", "6.11.1", FileProblem.Missing, "<activity-date type=\"1\" iso-date=\"2021-01-01\"/>\n<activity-date type=\"2\" iso-date=\"2021-01-01\"/>", "")]
    [InlineData("atleast_one", "4.3.1", FileProblem.Missing, "<title><narrative>Test title</narrative></title>", "<title><narrative/></title>")]
    [InlineData("atleast_one", "8.10.1", FileProblem.Missing, "<actual value=\"1\"/>", "<actual/>")]
    [InlineData("one_or_all", "4.1.1", FileProblem.Missing, " xml:lang=\"en\"", "")]
    [InlineData("one_or_all", "7.8.1", FileProblem.Missing, " default-currency=\"USD\"", "")]
    [InlineData("date_now", "11.1.1", FileProblem.InTheFuture, "2026-02-01T00:00:00Z", "2026-03-02T00:00:00Z")]
    [InlineData("date_order", "11.1.2", FileProblem.DatesOutOfOrder, "type=\"3\" iso-date=\"2025-12-31\"", "type=\"3\" iso-date=\"2020-12-31\"")]
    [InlineData("date_order", "11.1.4", FileProblem.InTheFuture, "type=\"2\" iso-date=\"2021-01-01\"", "type=\"2\" iso-date=\"2026-03-02\"")]
    [InlineData("date_order", "8.6.1", FileProblem.DatesOutOfOrder, "<period-end iso-date=\"2021-12-31\"/>", "<period-end iso-date=\"2020-12-31\"/>")]
    [InlineData("time_limit", "7.5.3", FileProblem.PeriodTooLong, "<period-end iso-date=\"2024-12-31\"/>", "<period-end iso-date=\"2025-06-30\"/>")]
    [InlineData("range", "12.3.1", FileProblem.OutOfRange, "percentage=\"60\"", "percentage=\"160\"")]
    [InlineData("strict_sum", "2.1.2", FileProblem.SharesDoNotAddUp, "percentage=\"60\"", "percentage=\"50\"")]
    [InlineData("if_then", "2.1.1", FileProblem.Contradiction, " percentage=\"60\"", "")]
    [InlineData("if_then", "8.9.2", FileProblem.Contradiction, "<target value=\"2\"/>", "<target value=\"two\"/>")]
    [InlineData("if_then", "8.8.3", FileProblem.Contradiction, "<indicator measure=\"1\">", "<indicator measure=\"5\">")]
    [InlineData("no_more_than_one", "8.11.1", FileProblem.TooMany, "<indicator measure=\"1\">", "<reference vocabulary=\"99\" code=\"IC\"/><indicator measure=\"1\">")]
    [InlineData("no_more_than_one", "107.1.2", FileProblem.TooMany, "<budget>", "<default-aid-type code=\"B03\"/><budget>")]
    [InlineData("no_spaces", "1.3.1", FileProblem.SpacesAround, ">XM-DAC-41302-TEST<", ">XM-DAC-41302-TEST <")]
    [InlineData("regex_matches", "1.3.13", FileProblem.WrongSigns, ">XM-DAC-41302-TEST<", ">XM-DAC-41302-TE/ST<")]
    [InlineData("loop", "2.1.2", FileProblem.SharesDoNotAddUp, "<default-aid-type", "<sector vocabulary=\"99\" code=\"A\" percentage=\"70\"><narrative>A</narrative></sector><sector vocabulary=\"99\" code=\"B\" percentage=\"20\"><narrative>B</narrative></sector><default-aid-type")]
    [InlineData("loop", "3.4.4", FileProblem.Contradiction, "<recipient-country code=\"TL\" percentage=\"100\"/>", "<recipient-region vocabulary=\"1\" code=\"998\" percentage=\"90\"/>")]
    public void A_broken_document_is_found_out(string kind, string rule, FileProblem problem, string sound, string broken)
    {
        var document = Sound.Replace("\r", "", StringComparison.Ordinal);
        Assert.Contains(sound, document, StringComparison.Ordinal);

        var found = Ruleset.Standard.Check(XDocument.Parse(document.Replace(sound, broken, StringComparison.Ordinal), LoadOptions.PreserveWhitespace), Now).ToList();

        Assert.Contains(found, p => p.Rule == rule && p.Kind == problem);
        Assert.Contains(Ruleset.Standard.Cases, c => c.Kind == kind);
    }

    [Fact]
    public void Every_kind_of_rule_in_the_file_is_tried_here_or_is_of_organisations_alone()
    {
        var tried = typeof(RulesetTests).GetMethod(nameof(A_broken_document_is_found_out))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>().Select(d => (string)d.Data[0]!).Append("between_dates");

        Assert.Superset(Ruleset.Standard.Cases.Select(c => c.Kind).ToHashSet(), tried.ToHashSet());
        Assert.Equal(107, Ruleset.Standard.Cases.Count);
    }

    [Fact]
    public void A_date_outside_its_period_is_found_out()
    {
        var rules = Read("""{"//budget":{"between_dates":{"cases":[{"date":"value/@value-date","start":"period-start/@iso-date","end":"period-end/@iso-date","ruleInfo":{"id":"T","severity":"error","message":"Test"}}]}}}""");

        Assert.Empty(rules.Check(XDocument.Parse(Sound), Now));
        Assert.Equal(FileProblem.OutsideThePeriod, Assert.Single(rules.Check(XDocument.Parse(Sound.Replace("value-date=\"2024-01-01\"", "value-date=\"2025-01-01\"", StringComparison.Ordinal)), Now)).Kind);
    }

    [Fact]
    public void A_kind_that_is_not_known_is_not_passed_over() =>
        Assert.Throws<InvalidOperationException>(() => Read("""{"//title":{"rhymes":{"cases":[{"paths":["narrative"]}]}}}"""));

    [Theory]
    [InlineData("code=\"TL\"", "code=\"XX\"", FileProblem.UnknownCode, true)]
    [InlineData("<activity-status code=\"2\"/>", "<activity-status code=\"9\"/>", FileProblem.UnknownCode, true)]
    [InlineData("code=\"16020\"", "code=\"99999\"", FileProblem.UnconfirmedCode, false)]
    [InlineData("xml:lang=\"en\"", "xml:lang=\"de\"", FileProblem.UnconfirmedCode, false)]
    [InlineData("<recipient-country code=\"TL\" percentage=\"100\"/>", "<recipient-region vocabulary=\"1\" code=\"380\" percentage=\"100\"/>", FileProblem.WithdrawnCode, false)]
    public void A_code_that_its_list_does_not_have_is_found_out(string sound, string broken, FileProblem problem, bool isError)
    {
        var found = Assert.Single(Codelists.Standard.Check(XDocument.Parse(Sound.Replace(sound, broken, StringComparison.Ordinal))));

        Assert.Equal((problem, isError), (found.Kind, found.IsError));
        Assert.Equal(49, Codelists.Standard.Count);
    }

    [Theory]
    [InlineData("<activity-status code=\"2\"/>", "", "activity-date")]
    [InlineData("iso-date=\"2021-12-31\"", "iso-date=\"yesterday\"", "result/indicator/period/period-end/@iso-date")]
    [InlineData("<title><narrative>Test result</narrative></title>", "", "result/indicator")]
    public void What_the_schema_does_not_allow_is_found_with_its_place(string sound, string broken, string place)
    {
        var found = IatiSchema.Check(XDocument.Parse(Sound.Replace(sound, broken, StringComparison.Ordinal))).ToList();

        Assert.Contains(found, p => p.Place.Path == place && p.Kind is FileProblem.Shape && p.IsError);
    }

    private static Ruleset Read(string json) => Ruleset.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
