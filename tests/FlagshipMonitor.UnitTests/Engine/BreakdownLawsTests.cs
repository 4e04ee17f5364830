using CsCheck;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Engine;

/// <summary>What holds for every split of people, tried on made-up ones.</summary>
public sealed class BreakdownLawsTests
{
    [Fact]
    public void No_small_cell_can_be_worked_out_from_what_is_shown() =>
        Gen.Long[0, 12].Array[6].Select(Gen.Long[0, 12]).Sample((people, rest) =>
        {
            Sex[] sexes = [Sex.Women, Sex.Men];
            var cells = sexes.SelectMany((s, i) => Enum.GetValues<AgeBand>().Select((a, j) => PeopleCell.OfSexAndAge(s, a, people[(i * 3) + j]))).ToList();
            var split = Breakdown.Of(people.Sum() + rest, cells);

            return sexes.All(s => Hidden(people.Skip((int)s * 3).Take(3).ToArray(), split.Cells.Where(c => c.Sex == s), split.BySex.Single(c => c.Sex == s).Figure))
                && Hidden([people.Take(3).Sum(), people.Skip(3).Sum(), rest], [.. split.BySex, new PublicCell(null, null, null, Figure.Hidden)], new Figure.Reported(people.Sum() + rest));
        });

    /// <summary>No small number is shown, and where the sum is shown at least two of its people-bearing parts are not, unless none is.</summary>
    private static bool Hidden(long[] real, IEnumerable<PublicCell> shown, Figure sum)
    {
        var parts = shown.ToList();
        var smallShown = parts.Zip(real).Any(p => p.Second is > 0 and < 5 && p.First.Figure is Figure.Reported);
        var hidden = parts.Count(p => p.Figure is Figure.Suppressed);
        var anySmall = real.Any(r => r is > 0 and < 5);
        return !smallShown && (!anySmall || sum is Figure.Suppressed || hidden >= 2 || hidden == parts.Count);
    }
}
