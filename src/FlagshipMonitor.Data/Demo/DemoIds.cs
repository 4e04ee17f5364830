using System.Security.Cryptography;
using System.Text;

namespace FlagshipMonitor.Data.Demo;

/// <summary>The same ids in every demo.</summary>
internal static class DemoIds
{
    public static Guid Of(string what, string key) => new(Hash(what, key).AsSpan(0, 16), bigEndian: true);

    /// <summary>A number that looks like chance and is always the same.</summary>
    public static int Draw(string key, int below) => (int)(BitConverter.ToUInt32(Hash("draw", key), 0) % (uint)below);

    private static byte[] Hash(string what, string key) => SHA256.HashData(Encoding.UTF8.GetBytes($"flagshipmonitor demo\n{what}\n{key}"));
}
