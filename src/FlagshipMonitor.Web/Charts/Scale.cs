namespace FlagshipMonitor.Web.Charts;

/// <summary>An axis from zero, or from below it where a value is, to a round number at or above the largest.</summary>
internal sealed record Scale(decimal Low, decimal High, IReadOnlyList<decimal> Ticks)
{
    private static readonly decimal[] Rounds = [1, 2, 2.5m, 5, 10];

    public static Scale Of(IReadOnlyCollection<decimal> values)
    {
        var (low, high) = (Math.Min(0, values.DefaultIfEmpty().Min()), Math.Max(0, values.DefaultIfEmpty().Max()));
        if (high == low)
        {
            high = low + 1;
        }

        var step = Round((high - low) / 4);
        // What is counted has no halves.
        step = step < 1 && values.All(v => v == decimal.Truncate(v)) ? 1 : step;
        var ticks = new List<decimal>();
        for (var tick = step; tick <= high; tick += step)
        {
            ticks.Add(tick);
        }

        return new Scale(low, high, ticks);
    }

    /// <summary>Where a value lies: 0 at the foot, 1 at the top.</summary>
    public decimal Share(decimal value) => (value - Low) / (High - Low);

    private static decimal Round(decimal step)
    {
        var power = 1m;
        while (power * 10 <= step)
        {
            power *= 10;
        }

        while (power > step)
        {
            power /= 10;
        }

        return Rounds.First(r => r * power >= step) * power;
    }
}
