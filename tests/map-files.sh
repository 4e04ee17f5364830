#!/usr/bin/env bash
# GDAL opens the map's files as they are served: the points with results (GeoJSON) and the shapes (TopoJSON).
# Needs ogrinfo (Debian: apt-get install gdal-bin) and a built program. Fails where GDAL finds an error or something is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v ogrinfo >/dev/null || { echo "GDAL is not installed: apt-get install gdal-bin" >&2; exit 2; }

folder=$(mktemp -d)
chmod 755 "$folder" # the database server runs as a user of its own when this is root
port=${PORT:-5093}
app=
stop() {
  if [ -n "$app" ]; then
    kill -TERM "$app" 2>/dev/null || true
    wait "$app" || true
  fi
}
trap 'stop; rm -rf "$folder"' EXIT

export ASPNETCORE_URLS=http://localhost:$port ASPNETCORE_ENVIRONMENT=Development FlagshipMonitor__DataDirectory=$folder/data
(cd src/FlagshipMonitor.Web && exec dotnet bin/Debug/net10.0/FlagshipMonitor.Web.dll) >"$folder/log" 2>&1 &
app=$!
for _ in $(seq 600); do
  curl -sf -o /dev/null "http://localhost:$port/" && break
  kill -0 "$app" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
  sleep 0.2
done

curl -sf -o "$folder/results.geojson" "http://localhost:$port/maps/results.geojson"
curl -sf -o "$folder/world.topojson" "http://localhost:$port/maps/world.topojson"

failed=0
check() { # file layer features
  local told
  told=$(ogrinfo -ro -al -so "$folder/$1" "$2" 2>"$folder/errors")
  if [ -s "$folder/errors" ] || ! grep -q "Feature Count: $3" <<<"$told" || ! grep -q "WGS 84" <<<"$told$4"; then
    echo "FAIL $1 $2" >&2
    cat "$folder/errors" >&2
    echo "$told" >&2
    failed=$((failed + 1))
  else
    echo "ok   $1, layer $2: $3 features"
  fi
}
check results.geojson results 50 ""
check world.topojson countries 235 "WGS 84" # TopoJSON names no reference system: it is always longitude and latitude
check world.topojson areas 2 "WGS 84"
check world.topojson lines 16 "WGS 84"
echo "$((4 - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
