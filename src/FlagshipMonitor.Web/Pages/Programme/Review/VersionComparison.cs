using System.Globalization;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Domain.Results.Reviewing;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;

namespace FlagshipMonitor.Web.Pages.Programme.Review;

/// <summary>One field of the comparison, in words.</summary>
/// <param name="Delta">How much a number moved: "+85 500 (+26.2%)".</param>
public sealed record ComparedField(string Field, string Label, string? Older, string? Newer, bool Changed, bool ByWords, bool Computed, string? Delta);

/// <summary>A submission against the one before it: of the same result after a return, or of the approved result it corrects.</summary>
public sealed record VersionComparison(ResultEvent Newer, ResultEvent? Older, IReadOnlyList<ComparedField> Fields)
{
    public IEnumerable<ComparedField> Changed => Fields.Where(f => f.Changed);

    public IEnumerable<ComparedField> Same => Fields.Where(f => !f.Changed);

    /// <param name="result">What is looked at, as it was last submitted.</param>
    /// <param name="corrected">The approved result it corrects, if any.</param>
    /// <param name="fields">Words for its fields.</param>
    public static VersionComparison Of(Result result, Result? corrected, ResultFields fields)
    {
        var submissions = (corrected?.Events ?? []).Concat(result.Events).Where(e => e.Kind is ResultEventKind.Submitted).ToList();
        var (newer, older) = (submissions[^1], submissions.Count > 1 ? submissions[^2] : null);
        var differences = FieldDifference.Between(older?.Content, newer.Content!).ToDictionary(d => d.Field);
        var order = ResultFields.Of(result).Where(differences.ContainsKey).Concat(differences.Keys.Except(ResultFields.Of(result)));
        return new VersionComparison(newer, older, [.. order.Select(f => differences[f]).Select(d => new ComparedField(
            d.Field, fields.Label(d.Field), Words(d.Field, d.Old), Words(d.Field, d.New), d.Changed, ResultFields.IsProse(d.Field),
            ResultFields.IsComputed(d.Field, newer.Content!), DeltaOf(d)))]);

        string? Words(string field, string? value) => value is null ? null : fields.Value(field, value);
    }

    private static string? DeltaOf(FieldDifference field)
    {
        if (!IsCount(field.Field) || !long.TryParse(field.Old, CultureInfo.InvariantCulture, out var old) || !long.TryParse(field.New, CultureInfo.InvariantCulture, out var now) || old == now)
        {
            return null;
        }

        var by = Signed(now > old, Formats.Count(Math.Abs(now - old)));
        return old == 0 ? by : $"{by} ({Signed(now > old, Formats.Percent(Math.Abs(now - old) / (decimal)old))})";
    }

    private static bool IsCount(string field) =>
        field is nameof(PeopleReached.Covered) or nameof(PeopleReached.CoveredBefore) or nameof(PeopleReached.Gain) || field.StartsWith(ResultFields.CellPrefix, StringComparison.Ordinal);

    private static string Signed(bool up, string text) => (up ? "+" : "−") + text;
}
