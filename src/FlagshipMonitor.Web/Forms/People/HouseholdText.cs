using System.Globalization;
using System.Text.RegularExpressions;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Forms.People;

/// <summary>Households as they were typed.</summary>
internal static partial class HouseholdText
{
    private const decimal SmallestSize = 1;
    private const decimal LargestSize = 20;

    /// <summary>What is said, or null as long as something is missing or cannot be read.</summary>
    public static Households? Read(PeopleReachedForm form) =>
        Counts.Read(form.Households).Number is { } count && ReadSize(form.HouseholdSize) is { } size && ReadYear(form.HouseholdYear) is { } year
        && TextRules.Clean(form.HouseholdSource) is { } source && count <= long.MaxValue / (long)LargestSize
            ? new Households(count, size, source, year)
            : null;

    /// <summary>From 1 to 20 people, with at most two decimals; both signs are decimal signs here, for no household has thousands of people.</summary>
    public static decimal? ReadSize(string? typed) =>
        typed?.Trim() is { } text && SizeForm().IsMatch(text)
        && decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture) is >= SmallestSize and <= LargestSize and var size ? size : null;

    public static int? ReadYear(string? typed) =>
        typed?.Trim() is { Length: 4 } text && text.All(char.IsAsciiDigit) ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public static string Size(decimal size, Language language) => size.ToString("0.##", language.Culture);

    [GeneratedRegex("^[0-9]{1,2}([.,][0-9]{1,2})?$")]
    private static partial Regex SizeForm();
}
