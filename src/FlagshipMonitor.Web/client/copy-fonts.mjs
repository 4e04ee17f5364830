// Copies the fonts that the site uses, and their licences, from the locked packages: Latin subsets for browsers to wwwroot/lib/fonts,
// and for pictures and PDF, which are drawn without a browser, WOFF files to Pictures/Fonts. The result is committed, so building the
// product needs no Node; CI runs this again and fails on a difference.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const packages = new URL("node_modules/@fontsource/", import.meta.url);

function copy(target, fonts, licensed) {
  mkdirSync(target, { recursive: true });
  for (const [name, source] of Object.entries(fonts)) {
    copyFileSync(new URL(source, packages), new URL(name, target));
  }

  const licences = licensed.map(name => readFileSync(new URL(`${name}/LICENSE`, packages), "utf8").trim());
  writeFileSync(new URL("OFL.txt", target), `${licences.join("\n\n----\n\n")}\n`);
}

copy(new URL("../wwwroot/lib/fonts/", import.meta.url), {
  "noto-sans-latin-400.woff2": "noto-sans/files/noto-sans-latin-400-normal.woff2",
  "noto-sans-latin-700.woff2": "noto-sans/files/noto-sans-latin-700-normal.woff2",
  "overpass-latin-700.woff2": "overpass/files/overpass-latin-700-normal.woff2",
}, ["noto-sans", "overpass"]);

copy(new URL("../Pictures/Fonts/", import.meta.url), {
  "noto-sans-latin-400.woff": "noto-sans/files/noto-sans-latin-400-normal.woff",
  "noto-sans-latin-700.woff": "noto-sans/files/noto-sans-latin-700-normal.woff",
  "noto-sans-latin-ext-400.woff": "noto-sans/files/noto-sans-latin-ext-400-normal.woff",
  "noto-sans-latin-ext-700.woff": "noto-sans/files/noto-sans-latin-ext-700-normal.woff",
  "noto-sans-arabic-400.woff": "noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff",
  "noto-sans-arabic-700.woff": "noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff",
  "overpass-latin-700.woff": "overpass/files/overpass-latin-700-normal.woff",
}, ["noto-sans", "noto-sans-arabic", "overpass"]);
