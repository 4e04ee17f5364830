using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Demo;

/// <summary>What becomes of a made-up report in its round.</summary>
internal enum DemoEnd
{
    Approved,

    /// <summary>Returned, sent again and then approved.</summary>
    ApprovedAfterReturn,

    Returned,

    Submitted,
}

/// <summary>One made-up report: who says what in which round, and what becomes of it.</summary>
/// <param name="Round">Name of the round.</param>
/// <param name="Key">Unique in the demo; its id follows from it.</param>
internal abstract record DemoReport(string Round, string Key, CountryCode Country, string Language, DemoEnd End)
{
    public ResultId Id => new(DemoIds.Of("result", Key));

    /// <summary>Key of the report it corrects, and why.</summary>
    public (string Key, string Reason, ChangeClass Class)? Corrects { get; init; }

    public ResultId? Corrected => Corrects is { } correction ? new ResultId(DemoIds.Of("result", correction.Key)) : null;

    /// <summary>The day by whose year it is numbered.</summary>
    public abstract DateOnly Day { get; }
}

internal sealed record DemoChange(string Round, string Key, CountryCode Country, string Language, DemoEnd End, ChangeFacts Facts)
    : DemoReport(Round, Key, Country, Language, End)
{
    public override DateOnly Day => Facts.Date.Day;
}

/// <param name="Scheme">Name of the scheme; null where people gain from the change alone.</param>
/// <param name="ChangeKey">Key of the change from which people gain.</param>
internal sealed record DemoPeople(string Round, string Key, CountryCode Country, string Language, DemoEnd End, PeopleFacts Facts, string? Scheme, string? ChangeKey)
    : DemoReport(Round, Key, Country, Language, End)
{
    public SchemeId SchemeId => SchemeOf(Country, Scheme!);

    public override DateOnly Day => Facts.AsOf.Day;

    public static SchemeId SchemeOf(CountryCode country, string name) => new(DemoIds.Of("scheme", $"{country} {name}"));
}
