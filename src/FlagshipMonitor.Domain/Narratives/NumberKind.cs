namespace FlagshipMonitor.Domain.Narratives;

/// <summary>What a number in a text counts, as far as the words around it say.</summary>
public enum NumberKind
{
    /// <summary>People, and every other number of a thousand and more.</summary>
    People,
    Changes,
    Countries,
}
