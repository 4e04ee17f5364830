using System.Buffers;
using System.Text;
using FlagshipMonitor.Domain;
using Microsoft.AspNetCore.WebUtilities;

namespace FlagshipMonitor.Web.Errors;

/// <summary>
/// Reads a posted form to the letter. The framework refuses a form with the sign of nothing as a whole, leaves half
/// characters in their code and takes no answer above its limit, and the person would lose everything typed.
/// </summary>
internal static class SignBySignForm
{
    /// <exception cref="BadHttpRequestException">The body is larger than a request may be, or has too many fields.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var body = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(ct);
            foreach (var part in read.Buffer)
            {
                body.Write(part.Span);
            }

            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (body.WrittenCount > Limits.BodyBytes)
            {
                throw new BadHttpRequestException("The form is too large.", StatusCodes.Status413PayloadTooLarge);
            }

            if (read.IsCompleted)
            {
                break;
            }
        }

        return Parse(body.WrittenSpan);
    }

    internal static FormCollection Parse(ReadOnlySpan<byte> body)
    {
        var fields = new KeyValueAccumulator();
        foreach (var range in body.Split((byte)'&'))
        {
            var field = body[range];
            var equals = field.IndexOf((byte)'=');
            if (field.IsEmpty)
            {
                continue;
            }

            var name = Decode(equals < 0 ? field : field[..equals]);
            if (fields.ValueCount == Limits.FormKeys || name.Length > Limits.FormKeyLength)
            {
                throw new BadHttpRequestException("Too many fields.", StatusCodes.Status413PayloadTooLarge);
            }

            fields.Append(name, equals < 0 ? "" : Decode(field[(equals + 1)..]));
        }

        return new FormCollection(fields.GetResults());
    }

    private static string Decode(ReadOnlySpan<byte> coded)
    {
        var bytes = new byte[coded.Length];
        var length = 0;
        for (var i = 0; i < coded.Length; i++)
        {
            var isCode = coded[i] == '%' && i + 2 < coded.Length && Uri.IsHexDigit((char)coded[i + 1]) && Uri.IsHexDigit((char)coded[i + 2]);
            bytes[length++] = isCode ? (byte)((Uri.FromHex((char)coded[i + 1]) << 4) | Uri.FromHex((char)coded[i + 2])) : coded[i] == '+' ? (byte)' ' : coded[i];
            i += isCode ? 2 : 0;
        }

        return ToText(bytes.AsSpan(0, length));
    }

    /// <summary>UTF-8 with its half characters, which the standard knows only as mistakes.</summary>
    private static string ToText(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (bytes is [0xED, var second and >= 0xA0 and <= 0xBF, var third and >= 0x80 and <= 0xBF, ..])
            {
                text.Append((char)(0xD000 | ((second & 0x3F) << 6) | (third & 0x3F)));
                bytes = bytes[3..];
                continue;
            }

            Rune.DecodeFromUtf8(bytes, out var rune, out var used);
            text.Append(rune.ToString());
            bytes = bytes[used..];
        }

        return text.ToString();
    }
}
