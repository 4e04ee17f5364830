using BenchmarkDotNet.Running;

// Run with tests/benchmark.sh; arguments are BenchmarkDotNet's own, such as --filter '*Sql*'.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
