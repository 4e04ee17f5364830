using System.Globalization;
using System.Text;
using System.Xml;
using FlagshipMonitor.Domain;

namespace FlagshipMonitor.Web.Iati.Writing;

/// <summary>Elements as IATI has them: codes as attributes, texts as narratives in several languages.</summary>
internal sealed class IatiXml(XmlWriter xml)
{
    public const string Language = "en";
    public const string LanguageAttribute = "xml:lang";

    public static XmlWriterSettings Settings { get; } = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = true };

    public XmlWriter Writer => xml;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The digits of every file.</summary>
    public static string Digits(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    public IatiXml Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null && attribute == LanguageAttribute)
            {
                xml.WriteAttributeString("xml", "lang", null, value);
            }
            else if (value is not null)
            {
                xml.WriteAttributeString(attribute, Kept(value));
            }
        }

        return this;
    }

    public IatiXml Close()
    {
        xml.WriteEndElement();
        return this;
    }

    public IatiXml Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, attributes).Close();

    /// <summary>An element around a text; the file's own language first, without saying so.</summary>
    public IatiXml Told(string name, LocalisedText text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, attributes).Narratives(text).Close();

    public IatiXml Narratives(LocalisedText text)
    {
        Narrative(text.En, Language);
        Narrative(text.Fr, "fr");
        return Narrative(text.Es, "es");
    }

    /// <summary>A text as it was entered, in its language.</summary>
    public IatiXml Narrative(string? text, string language)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return this;
        }

        xml.WriteStartElement("narrative");
        if (language != Language)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        xml.WriteString(Kept(text));
        xml.WriteEndElement();
        return this;
    }

    /// <summary>XML has no way to write some control signs and halves of characters: they are shown as missing signs.</summary>
    internal static string Kept(string text)
    {
        if (IsKept(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            kept.Append(rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "�");
        }

        return kept.ToString();

        static bool IsKept(string text)
        {
            foreach (var sign in text)
            {
                if (!XmlConvert.IsXmlChar(sign))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
