using System.Globalization;
using BenchmarkDotNet.Running;
using FlagshipMonitor.Benchmarks;

// Files of a large release are measured against the program as a whole: tests/data-files.sh.
if (args is [DataFiles.Name, var program, var rows])
{
    return await DataFiles.RunAsync(program, int.Parse(rows, CultureInfo.InvariantCulture));
}

// Run with tests/benchmark.sh; arguments are BenchmarkDotNet's own, such as --filter '*Sql*'.
BenchmarkSwitcher.FromAssembly(typeof(DataFiles).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
return 0;
