using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FlagshipMonitor.IntegrationTests.Components;

public sealed class ControlTests(ComponentsHost host) : IClassFixture<ComponentsHost>
{
    [Theory]
    [InlineData("Form_Title", "Short title", "Form_Title-hint")]
    [InlineData("Form_Notes", "What is different now? (optional)", null)]
    [InlineData("Form_Total", "People covered on that date", "Form_Total-note Form_Total-hint")]
    [InlineData("Wrong_Title", "Short title", "Wrong_Title-error Wrong_Title-hint")]
    [InlineData("Wrong_Scheme", "Scheme", "Wrong_Scheme-error")]
    public async Task Label_and_descriptions_belong_to_their_control(string id, string label, string? describedBy)
    {
        var page = await host.OpenAsync("/components");

        var control = page.GetElementById(id)!;

        Assert.Equal(label, page.QuerySelector($"label[for={id}]")?.TextContent);
        Assert.Equal(describedBy, control.GetAttribute("aria-describedby"));
        Assert.All((describedBy ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), d => Assert.NotNull(page.GetElementById(d)));
        Assert.Equal(id.StartsWith("Wrong", StringComparison.Ordinal) ? "true" : null, control.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task An_error_stands_at_its_field_in_the_same_words_as_in_the_summary()
    {
        var page = await host.OpenAsync("/components");

        Assert.Equal("Keep the title to 90 characters", page.QuerySelector("#Wrong_Title-error")?.TextContent);
        Assert.Equal("Keep the title to 90 characters", page.QuerySelector(".esum a[href='#Wrong_Title']")?.TextContent);
    }

    [Fact]
    public async Task The_summary_lists_every_problem_in_the_order_of_the_form_and_every_link_leads_to_a_control()
    {
        var page = await host.OpenAsync("/components");

        var summary = page.QuerySelector(".esum")!;
        var targets = summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")![1..]).ToList();

        Assert.Equal(
            ["Wrong_Title", "Wrong_Notes", "Wrong_Total", "Wrong_Scheme", "Wrong_Step", "Wrong_Themes", "Wrong_AsOf_Day", "Wrong_Started_Year"],
            targets);
        Assert.All(targets, id => Assert.IsType<IHtmlElement>(page.GetElementById(id), exactMatch: false));
        Assert.Contains("changed by somebody else", summary.TextContent, StringComparison.Ordinal);
        Assert.Equal("alert", summary.GetAttribute("role"));
        Assert.Equal("-1", summary.GetAttribute("tabindex"));
        Assert.True(summary.HasAttribute("autofocus"));
    }

    [Fact]
    public async Task A_refused_page_says_so_first_in_its_title()
    {
        var page = await host.OpenAsync("/components");

        Assert.StartsWith("Error: Components | ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_comes_back_as_it_was_typed()
    {
        var page = await host.OpenAsync("/components");

        Assert.Equal("<b>Kept & shown</b> exactly as “typed”", Input(page, "Wrong_Title").Value);
        Assert.Equal("1e6", Input(page, "Wrong_Total").Value);
        Assert.Equal("\nFirst line left empty on purpose", ((IHtmlTextAreaElement)page.GetElementById("Wrong_Notes")!).Value);
        Assert.Equal(["31", "2", "2024"], new[] { "Day", "Month", "Year" }.Select(part => Input(page, "Wrong_AsOf_" + part).Value));
    }

    [Fact]
    public async Task A_group_of_answers_is_a_fieldset_whose_first_control_carries_the_fields_id()
    {
        var page = await host.OpenAsync("/components");

        var steps = page.GetElementById("Form_Step")!.Closest("fieldset")!;
        var themes = page.QuerySelectorAll("input[name='Form.Themes']").Cast<IHtmlInputElement>().ToList();

        Assert.Equal("radiogroup", steps.GetAttribute("role"));
        Assert.Equal("Form_Step-hint", steps.GetAttribute("aria-describedby"));
        Assert.Equal(["2"], steps.QuerySelectorAll("input:checked").Select(i => i.GetAttribute("value")));
        Assert.Equal("Form_Step-2-option-hint", page.GetElementById("Form_Step-2")!.GetAttribute("aria-describedby"));
        Assert.Equal(["T01", "T03"], themes.Where(t => t.IsChecked).Select(t => t.Value));
        Assert.All(themes, t => Assert.Equal("checkbox", t.Type));
    }

    [Fact]
    public async Task A_refused_group_says_so_where_screen_readers_expect_it()
    {
        var page = await host.OpenAsync("/components");

        var steps = page.GetElementById("Wrong_Step")!.Closest("fieldset")!;

        Assert.Equal("true", steps.GetAttribute("aria-invalid"));
        Assert.Equal("Wrong_Step-error", steps.GetAttribute("aria-describedby"));
        Assert.False(page.GetElementById("Wrong_Step")!.HasAttribute("aria-invalid"));
        Assert.Equal("true", page.GetElementById("Wrong_Themes")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Of_a_date_only_the_wrong_part_is_marked_unless_the_whole_is_wrong()
    {
        var page = await host.OpenAsync("/components");

        Assert.Equal("true", Input(page, "Wrong_AsOf_Day").GetAttribute("aria-invalid"));
        Assert.Null(Input(page, "Wrong_Started_Day").GetAttribute("aria-invalid"));
        Assert.Equal("true", Input(page, "Wrong_Started_Year").GetAttribute("aria-invalid"));
        Assert.Equal("Day (if known)", page.QuerySelector("label[for=Form_Started_Day]")!.TextContent);
        Assert.Equal("Year", page.QuerySelector("label[for=Form_Started_Year]")!.TextContent);
    }

    [Fact]
    public async Task The_reviewers_note_stands_at_its_field()
    {
        var page = await host.OpenAsync("/components");

        Assert.StartsWith("Returned 12 November 2024: The total", page.GetElementById("Form_Total-note")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("[id$='-note']"));
    }

    private static IHtmlInputElement Input(IDocument page, string id) => (IHtmlInputElement)page.GetElementById(id)!;
}
