using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Web.Exports;

/// <summary>Files of releases themselves: what their figures are computed from, and what changed between two of them.</summary>
internal static class ReleaseEndpoints
{
    /// <summary>Who approves is never named.</summary>
    private const string Approver = "programmeManager";

    /// <summary>The frozen inputs in the format of the evaluate command: with it anybody can compute the figures again.</summary>
    public static async Task<IResult> PortfolioAsync(string name, HttpContext context, ReleasedReleasesQuery query, EditionReader editions, PublicFiles files, CancellationToken ct)
    {
        if (ExportEndpoints.LowerCase(context, name) is { } moved)
        {
            return moved;
        }

        var number = NumberOf(name);
        var request = new FileRequest(context.Request).Of(number);
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        if (number == 0 || await editions.ReadAsync(number, ct) is not { } edition)
        {
            return ExportEndpoints.Unknown($"There is no release '{name}'.");
        }

        if (await query.InputsAsync(number, ct) is not { } inputs)
        {
            return ExportEndpoints.Unknown($"Release '{name}' was published before inputs were frozen.");
        }

        if (files.Announce(context, request, edition, "portfolio.json", "application/json; charset=utf-8") is { } done)
        {
            return done;
        }

        await context.Response.WriteAsync(WithoutCells(inputs.Portfolio), Encoding.UTF8, ct);
        return TypedResults.Empty;
    }

    /// <summary>Cells enter no total, and few people could be known by them: the figures come out the same without.</summary>
    internal static string WithoutCells(string portfolio)
    {
        if (!portfolio.Contains("\"cells\":", StringComparison.Ordinal))
        {
            return portfolio;
        }

        var file = JsonNode.Parse(portfolio)!;
        foreach (var value in file["values"]!.AsArray())
        {
            value!.AsObject().Remove("cells");
        }

        return file.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public static async Task<IResult> DiffAsync(HttpContext context, ReleasedDiffQuery query, PublicFiles files, CancellationToken ct)
    {
        var request = new FileRequest(context.Request, "from", "to");
        var (from, to) = (NumberOf(request.Text("from")), NumberOf(request.Text("to")));
        if (from == 0 || to <= from)
        {
            request.Refuse(from == 0 ? "from" : "to", "two releases, the earlier one first: from=r1&to=r2");
        }

        if (!request.IsValid)
        {
            return request.Refusal();
        }

        if (await query.RunAsync(from, to, ct) is not { } diff)
        {
            return ExportEndpoints.Unknown($"There is no release r{from}, or no r{to}.");
        }

        return await files.SendAsync(context, request.Of(to), diff.To, $"since-{diff.From.Name}", Tables.Differences, async csv =>
        {
            foreach (var figure in diff.Difference.Figures)
            {
                await WriteAsync(csv, figure, diff);
            }

            foreach (var result in diff.Difference.Results)
            {
                await WriteAsync(csv, result);
            }

            foreach (var text in diff.Texts)
            {
                await WriteAsync(csv, text);
            }
        });
    }

    internal static int NumberOf(string? name) =>
        name is ['r', ..] && int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && name == $"r{n}" ? n : 0;

    private static Task WriteAsync(CsvFile csv, FigureDifference difference, ReleasedDiff diff)
    {
        var figure = difference.Figure;
        var period = figure.Year == 0 ? null : (figure.Half == 0 ? Period.OfYear(figure.Year) : Period.OfHalf(figure.Year, figure.Half)).ToString();
        csv.Text("figure").Text(figure.Indicator.Value).Text(figure.Scope).Text(period).Number(figure.Step == 0 ? null : figure.Step);
        Side(difference.Old);
        Side(difference.New);
        return csv.Number(null).Number(null).Text(null)
            .Text(difference.Class?.ToString()).Word(difference.Cause).Text(diff.ReasonOf(difference))
            .Text(string.Join('|', difference.Results.Select(r => r.PublicId))).Text(Approver).Date(difference.On)
            .EndRowAsync();

        void Side(ComparedFigure? one) => csv.Text(one?.State).Number(one?.Value).Number(one?.Lower).Number(one?.Upper).Number(one?.Target);
    }

    private static Task WriteAsync(CsvFile csv, ResultDifference result)
    {
        csv.Text("result").Text(result.PublicId).Text(result.PublicId[..3]);
        return WithoutFigures(csv).Number(result.OldVersion).Number(result.NewVersion).Word(result.Move)
            .Text(result.Class?.ToString()).Text(null).Text(string.Join('|', result.Corrections.Select(c => c.Reason)))
            .Text(null).Text(Approver).Date(result.On)
            .EndRowAsync();
    }

    /// <summary>A summary has no class and no reason: what it says of figures has its own rows.</summary>
    private static Task WriteAsync(CsvFile csv, TextDifference text)
    {
        csv.Text("text").Text("summary").Text(text.Scope);
        return WithoutFigures(csv).Number(text.Old).Number(text.New).Word(text.Move)
            .Text(null).Text(null).Text(null)
            .Text(null).Text(Approver).Date(text.On)
            .EndRowAsync();
    }

    /// <summary>Period, step and both sides of what is no figure.</summary>
    private static CsvFile WithoutFigures(CsvFile csv)
    {
        for (var i = 0; i < 12; i++)
        {
            csv.Text(null);
        }

        return csv;
    }
}
