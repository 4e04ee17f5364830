#!/usr/bin/env bash
# Runs every test against real PostgreSQL and a real browser, and ends with one line: N passed, N failed.
#   tests/run.sh              builds first
#   tests/run.sh --no-build   takes what is built
# CONFIGURATION (default Release) names the build; CHROMIUM_PATH a browser of your own.
set -uo pipefail
cd "$(dirname "$0")/.."

configuration=${CONFIGURATION:-Release}
results=$PWD/artifacts/tests

fail() {
  echo "$*" >&2
  echo "0 passed, 0 failed"
  exit 1
}

find_browser() {
  for browser in "${CHROMIUM_PATH:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    if [ -n "$browser" ] && [ -x "$browser" ]; then
      export CHROMIUM_PATH=$browser
      return 0
    fi
  done
  return 1
}

install_browser() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    return 1
  fi
  echo "Installing Chromium with apt-get"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq chromium >/dev/null
}

install_xmllint() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    return 1
  fi
  echo "Installing xmllint with apt-get"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq libxml2-utils >/dev/null
}

command -v xmllint >/dev/null || install_xmllint ||
  fail "The tests need xmllint. Install it (Debian: apt-get install libxml2-utils)."

find_browser || { install_browser && find_browser; } ||
  fail "The tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH."

# The checkers of pages and files; a second run finds them in place.
stamp=tests/tools/node_modules/.installed
if ! cmp -s tests/tools/package-lock.json "$stamp"; then
  (cd tests/tools && npm ci --ignore-scripts --no-audit --no-fund) || fail "The checkers could not be installed with npm."
  cp tests/tools/package-lock.json "$stamp"
fi

if [ "${1:-}" != --no-build ]; then
  dotnet build FlagshipMonitor.sln -c "$configuration" || fail "The build failed."
fi

rm -rf "$results"
mkdir -p "$results"
passed=0
failed=0
broken=0
for project in UnitTests IntegrationTests EndToEndTests; do
  name=FlagshipMonitor.$project
  echo "== $name"
  dotnet run --project "tests/$name" -c "$configuration" --no-build -- -noColor -result-trx "$results/$name.trx"
  code=$?

  counters=$(grep -o '<Counters [^>]*>' "$results/$name.trx" 2>/dev/null | head -n 1)
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  if [ -z "$counters" ]; then
    echo "$name left no report." >&2
    broken=1
    continue
  fi

  passed=$((passed + $(count passed)))
  failed=$((failed + $(count failed)))
  # Skipped tests, and a crash after the last test, are failures too.
  if [ "$code" != 0 ] || [ "$(count total)" != "$(count passed)" ]; then
    broken=1
  fi
done

if [ "$passed" = 0 ] && [ "$failed" = 0 ]; then
  echo "No test ran." >&2
  broken=1
fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$broken" = 0 ]
