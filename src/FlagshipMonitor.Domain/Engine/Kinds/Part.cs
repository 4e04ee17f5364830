using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>What one country adds to a figure: the values that count there, and what they come to.</summary>
internal sealed class Part(CountryCode country)
{
    // Tens of thousands of parts are made for one evaluation, and few leave anything out.
    private List<LeftOut>? _leftOut;

    public CountryCode Country { get; } = country;

    /// <summary>The values that stand in the figure, with the year they are carried from.</summary>
    public List<(ValueContribution Value, int? CarriedFrom)> Counted { get; } = [];

    /// <summary>Values of schemes that are wholly part of another one: they add nothing, but keep their themes.</summary>
    public IReadOnlyList<ValueContribution> Contracted { get; set; } = [];

    public IReadOnlyList<LeftOut> LeftOut => _leftOut ?? (IReadOnlyList<LeftOut>)[];

    /// <summary>Whether the country reported; without it the numbers below mean nothing.</summary>
    public bool IsReported { get; set; }

    /// <summary>Why the figure does not apply to the country; null where it does.</summary>
    public Figure.NotApplicable? NotApplicable { get; set; }

    public Bounds Bounds { get; set; }

    /// <summary>The same without what may also be counted in another country.</summary>
    public Bounds Own { get; set; }

    public bool HasSeveralSchemes { get; set; }

    public bool Capped { get; set; }

    public bool Fell { get; set; }

    public decimal Numerator { get; set; }

    public decimal Denominator { get; set; }

    public decimal Reversed { get; set; }

    /// <summary>A latest share that was reported without numerator and denominator: it stands for its country alone and cannot be pooled.</summary>
    public ValueContribution? Alone { get; set; }

    /// <summary>Whether anything was reported, be it a share that cannot be pooled.</summary>
    public bool IsKnown => IsReported || Alone is not null;

    public void LeaveOut(ValueContribution value, LeftOutReason reason) => (_leftOut ??= []).Add(new LeftOut(value.Id, reason));

    public Caveats Flags
    {
        get
        {
            var flags = Fell ? Caveats.Decrease : Caveats.None;
            foreach (var (value, _) in Counted)
            {
                flags |= (value.Estimated ? Caveats.Estimated : 0) | (value.CrossBorder ? Caveats.CrossBorder : 0);
            }

            return flags;
        }
    }
}

/// <summary>The days and the period a part is taken over.</summary>
/// <param name="Until">The last day that can enter.</param>
/// <param name="Only">One period for itself; null for everything up to the day.</param>
/// <param name="LastDue">The end of the last period that is due by then: what is older is carried.</param>
/// <param name="ReversalsUntil">The day up to which reversals are taken off.</param>
internal sealed record Slice(DateOnly Until, Period? Only, DateOnly LastDue, DateOnly ReversalsUntil)
{
    /// <summary>The position at the day of the portfolio.</summary>
    public static Slice Position(DateOnly asOf, DateOnly lastDue) => new(asOf, null, lastDue, asOf);

    /// <summary>The position at the end of a period: what was reversed later belongs to later periods.</summary>
    public static Slice UpTo(Period period, DateOnly asOf) => new(Earlier(period.LastDay, asOf), null, period.LastDay, Earlier(period.LastDay, asOf));

    public static Slice During(Period period, DateOnly asOf) => UpTo(period, asOf) with { Only = period };

    /// <summary>A year reported among half-years stands at its end.</summary>
    public bool Holds(ValueContribution value) => value.Day <= Until && (Only is null || value.Period.LastDay == Only.LastDay);

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
