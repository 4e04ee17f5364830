using System.Buffers.Binary;
using System.IO.Compression;

namespace FlagshipMonitor.Web.Pictures.Scenes;

/// <summary>
/// Unpacks a font for the web (WOFF 1.0) into the font it was made from: its tables, each packed by itself. Skia would open the
/// packed file, but the part that joins Arabic letters would not.
/// </summary>
internal static class Woff
{
    private const uint Signature = 0x774F4646;
    private const int HeaderLength = 44;
    private const int EntryLength = 20;
    private const int PlainHeaderLength = 12;
    private const int PlainEntryLength = 16;

    public static byte[] Unpack(byte[] packed)
    {
        var file = packed.AsSpan();
        if (Number(file, 0) != Signature)
        {
            throw new FormatException("This is no WOFF file.");
        }

        int count = BinaryPrimitives.ReadUInt16BigEndian(file[12..]);
        var plain = new byte[Number(file, 16)];
        var power = (ushort)(31 - int.LeadingZeroCount(count));
        BinaryPrimitives.WriteUInt32BigEndian(plain, Number(file, 4));
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(4), (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(8), power);
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(10), (ushort)((count - (1 << power)) * 16));

        var at = PlainHeaderLength + (count * PlainEntryLength);
        for (var i = 0; i < count; i++)
        {
            var entry = file[(HeaderLength + (i * EntryLength))..];
            var (offset, length, original) = ((int)Number(entry, 4), (int)Number(entry, 8), (int)Number(entry, 12));
            var table = plain.AsSpan(PlainHeaderLength + (i * PlainEntryLength));
            entry[..4].CopyTo(table);
            BinaryPrimitives.WriteUInt32BigEndian(table[4..], Number(entry, 16));
            BinaryPrimitives.WriteUInt32BigEndian(table[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(table[12..], (uint)original);
            if (length == original)
            {
                file.Slice(offset, length).CopyTo(plain.AsSpan(at));
            }
            else
            {
                using var zlib = new ZLibStream(new MemoryStream(packed, offset, length), CompressionMode.Decompress);
                zlib.ReadExactly(plain.AsSpan(at, original));
            }

            at += (original + 3) & ~3; // tables begin at multiples of four
        }

        return plain;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
