using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Domain.Narratives;

/// <summary>What a token stands for at the moment: the number as public pages print it, or the state that says why there is none.</summary>
public readonly record struct TokenValue(decimal? Value, string State)
{
    public bool IsMissing => Value is null;
}

/// <summary>The figures of a country or of the programme that its summary can name.</summary>
public sealed class ScopeFigures
{
    private readonly IReadOnlyDictionary<(string Indicator, int Step), ReleasedFigure> _figures;

    private ScopeFigures(string scope, IEnumerable<ReleasedFigure> positions) => (Scope, _figures) = (scope, positions.ToDictionary(f => (f.Indicator.Value, f.Step)));

    public string Scope { get; }

    public TokenValue this[FigureToken token]
    {
        get
        {
            if (_figures.GetValueOrDefault((token.Indicator.Value, token.Step)) is not { } figure)
            {
                return new TokenValue(null, Figure.Missing.State);
            }

            var value = token.Part switch
            {
                FigurePart.Target => figure.Target,
                _ when IsSumOfNothing(figure) => null,
                FigurePart.Net => figure.Net,
                _ => figure.Value,
            };
            // People are rounded as a headline is; the page that explains the figure has it to the person.
            return new TokenValue(
                token is { Kind: NumberKind.People, Part: FigurePart.Value } && value is { } people ? PublicRounding.Down((long)people) : value,
                value is null && figure.State == new Figure.Reported(0).State ? Figure.Missing.State : figure.State);
        }
    }

    public static ScopeFigures Of(string scope, IEnumerable<ReleasedFigure> figures) => new(scope, figures.Where(f => f.Scope == scope && f.Year == 0));

    public static ScopeFigures Of(string scope, IEnumerable<EvaluatedFigure> figures) =>
        new(scope, figures.Where(f => f.Scope == scope && f.Period is null).Select(f => ReleasedFigure.Of(0, f)));

    /// <summary>The sum of nothing is no zero that a country reported.</summary>
    private bool IsSumOfNothing(ReleasedFigure figure) => Scope != Engine.Scope.Programme && figure is { Value: 0, Derivation.Inputs.Count: 0 };
}
