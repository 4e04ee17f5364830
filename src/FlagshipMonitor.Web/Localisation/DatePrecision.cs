namespace FlagshipMonitor.Web.Localisation;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
}
