using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Exchange;

namespace FlagshipMonitor.Domain.Publishing;

/// <summary>What the figures of a release were computed from, frozen in the format of the evaluate command: framework, targets, populations and every value.</summary>
/// <param name="Release">The release's number.</param>
/// <param name="Portfolio">JSON, byte for byte as it entered the checksum.</param>
public sealed record ReleaseInputs(int Release, string Portfolio)
{
    /// <summary>Computes the figures once more from the frozen inputs and names those that differ; none when the release can be reproduced.</summary>
    /// <param name="stored">All figures of the release.</param>
    public IReadOnlyList<string> Disagreements(IReadOnlyCollection<ReleasedFigure> stored)
    {
        var file = PortfolioReader.Read(System.Text.Encoding.UTF8.GetBytes(Portfolio));
        if (file.Portfolio is null)
        {
            return [.. file.Errors.Select(e => $"{e.Id}: {e.Message}")];
        }

        var again = Evaluation.Evaluate(file.Portfolio).Released.Select(f => ReleasedFigure.Of(Release, f)).ToDictionary(Key, ReleaseChecksum.Canonically);
        var before = stored.ToDictionary(Key, ReleaseChecksum.Canonically);
        return [.. before.Keys.Union(again.Keys).Where(k => before.GetValueOrDefault(k) != again.GetValueOrDefault(k)).Order(StringComparer.Ordinal)];

        static string Key(ReleasedFigure figure) =>
            $"{figure.Indicator} {figure.Scope}{(figure.Period.Length == 0 ? "" : " " + figure.Period)}{(figure.Step == 0 ? "" : $" step {figure.Step}")}";
    }
}
