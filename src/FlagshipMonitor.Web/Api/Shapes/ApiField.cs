using System.Globalization;
using System.Text.Json;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Api.Rows;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.Api.Shapes;

/// <summary>A field of what the interface sends: its name never changes, its value is a cell of the files.</summary>
internal abstract record ApiField(string Name, LocalisedText Description)
{
    /// <summary>Left out where there is nothing to say, rather than null.</summary>
    public bool Optional { get; init; }

    public abstract void Write(Utf8JsonWriter json, ApiRow row, ApiView view);
}

/// <summary>One value.</summary>
internal sealed record ApiValue(string Name, LocalisedText Description, ColumnType Type, Func<ApiRow, ApiView, object?> Value) : ApiField(Name, Description)
{
    public bool Nullable { get; init; } = true;

    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>"uri" for addresses.</summary>
    public string? Format { get; init; }

    /// <summary>A column of a table under its own name, or another one.</summary>
    public static ApiValue Of(TableShape shape, string column, string? name = null, string? cell = null)
    {
        var of = shape.Columns.First(c => c.Name == column);
        return new(name ?? of.JsonName, of.Description, of.Type, (row, _) => row[cell ?? column]) { Nullable = !of.Required && of.Type is not ColumnType.List, Words = of.Words };
    }

    public override void Write(Utf8JsonWriter json, ApiRow row, ApiView view)
    {
        var value = Value(row, view);
        if (value is not null || !Optional)
        {
            json.WritePropertyName(Name);
            Write(json, value);
        }
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case string[] list:
                json.WriteStartArray();
                foreach (var text in list)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                Span<byte> digits = stackalloc byte[64];
                var written = Utf8Out.Format(Convert.ToDecimal(value, CultureInfo.InvariantCulture), digits);
                json.WriteRawValue(digits[..written], skipInputValidation: true);
                break;
        }
    }
}

/// <summary>Fields that belong together.</summary>
internal sealed record ApiGroup(string Name, LocalisedText Description, IReadOnlyList<ApiField> Fields) : ApiField(Name, Description)
{
    /// <summary>Null where this says so.</summary>
    public Func<ApiRow, bool>? IsNull { get; init; }

    public override void Write(Utf8JsonWriter json, ApiRow row, ApiView view)
    {
        json.WritePropertyName(Name);
        if (IsNull?.Invoke(row) is true)
        {
            json.WriteNullValue();
            return;
        }

        WriteFields(json, row, view);
    }

    public void WriteFields(Utf8JsonWriter json, ApiRow row, ApiView view)
    {
        json.WriteStartObject();
        foreach (var field in Fields)
        {
            field.Write(json, row, view);
        }

        json.WriteEndObject();
    }
}

/// <summary>What fields need to know besides their row.</summary>
/// <param name="Site">The site's own address, with a slash at its end.</param>
/// <param name="Language">The language that names are sent in.</param>
/// <param name="Indicators">Every indicator of the release, by its code.</param>
internal sealed record ApiView(string Site, string Language, IReadOnlyDictionary<string, ApiRow> Indicators);
