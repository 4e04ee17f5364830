using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using CsvHelper.Configuration;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Reference;

namespace FlagshipMonitor.Data.Seeding;

/// <summary>A reference file that travels inside this assembly, read by column name.</summary>
internal sealed class CsvTable
{
    /// <summary>Raised when the same file is read in another way, so that it is loaded again.</summary>
    private const byte Reading = 2;

    private CsvTable(string name, string fingerprint, IReadOnlyList<CsvRow> rows) => (Name, Fingerprint, Rows) = (name, fingerprint, rows);

    public string Name { get; }

    /// <summary>SHA-256 of the file: an unchanged file is not loaded again.</summary>
    public string Fingerprint { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    /// <param name="name">Path below Seeding/Reference, such as "context/countries.csv".</param>
    public static CsvTable Read(string name)
    {
        var resource = $"{typeof(CsvTable).Namespace}.Reference.{name.Replace('/', '.')}";
        using var stream = typeof(CsvTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The reference file {name} is not in this build.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        using var reader = new CsvReader(new StreamReader(copy), new CsvConfiguration(CultureInfo.InvariantCulture));
        reader.Read();
        reader.ReadHeader();
        var rows = new List<CsvRow>();
        while (reader.Read())
        {
            rows.Add(new CsvRow(reader.HeaderRecord!.ToDictionary(h => h, h => reader.GetField(h) ?? "", StringComparer.Ordinal)));
        }

        return new CsvTable(name, Convert.ToHexStringLower(SHA256.HashData([.. copy.ToArray(), Reading])), rows);
    }
}

internal sealed class CsvRow(IReadOnlyDictionary<string, string> cells)
{
    public string this[string column] => cells[column].Trim();

    public string? Text(string column) => this[column] is { Length: > 0 } text ? text : null;

    public int Int(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);

    public decimal Decimal(string column) => decimal.Parse(this[column], CultureInfo.InvariantCulture);

    public decimal? DecimalOrNull(string column) => Text(column) is null ? null : Decimal(column);

    public bool Yes(string column) => this[column] == "yes";

    public LocalisedText Name(string prefix) => new(this[prefix + "_en"], Text(prefix + "_fr"), Text(prefix + "_es"));

    /// <summary>How the files name a document for those who keep them; a reader gets the document's name alone.</summary>
    private const string ForKeepersOnly = " (the project's seed document)";

    public Provenance Provenance(string? note = null) =>
        new(Domain.Reference.Provenance.ParseCertainty(this["certainty"]), this["source"].Replace(ForKeepersOnly, "", StringComparison.Ordinal), note ?? (cells.ContainsKey("note") ? Text("note") : null));
}
