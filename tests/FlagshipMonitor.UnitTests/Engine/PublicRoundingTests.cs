using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.UnitTests.Engine;

public sealed class PublicRoundingTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(999, 999)]
    [InlineData(1_000, 1_000)]
    [InlineData(9_999, 9_000)]
    [InlineData(10_000, 10_000)]
    [InlineData(486_500, 480_000)]
    [InlineData(38_419_999, 38_410_000)]
    public void Headlines_are_rounded_down(long people, long shown) => Assert.Equal(shown, PublicRounding.Down(people));
}
