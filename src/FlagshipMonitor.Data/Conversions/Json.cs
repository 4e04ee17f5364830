using System.Text.Json;
using System.Text.Json.Serialization;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Conversions;

/// <summary>Small lists that are read and written whole with their row are kept as jsonb.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter(), new CountryCodeJson(), new IndicatorCodeJson() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) => property
        .HasColumnType("jsonb")
        .HasConversion(
            value => JsonSerializer.Serialize(value, Options),
            text => JsonSerializer.Deserialize<T>(text, Options)!,
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a, Options) == JsonSerializer.Serialize(b, Options),
                value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal),
                value => value));

    private sealed class IndicatorCodeJson : JsonConverter<IndicatorCode>
    {
        public override IndicatorCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => IndicatorCode.From(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, IndicatorCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class CountryCodeJson : JsonConverter<CountryCode>
    {
        public override CountryCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => CountryCode.From(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, CountryCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
