using System.Runtime.CompilerServices;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace FlagshipMonitor.Data.Queries;

/// <summary>
/// The observations of a release, row by row and never all in memory. A table may hold a million of them, so they are read without
/// the mapper: by column number, and words that come again and again are made once.
/// </summary>
public sealed class ReleasedValuesQuery(PublicDbContext db)
{
    private const string Select =
        """
        select "row", iso3, theme, indicator, period_start, period_end, kind, value, state, estimated, dim_sex, dim_age, dim_group, dim_step, source, note, approved_on, phase, origin
        from released_values where release = $1 and ($2::text is null or iso3 = $2) order by "row"
        """;

    /// <param name="country">One country's rows; null for all, the programme's own first.</param>
    public async IAsyncEnumerable<ReleasedValue> Stream(int release, CountryCode? country, [EnumeratorCancellation] CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = new NpgsqlCommand(Select, (NpgsqlConnection)db.Database.GetDbConnection())
            {
                Parameters = { new() { Value = release }, new() { Value = (object?)country?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text } },
            };
            await using var rows = await command.ExecuteReaderAsync(ct);
            var words = new Words();
            while (await rows.ReadAsync(ct))
            {
                yield return new ReleasedValue
                {
                    Release = release,
                    Row = rows.GetInt32(0),
                    Country = words.Read(rows, 1),
                    Theme = words.Read(rows, 2),
                    Indicator = words.Read(rows, 3)!,
                    PeriodStart = rows.GetFieldValue<DateOnly>(4),
                    PeriodEnd = rows.GetFieldValue<DateOnly>(5),
                    Kind = words.Read(rows, 6)!,
                    Value = rows.IsDBNull(7) ? null : rows.GetDecimal(7),
                    State = words.Read(rows, 8)!,
                    Estimated = rows.IsDBNull(9) ? null : rows.GetBoolean(9),
                    Sex = words.Read(rows, 10),
                    Age = words.Read(rows, 11),
                    Group = words.Read(rows, 12),
                    Step = rows.IsDBNull(13) ? null : rows.GetInt32(13),
                    Source = rows.IsDBNull(14) ? null : rows.GetString(14),
                    Note = rows.IsDBNull(15) ? null : rows.GetString(15),
                    ApprovedOn = rows.IsDBNull(16) ? null : rows.GetFieldValue<DateOnly>(16),
                    Phase = rows.IsDBNull(17) ? null : rows.GetInt32(17),
                    Origin = words.Read(rows, 18),
                };
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The same few words stand in most rows one after the other.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
        private readonly char[] _word = new char[64];

        public string? Read(NpgsqlDataReader rows, int column)
        {
            if (rows.IsDBNull(column))
            {
                return null;
            }

            var length = (int)rows.GetChars(column, 0, _word, 0, _word.Length);
            var word = _word.AsSpan(0, length);
            var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(word, out var known))
            {
                known = word.ToString();
                _known.Add(known, known);
            }

            return known;
        }
    }
}
