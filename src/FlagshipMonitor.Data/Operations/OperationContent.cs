using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FlagshipMonitor.Data.Operations;

/// <summary>A fingerprint of what a form said, to tell the same form sent twice from another one under the same key.</summary>
public static class OperationContent
{
    /// <summary>The order of the fields does not matter; the order of one field's values does.</summary>
    public static string Hash(string what, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(what);
        foreach (var (name, value) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Add(name);
            Add(value);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        // With its length before it, no text can pass for two others.
        void Add(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(Encoding.UTF8.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            hash.AppendData(bytes);
        }
    }
}
