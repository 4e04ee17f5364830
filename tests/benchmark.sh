#!/usr/bin/env bash
# Measures the engine with BenchmarkDotNet and prints its tables; they also go to artifacts/benchmarks. No part of the tests.
#   tests/benchmark.sh                       everything, pinned to one processor
#   tests/benchmark.sh --filter '*Sql*'      arguments are BenchmarkDotNet's own
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build tests/FlagshipMonitor.Benchmarks -c Release -v quiet
program=tests/FlagshipMonitor.Benchmarks/bin/Release/net10.0/FlagshipMonitor.Benchmarks.dll
if [ $# = 0 ]; then
  set -- --filter '*'
fi

# One core is what is promised. PostgreSQL, a program of its own, is pinned with it.
pin=()
if command -v taskset >/dev/null; then
  pin=(taskset -c "${CPU:-0}")
fi
"${pin[@]}" dotnet "$program" "$@" --artifacts artifacts/benchmarks
