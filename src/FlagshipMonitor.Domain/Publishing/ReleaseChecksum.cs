using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FlagshipMonitor.Domain.Publishing;

/// <summary>The fingerprint of a release: SHA-256 of what it says of itself and of its rows as JSON, in the order of their keys.</summary>
public static class ReleaseChecksum
{
    private static readonly JsonSerializerOptions Canonical = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of(Release release, IEnumerable<ReleasedChange> changes, IEnumerable<ReleasedPeople> people, IEnumerable<ReleasedFigure> figures, ReleaseInputs? inputs, IEnumerable<ReleasedWithdrawal>? withdrawals = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append([new
        {
            release.Number, release.DataAsOf, release.Phase, release.Framework, release.HoldsExamples,
            Illustrative = release.Illustrative ? true : (bool?)null, release.Note, release.Recalculation, release.RecalculationReason,
        }]);
        Append(changes.OrderBy(c => c.PublicId, StringComparer.Ordinal));
        Append(people.OrderBy(p => p.PublicId, StringComparer.Ordinal));
        Append(figures.OrderBy(f => (f.Indicator.Value, f.Scope, f.Year, f.Half, f.Step), Comparer<(string, string, int, int, int)>.Create(Compare)));
        Append((withdrawals ?? []).OrderBy(w => w.PublicId, StringComparer.Ordinal));
        if (inputs is not null)
        {
            // Releases from before inputs were frozen have none; their fingerprint stays what it was.
            hash.AppendData(Encoding.UTF8.GetBytes(inputs.Portfolio));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append<T>(IEnumerable<T> rows)
        {
            foreach (var row in rows)
            {
                hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(row, Canonical));
            }
        }
    }

    /// <summary>One row as it enters the fingerprint.</summary>
    internal static string Canonically<T>(T row) => JsonSerializer.Serialize(row, Canonical);

    private static int Compare((string Indicator, string Scope, int Year, int Half, int Step) a, (string Indicator, string Scope, int Year, int Half, int Step) b)
    {
        var indicator = string.CompareOrdinal(a.Indicator, b.Indicator);
        var scope = string.CompareOrdinal(a.Scope, b.Scope);
        return indicator != 0 ? indicator : scope != 0 ? scope : a.Year != b.Year ? a.Year.CompareTo(b.Year) : a.Half != b.Half ? a.Half.CompareTo(b.Half) : a.Step.CompareTo(b.Step);
    }
}
