using System.Net;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

/// <summary>What is not released is nowhere: not on a page, not in a file.</summary>
public sealed class LeakTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Secret = "Testgeheimnis";

    private static readonly string[] Addresses =
    [
        "/", "/countries", "/countries/sen", "/countries/vnm", "/changes", "/changes?country=sen", "/method", "/releases", "/releases/r1",
        "/countries.csv", "/countries/sen.csv", "/countries/sen/changes.csv", "/changes.csv", "/changes.csv?country=SEN",
    ];

    [Fact]
    public async Task Submitted_and_approved_results_stay_inside_until_they_are_released()
    {
        var submitted = await app.ChangeAsync("SEN", Releasing.Change($"{Secret} eingereicht"), approve: false);
        var approved = await app.ChangeAsync("SEN", Releasing.Change($"{Secret} genehmigt") with { WhatChanged = Secret, OthersContribution = Secret });
        await app.PeopleAsync("SEN", new PeopleFacts(ImpactDimension.Legal, PartialDate.OfYear(2024), [Releasing.Proof]) { Gain = 424_242, Source = Secret });

        var before = await EverythingAsync([submitted.PublicId!, approved.PublicId!]);
        var release = await app.ReleaseAsync();
        var after = await EverythingAsync([submitted.PublicId!, approved.PublicId!]);

        Assert.DoesNotContain(Secret, before, StringComparison.Ordinal);
        Assert.DoesNotContain("424242", before.Replace("\u00A0", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(approved.PublicId!, before, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("r2", release);
        Assert.Contains($"{Secret} genehmigt", after, StringComparison.Ordinal);
        Assert.Contains("424\u00A0242", after, StringComparison.Ordinal);
        Assert.Contains("424242", after, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Secret} eingereicht", after, StringComparison.Ordinal);
        Assert.DoesNotContain(submitted.PublicId!, after, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> EverythingAsync(string[] ids)
    {
        var visitor = app.Visitor();
        var all = new List<string>();
        foreach (var address in Addresses.Concat(ids.SelectMany(id => new[] { $"/changes/{id.ToLowerInvariant()}", $"/changes/{id.ToLowerInvariant()}.csv" })))
        {
            using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
            // A page that is not found repeats its own address in no answer but the language links.
            if (answer.IsSuccessStatusCode)
            {
                all.Add(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
            }
        }

        return string.Join('\n', all);
    }
}
