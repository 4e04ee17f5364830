using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Programme;

/// <summary>Phases, areas, lists, schemes and where they come from. Names are made up.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void A_phase_has_a_number_from_one_and_does_not_end_before_it_starts()
    {
        Assert.Equal((1, 2021), (new Phase(1, 2021, 2021, A.Source).Number, new Phase(1, 2021, 2021, A.Source).LastYear));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Phase(0, 2021, 2025, A.Source));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Phase(1, 2021, 2020, A.Source));
    }

    [Fact]
    public void An_area_and_an_entry_of_a_list_are_what_the_file_says_last()
    {
        var (name, source) = (new LocalisedText("Test area"), new Provenance(Certainty.Inferred, "Test file"));
        var area = new ThematicArea("T01", "old", 9, new LocalisedText("Old group"), new LocalisedText("Old"), "Old words", A.Source);
        var entry = new CodeListEntry(CodeListEntry.Branch, "pension", 9, new LocalisedText("Old"), null, A.Source);

        area.Update("health", 1, new LocalisedText("Test group"), name, "Test words", source);
        entry.Update(2, name, "Test words", source);

        Assert.Equal(("T01", "health", 1, "Test group", name, "Test words", source), (area.Code, area.Slug, area.Sort, area.Group.En, area.Name, area.Description, area.Provenance));
        Assert.Equal(("branch", "pension", 2, name, "Test words", source), (entry.List, entry.Code, entry.Sort, entry.Name, entry.Description, entry.Provenance));
    }

    [Fact]
    public void A_new_area_and_a_new_entry_are_what_they_are_made_from()
    {
        var area = new ThematicArea("T01", "health", 1, new LocalisedText("Test group"), new LocalisedText("Test area"), "Test words", A.Source);
        var entry = new CodeListEntry("step", "step_1", 3, new LocalisedText("Test step"), "Test words", A.Source);

        Assert.Equal(("health", 1, "Test words", A.Source), (area.Slug, area.Sort, area.Description, area.Provenance));
        Assert.Equal((3, "Test step", "Test words", A.Source), (entry.Sort, entry.Name.En, entry.Description, entry.Provenance));
        Assert.Null(entry.EditedAt);
    }

    [Fact]
    public void Several_sources_are_parted_and_an_empty_one_is_none() =>
        Assert.Equal(["Test plan", "Test report"], new Provenance(Certainty.Verbatim, "Test plan ;  Test report ; ").Sources);

    [Theory]
    [InlineData("verbatim", Certainty.Verbatim)]
    [InlineData("verbatim_list_only", Certainty.VerbatimListOnly)]
    [InlineData("Assumed", Certainty.Assumed)]
    public void A_certainty_is_read_as_files_spell_it(string text, Certainty certainty) => Assert.Equal(certainty, Provenance.ParseCertainty(text));

    [Fact]
    public void Another_word_is_no_certainty() =>
        Assert.Contains("'perhaps'", Assert.Throws<FormatException>(() => Provenance.ParseCertainty("perhaps")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_scheme_has_a_name_without_spaces_around_it()
    {
        var id = SchemeId.New();
        var scheme = new Scheme(id, A.Senegal, " Test scheme ", "pension");

        Assert.Equal((id, A.Senegal, "Test scheme", "pension"), (scheme.Id, scheme.Country, scheme.Name, scheme.Branch));
        Assert.Throws<ArgumentException>(() => new Scheme(id, A.Senegal, " ", null));
    }

    [Fact]
    public void Ids_are_read_back_from_what_they_print_and_are_never_twice_the_same()
    {
        var (scheme, result) = (SchemeId.New(), ResultId.New());

        Assert.True(SchemeId.TryParse(scheme.ToString(), out var sameScheme) && ResultId.TryParse(result.ToString(), out var sameResult) && sameScheme == scheme && sameResult == result);
        Assert.False(SchemeId.TryParse("law", out _) || ResultId.TryParse(null, out _));
        Assert.NotEqual((scheme, result), (SchemeId.New(), ResultId.New()));
    }
}
