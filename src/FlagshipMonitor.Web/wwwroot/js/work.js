// Totals at once, and a warning before typed text is left behind. Every page works without this file.
const language = document.documentElement.lang;
const own = { en: ",", es: "." }[language];
const number = (text) => {
  const typed = text.trim().replace(/[\s\u00a0\u202f]/g, "");
  const digits = own ? typed.replaceAll(own, "") : typed;
  return /^\d+$/.test(digits) ? Number(digits) : null;
};
const shown = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, language === "fr" ? "\u202f" : "\u00a0");

// On a weak line people type before this file is here, and a browser gives back on return what they had typed.
const typed = (field) => field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
  : "defaultValue" in field && field.type !== "hidden" && field.value !== field.defaultValue;

for (const table of document.querySelectorAll("table[data-sums]")) {
  const unknown = table.dataset.sums;
  const sum = (boxes) => boxes.map((b) => number(b.value)).filter((n) => n !== null).reduce((a, n) => (a ?? 0) + n, null);
  const write = (cell, n) => { cell.querySelector("output").textContent = n === null ? unknown : shown(n); };
  const total = () => {
    const rows = [...table.tBodies].map((body) => body.rows[body.rows.length - 1]);
    const boxes = rows.map((row) => [...row.querySelectorAll("input")]);
    rows.forEach((row, i) => write(row.lastElementChild, sum(boxes[i])));
    const foot = [...table.tFoot.rows[0].cells].slice(1);
    foot.forEach((cell, i) => write(cell, sum(i < boxes[0].length ? boxes.map((b) => b[i]) : boxes.flat())));
  };
  table.addEventListener("input", total);
  if ([...table.querySelectorAll("input")].some(typed)) total();
}

for (const form of document.querySelectorAll("form[data-unsaved]")) {
  let changed = form.dataset.unsaved === "changed" || [...form.elements].some(typed);
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (leaving) => { if (changed) leaving.preventDefault(); });
}
