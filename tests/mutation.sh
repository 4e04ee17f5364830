#!/bin/sh
# Mutation testing of the domain project: breaks the code in thousands of small ways and counts how many a unit test notices.
#   tests/mutation.sh                        everything (about a quarter of an hour on two cores)
#   tests/mutation.sh '**/Engine/**/*.cs'    some files
# Which tests take part: stryker-config.json. The report is written to tests/FlagshipMonitor.UnitTests/StrykerOutput. docs/mutation.md says what the
# score was and who survived. It runs behind everything else; CONCURRENCY says how many mutants are tried at once.
set -eu
cd "$(dirname "$0")/FlagshipMonitor.UnitTests"
dotnet tool restore > /dev/null
if [ "$#" -gt 0 ]; then
  set -- --mutate "$1"
fi
exec nice -n 19 dotnet stryker --concurrency "${CONCURRENCY:-2}" "$@"
