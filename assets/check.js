// The check on the author's own device: what the rules notice is listed below each field as it is written. site.js loads
// this when somebody begins to write; the page is whole without it. The words for it stand in templates of the page.

const FIELDS = { title: "title", body: "body", good: "items", improve: "items", screen_name: "screen_name" };
const REST = 500; // Milliseconds without a key until the words are looked at.
const LONGEST = 80; // Characters of a quote.

const form = document.querySelector("form[data-check]");
const made = (name) => document.querySelector(`template[data-${name}]`).content.cloneNode(true).firstElementChild;
const version = new URL(import.meta.url).search;
const worker = new Worker(new URL(`check-worker.js${version}`, import.meta.url), { type: "module" });
const fields = new Map();
// The rules speak English; the page has their reasons in its own language.
const spoken = document.querySelector("template[data-reasons]")?.content.querySelectorAll("[data-rule]") ?? [];
const reasons = Object.fromEntries([...spoken].map((one) => [one.dataset.rule, one.textContent]));

for (const [name, kind] of Object.entries(FIELDS)) {
  const control = form.querySelector(`#${name}`);
  if (!control) continue;
  const box = made("noticed");
  control.closest(".nhsuk-form-group").append(box);
  const field = { name, kind, control, box, kept: new Set(), shown: "", timer: 0 };
  fields.set(name, field);
  control.addEventListener("input", () => {
    clearTimeout(field.timer);
    field.timer = setTimeout(ask, REST, field);
  });
  if (control.value) ask(field);
}

// A name is the author's own when their address shows it.
form.querySelector("#email")?.addEventListener("change", () => {
  for (const field of fields.values()) if (field.control.value) ask(field);
});

function ask({ name, kind, control }) {
  const { services } = form.dataset;
  const email = form.querySelector("#email")?.value ?? "";
  worker.postMessage({ name, kind, text: control.value, region: form.dataset.check, email, services });
}

worker.addEventListener("message", ({ data }) => {
  if (data.ready) {
    // Said once, on the question where the words are written.
    form.querySelector("[data-private]")?.removeAttribute("hidden");
    return;
  }
  const field = fields.get(data.name);
  // Words that are old by now are asked about again already.
  if (data.text !== field.control.value) return;
  if (data.help) showHelp(field);
  show(field, data.text, data.findings);
});

function show(field, text, findings) {
  const key = (one) => `${one.rule} ${text.slice(one.start, one.end)}`;
  // What is answered with help is no advice on wording.
  const list = findings.filter((one) => !one.help && !field.kept.has(key(one)));
  const same = JSON.stringify([list, text.length]);
  if (same === field.shown) return;
  field.shown = same;
  const ul = field.box.querySelector(".ct-noticed__list");
  const keep = (one, at) => {
    field.kept.add(key(one));
    show(field, text, findings);
    // The button is gone: on with the next, or with the one that is last now, or back to the words.
    (ul.children[Math.min(at, ul.children.length - 1)]?.querySelector("[data-keep]") ?? field.control).focus();
  };
  ul.replaceChildren(...list.map((one, at) => item(field, text, one, () => keep(one, at))));
  ul.hidden = list.length === 0;
  const said = field.box.querySelector("[data-said]");
  const words = list.length === 0 ? "" : list.length === 1 ? said.dataset.one : said.dataset.many;
  said.textContent = words.replace("{n}", list.length);
}

function item(field, text, finding, keep) {
  const words = text.slice(finding.start, finding.end);
  const row = made("finding");
  for (const place of row.querySelectorAll("[data-words]")) {
    place.textContent = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  }
  row.querySelector("[data-reason]").textContent = reasons[finding.rule] ?? finding.reason;
  const use = row.querySelector("[data-use]");
  if (finding.suggestion === undefined) use.remove();
  else use.querySelector("[data-suggestion]").textContent = finding.suggestion;
  use.addEventListener("click", () => {
    if (!select(field.control, text, finding)) return;
    // As if typed, so that the browser's own undo takes it back.
    if (!document.execCommand("insertText", false, finding.suggestion)) {
      field.control.setRangeText(finding.suggestion, field.control.selectionStart, field.control.selectionEnd, "end");
    }
    ask(field);
  });
  row.querySelector("[data-show]").addEventListener("click", () => select(field.control, text, finding));
  row.querySelector("[data-keep]").addEventListener("click", keep);
  return row;
}

// Selects the words, also where something before them has changed since they were looked at.
function select(control, text, { start, end }) {
  const at = control.value === text ? start : control.value.indexOf(text.slice(start, end));
  if (at < 0) return false;
  control.focus();
  control.setSelectionRange(at, at + end - start);
  return true;
}

// Once shown it stays: whoever takes the words out again may need it no less.
function showHelp({ box }) {
  const template = document.querySelector("template[data-help]");
  if (!template || document.querySelector(".ct-help")) return;
  box.querySelector("[data-help-here]").append(template.content.cloneNode(true));
}
