using System.Globalization;

namespace FlagshipMonitor.Web.Localisation;

/// <summary>A language the site speaks, with the one number format it uses everywhere.</summary>
public sealed class Language
{
    private const string NoBreakSpace = "\u00A0";
    private const string NarrowNoBreakSpace = "\u202F";

    public static readonly Language English = new("en", "English", ".", NoBreakSpace, "%");
    public static readonly Language French = new("fr", "Français", ",", NarrowNoBreakSpace, NarrowNoBreakSpace + "%");
    public static readonly Language Spanish = new("es", "Español", ",", NoBreakSpace, NoBreakSpace + "%");

    public static readonly IReadOnlyList<Language> All = [English, French, Spanish];

    private Language(string code, string name, string point, string group, string percent)
    {
        // A copy, because .NET's own "en" and "es" group with a comma and a point.
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(code).Clone();
        var numbers = culture.NumberFormat;
        numbers.NumberDecimalSeparator = numbers.PercentDecimalSeparator = numbers.CurrencyDecimalSeparator = point;
        numbers.NumberGroupSeparator = numbers.PercentGroupSeparator = numbers.CurrencyGroupSeparator = group;
        numbers.NumberGroupSizes = numbers.PercentGroupSizes = numbers.CurrencyGroupSizes = [3];
        (Code, Name, PercentSuffix, Culture) = (code, name, percent, CultureInfo.ReadOnly(culture));
    }

    /// <summary>The language this request is answered in.</summary>
    public static Language Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? English;

    public string Code { get; }

    /// <summary>The language's name in itself.</summary>
    public string Name { get; }

    /// <summary>Where its public pages start: nothing for English, "/fr", "/es".</summary>
    public string Prefix => this == English ? "" : "/" + Code;

    public CultureInfo Culture { get; }

    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    internal string PercentSuffix { get; }

    public static Language? Find(string? code) => All.FirstOrDefault(l => l.Code == code);
}
