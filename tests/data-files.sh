#!/usr/bin/env bash
# Measures the whole tables of a release with a million observations: seconds and memory for CSV, JSON and XLSX. No part of the tests.
#   tests/data-files.sh             a million
#   tests/data-files.sh 50000       another number
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build src/FlagshipMonitor.Web -c Release -v quiet
dotnet build tests/FlagshipMonitor.Benchmarks -c Release -v quiet
dotnet tests/FlagshipMonitor.Benchmarks/bin/Release/net10.0/FlagshipMonitor.Benchmarks.dll data-files "$PWD/src/FlagshipMonitor.Web/bin/Release/net10.0/FlagshipMonitor.Web.dll" "${1:-1000000}"
