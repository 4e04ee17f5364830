using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Publishing;

/// <summary>A result that an earlier release held and that was withdrawn: said by the first release that no longer holds it.</summary>
public sealed class ReleasedWithdrawal
{
    private ReleasedWithdrawal()
    {
        // EF Core fills it in.
    }

    /// <summary>The first release without it.</summary>
    public int Release { get; private init; }

    public string PublicId { get; private init; } = "";

    /// <summary>The last version that counted.</summary>
    public int Version { get; private init; }

    public CountryCode Country { get; private init; } = null!;

    public ChangeClass Class { get; private init; }

    public string Reason { get; private init; } = "";

    /// <summary>The language of the reason.</summary>
    public string Language { get; private init; } = "en";

    /// <summary>The day on which a programme manager agreed to it.</summary>
    public DateOnly ApprovedOn { get; private init; }

    internal static ReleasedWithdrawal Of(int release, Withdrawal withdrawal) => new()
    {
        Release = release,
        PublicId = withdrawal.PublicId,
        Version = withdrawal.Version,
        Country = withdrawal.Country,
        Class = withdrawal.Class,
        Reason = withdrawal.Reason,
        Language = withdrawal.Language,
        ApprovedOn = DateOnly.FromDateTime(withdrawal.DecidedAt!.Value.UtcDateTime),
    };
}
