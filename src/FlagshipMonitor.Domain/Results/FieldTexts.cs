using System.Globalization;

namespace FlagshipMonitor.Domain.Results;

/// <summary>Collects fields as invariant text; what is not stated has no entry, so that it differs from an empty text and from zero.</summary>
internal sealed class FieldTexts
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Texts => _texts;

    public void Add(string field, object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        if (!string.IsNullOrEmpty(text))
        {
            _texts[field] = text;
        }
    }
}
