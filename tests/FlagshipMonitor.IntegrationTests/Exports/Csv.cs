using System.Globalization;
using CsvHelper;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Exports;

/// <summary>A file as a program reads it: rows by column name.</summary>
internal static class Csv
{
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(this AppFixture app, string path)
    {
        var text = await app.Visitor().Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (await csv.ReadAsync())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h)!));
        }

        return rows;
    }

    public static async Task<string> HeaderAsync(this AppFixture app, string path) =>
        (await app.Visitor().Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).Split("\r\n")[0];
}
