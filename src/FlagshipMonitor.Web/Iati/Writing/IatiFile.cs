using System.Xml;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.OpenData.Formats;

namespace FlagshipMonitor.Web.Iati.Writing;

/// <summary>All activities of a release: the programme, its partnerships, its themes, and each priority country.</summary>
internal sealed class IatiFile(IatiSettings settings, IatiIdentifiers identifiers)
{
    /// <summary>Writes the whole file as the values come; only those of one country, or the programme's own, are in memory.</summary>
    /// <param name="values">Of the whole release in the order of its table: the programme's, then country by country.</param>
    public async Task WriteAsync(IatiRelease release, IAsyncEnumerable<ReleasedValue> values, AnswerStream to, CancellationToken ct)
    {
        using var xml = XmlWriter.Create(to, IatiXml.Settings); // writes into the buffer of the answer, which waits for the reader
        var writer = new ActivityWriter(new IatiXml(xml), release, settings, identifiers);
        writer.Start();
        await foreach (var write in ActivitiesAsync(release, values, ct))
        {
            write(writer);
            xml.Flush();
            await to.FlushAsync(ct);
        }

        writer.End();
    }

    /// <summary>One country's activity.</summary>
    public async Task WriteAsync(IatiRelease release, Country country, IAsyncEnumerable<ReleasedValue> values, AnswerStream to, CancellationToken ct)
    {
        var rows = await values.ToListAsync(ct);
        using var xml = XmlWriter.Create(to, IatiXml.Settings); // writes into the buffer of the answer, which waits for the reader
        var writer = new ActivityWriter(new IatiXml(xml), release, settings, identifiers).Start();
        writer.Country(country, rows);
        writer.End();
    }

    /// <summary>The activities one by one, each as a document of its own: what is checked is never all in memory.</summary>
    public IEnumerable<(string Part, MemoryStream Document)> Documents(IatiRelease release, IReadOnlyList<ReleasedValue> values)
    {
        var own = values.ToLookup(v => v.Country ?? "", StringComparer.Ordinal);
        yield return One("", w => w.Programme(own[""]));
        yield return One(IatiIdentifiers.Global, w => w.Global());
        foreach (var theme in release.Themes)
        {
            yield return One(theme.Code, w => w.Theme(theme, own[""].Where(r => r.Theme == theme.Code)));
        }

        foreach (var country in release.Countries)
        {
            yield return One(country.Code.Value, w => w.Country(country, own[country.Code.Value]));
        }

        (string, MemoryStream) One(string part, Action<ActivityWriter> write)
        {
            var document = new MemoryStream();
            using (var xml = XmlWriter.Create(document, IatiXml.Settings))
            {
                var writer = new ActivityWriter(new IatiXml(xml), release, settings, identifiers).Start();
                write(writer);
                writer.End();
            }

            document.Position = 0;
            return (part, document);
        }
    }

    private static async IAsyncEnumerable<Action<ActivityWriter>> ActivitiesAsync(
        IatiRelease release, IAsyncEnumerable<ReleasedValue> values, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var left = new Queue<Country>(release.Countries);
        var (of, rows) = ((string?)null, new List<ReleasedValue>());
        await foreach (var row in values.WithCancellation(ct))
        {
            if (row.Country != of)
            {
                foreach (var write in Until(of, row.Country))
                {
                    yield return write;
                }

                (of, rows) = (row.Country, []);
            }

            rows.Add(row);
        }

        foreach (var write in Until(of, null))
        {
            yield return write;
        }

        // What belongs to the rows that have come, and the countries before the next ones that have none.
        IEnumerable<Action<ActivityWriter>> Until(string? done, string? next)
        {
            if (done is null)
            {
                var own = rows;
                yield return w => w.Programme(own);
                yield return w => w.Global();
                foreach (var theme in release.Themes)
                {
                    yield return w => w.Theme(theme, own.Where(r => r.Theme == theme.Code));
                }
            }

            while (left.TryPeek(out var country) && (next is null || string.CompareOrdinal(country.Code.Value, next) < 0))
            {
                left.Dequeue();
                var its = country.Code.Value == done ? rows : [];
                yield return w => w.Country(country, its);
            }
        }
    }
}
