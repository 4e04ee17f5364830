using System.Globalization;
using System.Text.Json;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Exchange;

/// <summary>Reads the fields of one JSON object and notes what cannot be read, so that one run finds every mistake.</summary>
internal readonly struct JsonFields(JsonElement element, string id, List<PortfolioError> errors)
{
    public string Id => id;

    public List<PortfolioError> Errors => errors;

    public void Fail(PortfolioRule rule, string message) => errors.Add(new PortfolioError(id, rule, message));

    public void Unreadable(string message) => Fail(PortfolioRule.FieldIsReadable, message);

    public JsonFields As(string other) => new(element, other, errors);

    /// <summary>A part of the same id.</summary>
    public JsonFields On(JsonElement part) => new(part, id, errors);

    /// <summary>Names every field that nobody reads: one that is misspelt would pass for one that is absent.</summary>
    /// <param name="path">Where in what the id names the object stands, as in "overlap[0].".</param>
    public void Only(IReadOnlyList<string> names, string path = "")
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        foreach (var field in element.EnumerateObject())
        {
            if (!names.Contains(field.Name, StringComparer.Ordinal))
            {
                Fail(PortfolioRule.FieldIsKnown, FieldNames.Unknown(path, field.Name, names));
            }
        }
    }

    /// <summary>The field, or null where it is absent or null.</summary>
    public JsonElement? Get(string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var field) && field.ValueKind is not JsonValueKind.Null ? field : null;

    public string? Text(string name, bool required = false)
    {
        if (Get(name) is not { } field)
        {
            if (required)
            {
                Unreadable($"'{name}' is missing.");
            }

            return null;
        }

        if (field.ValueKind is JsonValueKind.String && field.GetString() is { } text && text.Trim().Length > 0)
        {
            return text.Trim();
        }

        Unreadable($"'{name}' must be text that is not empty.");
        return null;
    }

    public decimal? Number(string name, bool required = false)
    {
        if (Get(name) is { } field)
        {
            return NumberOf(name, field);
        }

        if (required)
        {
            Unreadable($"'{name}' is missing.");
        }

        return null;
    }

    public decimal? NumberOf(string name, JsonElement field)
    {
        if (field.ValueKind is not JsonValueKind.Number)
        {
            Unreadable($"'{name}' must be a number.");
            return null;
        }

        // What is beyond counting is refused here, so that no sum of it can overflow unseen.
        if (!field.TryGetDecimal(out var number) || Math.Abs(number) > long.MaxValue)
        {
            Fail(PortfolioRule.NumbersFit, $"'{name}' is too large: {field.GetRawText()}.");
            return null;
        }

        return number;
    }

    public int? Whole(string name, int least, int most, bool required = false)
    {
        if (Number(name, required) is not { } number)
        {
            return null;
        }

        if (number >= least && number <= most && decimal.Truncate(number) == number)
        {
            return (int)number;
        }

        Unreadable(string.Create(CultureInfo.InvariantCulture, $"'{name}' must be a whole number from {least} to {most}."));
        return null;
    }

    public bool Flag(string name)
    {
        switch (Get(name)?.ValueKind)
        {
            case null or JsonValueKind.False:
                return false;
            case JsonValueKind.True:
                return true;
            default:
                Unreadable($"'{name}' must be true or false.");
                return false;
        }
    }

    /// <summary>A word of a closed list, whatever its case.</summary>
    public T? Word<T>(string name, bool required = false)
        where T : struct, Enum
    {
        if (Text(name, required) is not { } text)
        {
            return null;
        }

        if (text.All(char.IsAsciiLetter) && Enum.TryParse<T>(text, ignoreCase: true, out var word))
        {
            return word;
        }

        Unreadable($"'{name}' is '{text}'; it must be one of {string.Join(", ", Enum.GetNames<T>())}.");
        return null;
    }

    public DateOnly? Day(string name, bool required = false)
    {
        if (Text(name, required) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Unreadable($"'{name}' is '{text}'; it must be a day such as 2024-06-30.");
        return null;
    }

    /// <summary>A day, or the month or year when no more is known.</summary>
    public PartialDate? Date(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        foreach (var (format, precision) in new[] { ("yyyy-MM-dd", DatePrecision.Day), ("yyyy-MM", DatePrecision.Month), ("yyyy", DatePrecision.Year) })
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return new PartialDate(day, precision);
            }
        }

        Unreadable($"'{name}' is '{text}'; it must be a day such as 2024-06-30, or 2024-06 or 2024 when no more is known.");
        return null;
    }

    /// <summary>A day, or a moment with its offset.</summary>
    public DateTimeOffset? Moment(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        }

        if (text.Length > 10 && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment.ToUniversalTime();
        }

        Unreadable($"'{name}' is '{text}'; it must be a day such as 2024-06-30, or a moment such as 2024-06-30T12:00:00Z.");
        return null;
    }

    public IEnumerable<JsonElement> Items(string name)
    {
        if (Get(name) is not { } field)
        {
            return [];
        }

        if (field.ValueKind is JsonValueKind.Array)
        {
            return field.EnumerateArray();
        }

        Unreadable($"'{name}' must be a list.");
        return [];
    }

    public IEnumerable<JsonProperty> Members(string name)
    {
        if (Get(name) is not { } field)
        {
            return [];
        }

        if (field.ValueKind is JsonValueKind.Object)
        {
            return field.EnumerateObject();
        }

        Unreadable($"'{name}' must be an object.");
        return [];
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in Items(name))
        {
            if (item.ValueKind is JsonValueKind.String && item.GetString()!.Trim() is { Length: > 0 } text)
            {
                texts.Add(text);
            }
            else
            {
                Unreadable($"'{name}' must be a list of texts.");
            }
        }

        return texts;
    }
}
