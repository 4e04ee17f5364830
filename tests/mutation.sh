#!/bin/sh
# Mutation testing of the domain project: breaks the code in thousands of small ways and counts how many a unit test notices.
#   tests/mutation.sh                        everything (hours on a small machine)
#   tests/mutation.sh '**/Engine/**/*.cs'    some files
# The report is written to tests/FlagshipMonitor.UnitTests/StrykerOutput. docs/mutation.md says what the score was and who survived.
set -eu
cd "$(dirname "$0")/FlagshipMonitor.UnitTests"
dotnet tool restore > /dev/null
# The laws are tried on fewer made-up portfolios; the worked examples are what should notice.
export CsCheck_Iter="${CsCheck_Iter:-10}"
if [ "$#" -gt 0 ]; then
  exec dotnet stryker --concurrency "${CONCURRENCY:-2}" --mutate "$1"
fi
exec dotnet stryker --concurrency "${CONCURRENCY:-2}"
