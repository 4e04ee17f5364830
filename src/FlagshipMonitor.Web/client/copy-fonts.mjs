// Copies the three Latin subsets that the site uses, and their licence, from the locked packages to wwwroot/lib/fonts.
// The result is committed, so building the product needs no Node; CI runs this again and fails on a difference.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const target = new URL("../wwwroot/lib/fonts/", import.meta.url);
const packages = new URL("node_modules/@fontsource/", import.meta.url);
const fonts = {
  "noto-sans-latin-400.woff2": "noto-sans/files/noto-sans-latin-400-normal.woff2",
  "noto-sans-latin-700.woff2": "noto-sans/files/noto-sans-latin-700-normal.woff2",
  "overpass-latin-700.woff2": "overpass/files/overpass-latin-700-normal.woff2",
};

mkdirSync(target, { recursive: true });
for (const [name, source] of Object.entries(fonts)) {
  copyFileSync(new URL(source, packages), new URL(name, target));
}

const licences = ["noto-sans", "overpass"].map(name => readFileSync(new URL(`${name}/LICENSE`, packages), "utf8").trim());
writeFileSync(new URL("OFL.txt", target), `${licences.join("\n\n----\n\n")}\n`);
