using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlagshipMonitor.Domain;

namespace FlagshipMonitor.Web.OpenData.Metadata;

internal static class JsonText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonObject json) => [.. JsonSerializer.SerializeToUtf8Bytes(json, Readable), (byte)'\n'];

    /// <summary>A text in every language it has, as linked data write it.</summary>
    public static JsonArray InAll(LocalisedText text) =>
        new([.. new (string? Text, string Language)[] { (text.En, "en"), (text.Fr, "fr"), (text.Es, "es") }
            .Where(x => x.Text is not null).Select(x => new JsonObject { ["@value"] = x.Text, ["@language"] = x.Language })]);
}
