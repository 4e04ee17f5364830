using System.Net;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.IntegrationTests.Access;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

/// <summary>What is not released is nowhere: not on a page, not in a file.</summary>
public sealed class LeakTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Secret = "Testgeheimnis";

    /// <summary>All that everybody may open, so that a new address cannot be forgotten, and two filters.</summary>
    private static readonly string[] Addresses =
    [
        .. EndpointTable.Addresses.Where(a => a.Value is Who.Anybody).SelectMany(a => Examples(a.Key)), "/changes?country=sen", "/changes.csv?country=SEN",
        "/api/v1/changes?country=sen&pageSize=500", "/api/v1/values?country=sen&pageSize=500", "/api/v1/releases/r2",
        "/explain/ic?country=sen", "/explain/pr-legal.json?country=sen", "/releases/diff?from=r1&to=r2", "/releases/diff.csv?from=r1&to=r2", "/releases/diff.json?from=r1&to=r2",
    ];

    private static IEnumerable<string> Examples(string address) => new (string Place, string[] Values)[]
    {
        ("{iso3}", ["sen", "vnm"]), ("{name}", ["r1", "r2"]), ("{figure}", ["ic", "pr-legal"]), ("{file}", ["values.csv", "values.json", "institutional_changes.csv", "institutional_changes.json", "datapackage.json", "catalog.jsonld"]),
        ("{chart}", ["changes-over-time", "people-by-type"]), ("{of}", ["site", "sen"]), ("{id}", []), // ids come with each reading
        ("{language:regex(^(fr|es)$)}", ["fr"]), ("{code:int}", ["500"]), ("{code}", ["t02", "ic"]), ("{**rest}", ["nothing"]),
    }.Aggregate((IEnumerable<string>)[address], (some, x) => some.SelectMany(a =>
        a.Contains(x.Place, StringComparison.Ordinal) ? x.Values.Select(v => a.Replace(x.Place, v, StringComparison.Ordinal)) : [a]));

    [Fact]
    public void Every_address_that_everybody_may_open_is_read()
    {
        Assert.DoesNotContain(Addresses, a => a.Contains('{', StringComparison.Ordinal));
        Assert.Superset(new HashSet<string> { "/", "/countries/sen", "/countries/sen.csv", "/method.csv", "/releases.csv", "/releases/r1.csv", "/releases/r2.csv" }, Addresses.ToHashSet());
    }

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
        foreach (var address in Addresses.Concat(ids.SelectMany(id => new[] { $"/changes/{id.ToLowerInvariant()}", $"/changes/{id.ToLowerInvariant()}.csv", $"/api/v1/changes/{id.ToLowerInvariant()}" })))
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
