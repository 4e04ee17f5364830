#!/usr/bin/env bash
# Times what a newcomer waits for: a fresh clone to its first page, and a restart with data. Package caches are warm if they were.
# Prints milliseconds, and fails above the limits: 60 s for the first page, 8 s for the restart.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
chmod 755 "$folder" # the database server runs as a user of its own when this is root
port=${PORT:-5091}
app=

stop() {
  if [ -n "$app" ]; then
    # `dotnet run` has the program as its child; the program has only the watchdog of its database.
    kill -TERM $(pgrep -P "$app" -f FlagshipMonitor.Web || echo "$app") 2>/dev/null || true
    wait "$app" || true
  fi
  app=
}
trap 'stop; rm -rf "$folder"' EXIT

# Sets took.
first_page() {
  local begun
  begun=$(date +%s%3N)
  "$@" >"$folder/log" 2>&1 &
  app=$!
  until curl -sf -o /dev/null "http://localhost:$port/"; do
    if ! kill -0 "$app" 2>/dev/null || [ $(($(date +%s%3N) - begun)) -gt 300000 ]; then
      cat "$folder/log" >&2
      exit 1
    fi
    sleep 0.1
  done
  took=$(($(date +%s%3N) - begun))
}

export ASPNETCORE_URLS=http://localhost:$port ASPNETCORE_ENVIRONMENT=Development FlagshipMonitor__DataDirectory=$folder/data
git clone -q . "$folder/clone"
cd "$folder/clone"
first_page dotnet run --project src/FlagshipMonitor.Web
fresh=$took
stop
first_page dotnet src/FlagshipMonitor.Web/bin/Debug/net10.0/FlagshipMonitor.Web.dll
stop
echo "fresh clone to first page: $fresh ms; restart with data: $took ms"
[ "$fresh" -le 60000 ] && [ "$took" -le 8000 ]
