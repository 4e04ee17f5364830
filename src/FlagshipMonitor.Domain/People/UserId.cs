namespace FlagshipMonitor.Domain.People;

/// <summary>A person or an import account, by id alone.</summary>
public readonly record struct UserId(Guid Value)
{
    public override string ToString() => Value.ToString();
}
