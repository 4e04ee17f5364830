#!/usr/bin/env bash
# Opens the workbook of the open data in LibreOffice and compares every row of it with the CSV files. No part of the tests: it
# installs LibreOffice where there is none (Debian, as root).
#   tests/spreadsheet.sh http://localhost:5080
set -euo pipefail
site=${1:?Say where the program is: tests/spreadsheet.sh http://localhost:5080}

if ! command -v soffice >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-calc >/dev/null
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
curl -fsS "$site/data/flagship.xlsx" -o "$work/flagship.xlsx"

# Every sheet as a CSV of its own: comma, double quotes, UTF-8, cells as they are shown, all sheets.
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' --outdir "$work" "$work/flagship.xlsx" >/dev/null

status=0
for table in countries themes indicators values institutional_changes funding budget context; do
  curl -fsS "$site/data/$table.csv" -o "$work/ours.csv"
  python3 - "$work/ours.csv" "$work/flagship-$table.csv" "$table" <<'PYTHON' || status=1
import csv, sys

def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        # The apostrophe in front of risky text is the CSV's; a spreadsheet writes truth in capitals and holds line ends as one sign.
        return [[(c[1:] if c[:1] == "'" and c[1:2] in "=+-@\t\r\n＝＋－＠" else c).replace("\r\n", "\n").replace("TRUE", "true").replace("FALSE", "false") for c in row] for row in csv.reader(file)]

ours, theirs = rows(sys.argv[1]), rows(sys.argv[2])
while theirs and not any(theirs[-1]):
    theirs.pop()
wrong = [(i + 1, a, b) for i, (a, b) in enumerate(zip(ours, theirs)) if a != b + [""] * (len(a) - len(b))]
print(f"{sys.argv[3]}: {len(ours) - 1} rows, {len(theirs) - 1} in LibreOffice, {len(wrong)} differ")
for line in wrong[:3]:
    print("  row %d: %s | %s" % line)
sys.exit(0 if not wrong and len(ours) == len(theirs) else 1)
PYTHON
done
exit $status
