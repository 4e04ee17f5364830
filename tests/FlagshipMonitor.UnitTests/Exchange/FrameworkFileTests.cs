using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.UnitTests.Exchange;

/// <summary>A framework as one file: every field of it, and what is said of those that cannot be read. All figures are made up.</summary>
public sealed class FrameworkFileTests
{
    private const string Whole =
        """
        {
          "version": 3,
          "note": "Test note",
          "thresholds": {
            "onTrack": 0.9,
            "atRisk": 0.5
          },
          "evidenceMinimum": 2,
          "indicators": [
            {
              "code": "XX",
              "sort": 7,
              "kind": "Cumulative",
              "direction": "Descending",
              "unit": "people",
              "dimension": "Legal",
              "name": {
                "en": "Test name",
                "fr": "Nom d’essai",
                "es": null
              },
              "definition": {
                "en": "Test definition",
                "fr": null,
                "es": "Definición"
              },
              "certainty": "Inferred",
              "source": "Test file",
              "note": "Test remark"
            }
          ],
          "targets": [
            {
              "indicator": "XX",
              "scope": "programme",
              "step": 2,
              "phase": 2,
              "baseline": 1.5,
              "baselinePeriod": "2016-2020",
              "baselineMode": "Carry",
              "target": 80,
              "milestones": {
                "2022": 10,
                "2023": 20.5
              },
              "use": "Alternative",
              "certainty": "Verbatim",
              "source": "Test plan",
              "note": null,
              "reason": "Test reason"
            },
            {
              "indicator": "XX",
              "scope": "SEN",
              "step": null,
              "phase": 1,
              "baseline": null,
              "baselinePeriod": null,
              "baselineMode": "Reset",
              "target": 8,
              "milestones": {},
              "use": "Default",
              "certainty": "Assumed",
              "source": null,
              "note": null,
              "reason": null
            }
          ]
        }
        """;

    [Fact]
    public void Everything_that_is_read_is_written_in_the_same_words()
    {
        var read = FrameworkFile.Read(Whole);

        Assert.Empty(read.Errors);
        Assert.Equal(Whole.ReplaceLineEndings("\n"), FrameworkFile.Write(read.Document!, 3).ReplaceLineEndings("\n"));
        Assert.DoesNotContain("\"version\"", FrameworkFile.Write(read.Document!), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_left_out_has_its_default()
    {
        var read = Read(
            ("\"sort\": 7,", ""), ("\"scope\": \"programme\",", ""), ("\"scope\": \"SEN\"", "\"scope\": \"Programme\""), ("\"use\": \"Alternative\",", ""), ("\"certainty\": \"Verbatim\",", ""),
            ("\"baselineMode\": \"Carry\",", ""), ("\"note\": \"Test note\"", "\"note\": null"), ("\"unit\": \"people\",", ""), ("\"source\": \"Test file\",", ""));

        var (indicator, target) = (read.Document!.Indicators.Single(), read.Document.Targets[0]);
        Assert.Equal((1, "", "", ""), (indicator.Sort, indicator.Facts.Unit, indicator.Facts.Provenance.Source, read.Document.Note));
        Assert.Equal(("programme", "programme", TargetUse.Default, BaselineMode.Reset), (target.Scope, read.Document.Targets[1].Scope, target.Use, target.Mode));
        Assert.Equal(Domain.Reference.Certainty.Assumed, target.Provenance.Certainty);
    }

    [Fact]
    public void A_country_is_read_whatever_its_case() => Assert.Equal("SEN", Read(("\"SEN\"", "\"sen\"")).Document!.Targets[1].Scope);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_file() => Assert.NotNull(FrameworkFile.Read("\uFEFF" + Whole).Document);

    [Theory]
    [InlineData("\"evidenceMinimum\": 2", "\"evidenceMinimum\": null", "", "'evidenceMinimum' is missing.")]
    [InlineData("\"evidenceMinimum\": 2", "\"evidenceMinimum\": 101", "", "'evidenceMinimum' must be a whole number from 0 to 100.")]
    [InlineData("\"evidenceMinimum\": 2", "\"evidenceMinimum\": -1", "", "'evidenceMinimum' must be a whole number from 0 to 100.")]
    [InlineData("\"onTrack\": 0.9", "\"onTrack\": null", "", "'onTrack' is missing.")]
    [InlineData("\"atRisk\": 0.5", "\"atRisk\": null", "", "'atRisk' is missing.")]
    [InlineData("\"code\": \"XX\"", "\"code\": \"X X\"", "indicators[0]", "'code' must be an indicator's code: letters, digits and hyphens, at most 30.")]
    [InlineData("\"sort\": 7", "\"sort\": 10001", "XX", "'sort' must be a whole number from 0 to 10000.")]
    [InlineData("\"kind\": \"Cumulative\"", "\"kind\": null", "XX", "'kind' is missing.")]
    [InlineData("\"direction\": \"Descending\"", "\"direction\": null", "XX", "'direction' is missing.")]
    [InlineData("\"en\": \"Test name\"", "\"en\": null", "XX", "'en' is missing.")]
    [InlineData("\"indicator\": \"XX\",\n      \"scope\": \"SEN\"", "\"indicator\": \"X X\",\n      \"scope\": \"SEN\"", "targets[1]", "'indicator' must be an indicator's code.")]
    [InlineData("\"step\": 2", "\"step\": 4", "XX", "'step' must be a whole number from 1 to 3.")]
    [InlineData("\"phase\": 1", "\"phase\": 100", "XX", "'phase' must be a whole number from 1 to 99.")]
    [InlineData("\"phase\": 1", "\"phase\": null", "XX", "'phase' is missing.")]
    [InlineData("\"target\": 80", "\"target\": null", "XX", "'target' is missing.")]
    [InlineData("\"2022\": 10", "\"1899\": 10", "XX", "'milestones' names '1899'; it must be a year.")]
    [InlineData("\"2022\": 10", "\"2201\": 10", "XX", "'milestones' names '2201'; it must be a year.")]
    [InlineData("\"2022\": 10", "\"soon\": 10", "XX", "'milestones' names 'soon'; it must be a year.")]
    [InlineData("\"2022\": 10", "\"2022\": \"10\"", "XX", "'milestones.2022' must be a number.")]
    [InlineData("\"use\": \"Alternative\"", "\"use\": \"Withdrawn\"", "XX", "'use' must be Default or Alternative; a target that is given up is left out.")]
    public void What_cannot_be_read_is_named_with_its_place(string right, string wrong, string place, string said)
    {
        var read = Read((right, wrong));

        Assert.Equal([new FrameworkError(place, FrameworkRule.FieldIsReadable, said)], read.Errors);
        Assert.Null(read.Document);
    }

    [Fact]
    public void What_is_missing_and_what_would_be_right_are_both_said()
    {
        Assert.Equal(["'code' is missing.", "'code' must be an indicator's code: letters, digits and hyphens, at most 30."], Read(("\"code\": \"XX\"", "\"code\": null")).Errors.Select(e => e.Detail));
        Assert.Equal(["'indicator' is missing.", "'indicator' must be an indicator's code."], Read(("\"indicator\": \"XX\",\n      \"scope\": \"SEN\"", "\"scope\": \"SEN\"")).Errors.Select(e => e.Detail));
    }

    [Fact]
    public void The_first_and_the_last_year_there_are_are_years() =>
        Assert.Equal([1900, 2200], Read(("\"2022\": 10", "\"1900\": 10"), ("\"2023\": 20.5", "\"2200\": 20.5")).Document!.Targets[0].Milestones.Keys.Order());

    [Theory]
    [InlineData("thresholds", "'thresholds' must hold 'onTrack' and 'atRisk'.")]
    [InlineData("name", "'name' must be an object with 'en', and 'fr' and 'es' where they are known.")]
    public void What_must_be_an_object_is_said(string field, string said) =>
        Assert.Equal([said], Read(($"\"{field}\": {{", $"\"{field}\": 1, \"other\": {{")).Errors.Select(e => e.Detail));

    [Theory]
    [InlineData("[]", "The file must hold one JSON object.")]
    [InlineData("{ \"note\": \"\\ud800\" }", "The file holds half of a surrogate pair.")]
    [InlineData("{ \"note\": x }", "The file is not JSON: line 1, position 11.")]
    public void What_is_no_file_at_all_is_said(string text, string said) => Assert.Equal(said, Assert.Throws<PortfolioUnreadableException>(() => FrameworkFile.Read(text)).Message);

    private static FrameworkReading Read(params (string Right, string Wrong)[] changes)
    {
        var text = Whole.ReplaceLineEndings("\n");
        foreach (var (right, wrong) in changes)
        {
            Assert.Contains(right, text, StringComparison.Ordinal);
            text = text.Replace(right, wrong, StringComparison.Ordinal);
        }

        return FrameworkFile.Read(text);
    }
}
