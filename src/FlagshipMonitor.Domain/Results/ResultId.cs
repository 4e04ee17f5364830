namespace FlagshipMonitor.Domain.Results;

/// <summary>A result's own id, given by the address at which its draft was begun.</summary>
public readonly record struct ResultId(Guid Value)
{
    public static ResultId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, out ResultId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new ResultId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
