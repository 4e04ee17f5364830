using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FlagshipMonitor.TestSupport;

/// <summary>An answer as a browser shows it, with what a test asks about it.</summary>
public sealed record TestPage(HttpStatusCode Status, Uri Url, HttpResponseMessage Response, IHtmlDocument Document)
{
    public string Path => Url.AbsolutePath;

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string? Location => Response.Headers.Location?.ToString();

    public IReadOnlyList<string> SetCookies => Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];

    /// <summary>The lines of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".esum li").Select(e => Squeeze(e.TextContent))];

    /// <summary>What a person reads there, with runs of white space as one space.</summary>
    public string Text(string selector = "main") => string.Join(' ', Document.QuerySelectorAll(selector).Select(e => Squeeze(e.TextContent)));

    public string ByTestId(string id) =>
        Document.QuerySelector($"[data-testid='{id}']") is { } found ? Squeeze(found.TextContent) : throw NotFound($"an element with the test id '{id}'");

    /// <summary>A control by its label, by the label of its place in a table, or by "question > answer" inside a fieldset.</summary>
    public IHtmlElement Field(string label)
    {
        if (label.Split(" > ") is [var question, var answer])
        {
            return Labelled(Group(question) ?? throw NotFound($"the question '{question}'"), answer) ?? throw NotFound($"'{answer}' in '{question}'");
        }

        return Labelled(Document, label) ?? throw NotFound($"a field labelled '{label}'");
    }

    /// <summary>What a field holds.</summary>
    public string Value(string label) => Field(label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Options.FirstOrDefault(o => o.IsSelected)?.Text.Trim() ?? "",
        _ => throw NotFound($"a field labelled '{label}'"),
    };

    public IHtmlAnchorElement Link(string text) =>
        Document.QuerySelectorAll<IHtmlAnchorElement>("a").FirstOrDefault(a => Squeeze(a.TextContent) == text) ?? throw NotFound($"the link '{text}'");

    public IHtmlButtonElement Button(string text) =>
        Document.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(b => Squeeze(b.TextContent) == text) ?? throw NotFound($"the button '{text}'");

    /// <summary>Answers a question: words for a box, the text of an option, "2024-09-30" for the three boxes of a date, the text of an answer for choices.</summary>
    public void Fill(string label, string value)
    {
        if (Group(label) is { } group)
        {
            FillGroup(group, label, value);
            return;
        }

        switch (Field(label))
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box: box.IsChecked = value is not ("" or "no"); break;
            case IHtmlInputElement input: input.Value = value; break;
            case IHtmlTextAreaElement area: area.Value = value; break;
            case IHtmlSelectElement select:
                select.Value = (select.Options.FirstOrDefault(o => Squeeze(o.Text) == value) ?? throw NotFound($"the option '{value}' of '{label}'")).Value;
                break;
            default: throw NotFound($"a field labelled '{label}' that can be filled in");
        }
    }

    private void FillGroup(IElement group, string label, string value)
    {
        var boxes = group.QuerySelectorAll<IHtmlInputElement>("input:not([type=hidden])").ToList();
        if (boxes.Count == 3 && boxes.TrueForAll(b => b.Type is "text"))
        {
            var parts = value.Split('-');
            for (var i = 0; i < 3; i++)
            {
                // Day, month, year; "2024" and "2024-09" leave what they do not say empty.
                boxes[2 - i].Value = i < parts.Length ? parts[i].TrimStart('0') : "";
            }

            return;
        }

        foreach (var answer in value.Split('|'))
        {
            ((Labelled(group, answer) ?? throw NotFound($"'{answer}' in '{label}'")) as IHtmlInputElement)!.IsChecked = true;
        }
    }

    private IElement? Group(string question) =>
        Document.QuerySelectorAll("fieldset").FirstOrDefault(f => f.QuerySelector("legend") is { } legend && Squeeze(legend.TextContent) == question);

    private static IHtmlElement? Labelled(IParentNode within, string label) =>
        within.QuerySelectorAll<IHtmlLabelElement>("label").FirstOrDefault(l => Squeeze(l.TextContent) == label)?.Control as IHtmlElement
        ?? within.QuerySelectorAll<IHtmlElement>("input, select, textarea").FirstOrDefault(c => c.GetAttribute("aria-label") == label || NamedBy(c) == label);

    private static string? NamedBy(IElement control) => control.GetAttribute("aria-labelledby") is { } ids
        ? string.Join(' ', ids.Split(' ').Select(id => Squeeze(control.Owner!.GetElementById(id)?.TextContent ?? "")))
        : null;

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private InvalidOperationException NotFound(string what) => new($"{Url} ({(int)Status}) has not {what}. It says: {Text("main, h1")}");
}
