using BenchmarkDotNet.Attributes;
using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.Benchmarks;

/// <summary>The engine alone, with derivations: at the promised size and at five and twenty times of it, in either direction.</summary>
[Config(typeof(Settings))]
public class EngineBenchmarks
{
    private Portfolio _portfolio = null!;

    [Params(1, 5, 20)]
    public int Times { get; set; }

    [Params("indicators", "countries")]
    public string Of { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => _portfolio = Of == "countries" ? SyntheticPortfolio.Of(countries: Times) : SyntheticPortfolio.Of(indicators: Times);

    [Benchmark]
    public EvaluationResult Evaluate() => Evaluation.Evaluate(_portfolio);
}
