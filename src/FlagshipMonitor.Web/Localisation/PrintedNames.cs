using FlagshipMonitor.Domain;

namespace FlagshipMonitor.Web.Localisation;

/// <summary>Names as pages print them.</summary>
public static class PrintedNames
{
    /// <summary>Sources write a straight apostrophe, readers get the printed one, as in every other text. Files keep what is stored.</summary>
    public static string Printed(this LocalisedText name, string language) => name.In(language).Replace('\'', '’');
}
