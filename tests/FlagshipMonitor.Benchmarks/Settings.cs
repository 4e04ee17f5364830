using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace FlagshipMonitor.Benchmarks;

/// <summary>
/// In this process: what is measured takes tens of milliseconds to seconds, far above what isolation would gain, and the
/// comparison with PostgreSQL then shares one server and one moment.
/// </summary>
public sealed class Settings : ManualConfig
{
    public Settings()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(50).WithIterationCount(20).WithInvocationCount(1).WithUnrollFactor(1).WithGcForce(false));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(BenchmarkDotNet.Columns.StatisticColumn.Median, BenchmarkDotNet.Columns.StatisticColumn.Min);
    }
}
