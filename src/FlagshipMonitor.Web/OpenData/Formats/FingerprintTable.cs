using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FlagshipMonitor.Web.OpenData.Formats;

/// <summary>No file, but what its rows come to: reference data may be put right between releases, and then a file is another one.</summary>
internal sealed class FingerprintTable : TableWriter, IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public string Result => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public override TableWriter Text(string? value) => Add(value);

    public override TableWriter Number(decimal? value) => Add(value?.ToString(CultureInfo.InvariantCulture));

    public override TableWriter Date(DateOnly? value) => Add(value?.ToString("O", CultureInfo.InvariantCulture));

    public override TableWriter Truth(bool? value) => Add(value?.ToString());

    public override ValueTask EndRowAsync()
    {
        _hash.AppendData("\n"u8);
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _hash.Dispose();

    private FingerprintTable Add(string? value)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes((value ?? "") + "\t"));
        return this;
    }
}
