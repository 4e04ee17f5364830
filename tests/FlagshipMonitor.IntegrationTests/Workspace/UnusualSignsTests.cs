using System.Net;
using System.Text;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Domain;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Workspace;

/// <summary>No browser lets anybody type these, but a paste can bring them and a program can send them: nothing typed is lost.</summary>
public sealed class UnusualSignsTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("Form.Title", "a%00b", "Short title: remove the sign U+0000 at character 2, because it is a control character")]
    [InlineData("Form.Title", "%20%20a%00", "Short title: remove the sign U+0000 at character 4, because it is a control character")]
    [InlineData("Form.Title", "a%01b%00", "Short title: remove the sign U+0000 at character 4, because it is a control character")]
    [InlineData("Form.WhatChanged", "a%ED%A0%80b", "What is different now: remove the sign U+D800 at character 2, because it is half of a character")]
    [InlineData("Form.Date.Day", "1%00", "Date of adoption or start: remove the sign U+0000 at character 2, because it is a control character")]
    [InlineData("Form.Evidence[0].Title", "%00", "Title of source 1: remove the sign U+0000 at character 1, because it is a control character")]
    public async Task A_sign_that_no_database_keeps_comes_back_with_its_name_place_and_field(string field, string coded, string sentence)
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = await officer.NewChangeAsync();

        var again = await SendAsync(officer, form, "leave", $"{Uri.EscapeDataString(field)}={coded}", "Form.Note=kept+%C3%A9%F0%9F%99%82");

        Assert.Equal([sentence], again.Errors);
        Assert.Equal("kept é🙂", again.Value("Note for readers (optional)"));
        Assert.False(await app.InDbAsync(db => db.Drafts.AnyAsync(d => d.Id == form.IdIn())));
        again.ShowsNoLanguageAndWarns();
    }

    [Fact]
    public async Task A_control_character_is_kept_in_the_draft_and_named_when_the_form_is_checked()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewPeopleAsync()).FillPeople("Test scheme with a bell");

        var again = await SendAsync(officer, form, "check", "Form.Source=a%07b", "Form.Method=%E2%80%AEtext");

        Assert.Contains("Source: remove the sign U+0007 at character 2, because it is a control character", again.Errors);
        Assert.Contains("How people were counted: remove the sign U+202E at character 1, because it changes the direction of the text unseen", again.Errors);
        Assert.Equal("a\u0007b", again.Value("Source (optional)"));
    }

    [Fact]
    public async Task A_text_far_above_its_limit_comes_back_whole_and_stays_in_the_draft()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = await officer.NewChangeAsync();
        var text = new string('x', Limits.FormValueLength * 3);

        var again = await SendAsync(officer, form, "check", "Form.Note=" + text);

        Assert.Contains("Note for readers: shorten this to 1\u00A0000 characters; it has 196\u00A0608", again.Errors);
        Assert.Equal(text, again.Value("Note for readers (optional)"));
        Assert.Equal(text, (await officer.OpenAsync(form.Path)).Value("Note for readers (optional)"));
    }

    [Fact]
    public async Task A_form_above_the_limit_of_a_request_says_what_is_kept()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = await officer.NewChangeAsync();
        await officer.PressAsync(form, OfficerSteps.Leave, ("Short title", "Saved before"));

        var refused = await SendAsync(officer, form, "check", "Form.Note=" + new string('x', (int)Limits.BodyBytes));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains("What was saved before is kept, and what you typed is still in the form: go back", refused.Text(), StringComparison.Ordinal);
        Assert.Equal("Saved before", (await officer.OpenAsync(form.Path)).Value("Short title"));
    }

    [Fact]
    public async Task A_form_with_unusual_signs_and_a_very_long_answer_outlives_the_end_of_its_session()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = await officer.NewChangeAsync();
        await app.InDbAsync(db => db.UserSessions.ExecuteDeleteAsync());
        var text = new string('x', Limits.FormValueLength + 5_000);

        var asked = await SendAsync(officer, form, "leave", "Form.Title=a%00b", "Form.Note=" + text);
        var again = await officer.PressAsync(asked, "Sign in", ("E-mail address", OfficerSteps.Senegal), ("Password", DemoAccounts.DefaultPassword));
        var back = await officer.PressAsync(again, "Send again");

        Assert.Equal((HttpStatusCode.Unauthorized, "Sign in again"), (asked.Status, asked.Heading));
        Assert.Equal("Please send this again", again.Heading);
        Assert.Equal(HttpStatusCode.OK, back.Status);
        var stored = await officer.OpenAsync(form.Path);
        Assert.Equal(text, stored.Value("Note for readers (optional)"));
        Assert.StartsWith("a", stored.Value("Short title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_do_not_look_at_every_sign_get_no_such_form()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = await officer.OpenAsync("/account/profile");

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(officer, form, "check", "Name=a%00b")).Status);
    }

    private static async Task<TestPage> SendAsync(TestBrowser officer, TestPage form, string act, params string[] coded)
    {
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var body = string.Join('&', [.. coded, $"act={act}", $"operation={Guid.NewGuid()}", "__RequestVerificationToken=" + Uri.EscapeDataString(token)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Path) { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
        return await officer.SendAsync(request);
    }
}
