using FlagshipMonitor.Domain.Reference;

namespace FlagshipMonitor.Domain.Programme;

/// <summary>A phase of the programme in whole years; phases are data, so the next one needs no code.</summary>
public sealed class Phase : ReferenceRow
{
    private Phase()
    {
        // EF Core fills it in.
    }

    public Phase(int number, int firstYear, int lastYear, Provenance provenance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        Number = number;
        Update(firstYear, lastYear, provenance);
    }

    public int Number { get; private init; }

    public int FirstYear { get; private set; }

    public int LastYear { get; private set; }

    public DateOnly FirstDay => new(FirstYear, 1, 1);

    public DateOnly LastDay => new(LastYear, 12, 31);

    public IEnumerable<Period> Years => Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(Period.OfYear);

    public bool Holds(DateOnly day) => day >= FirstDay && day <= LastDay;

    public void Update(int firstYear, int lastYear, Provenance provenance) =>
        (FirstYear, LastYear, Provenance) = (firstYear, lastYear, provenance);
}
