namespace FlagshipMonitor.Domain.Programme;

/// <summary>The programme's three pillars: a closed set that code switches on.</summary>
public enum Pillar
{
    Countries = 1,
    Themes = 2,
    Partnerships = 3,
}
