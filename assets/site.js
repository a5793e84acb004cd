// Help where there is JavaScript. Everything works without it.

// The error summary takes the focus, so that a screen reader starts there.
document.querySelector(".nhsuk-error-summary")?.focus();

// How many words there are, said when typing rests.
for (const group of document.querySelectorAll("[data-words]")) {
  const limit = Number(group.dataset.words);
  const area = group.querySelector("textarea");
  const count = group.querySelector("[data-count]");
  let timer;
  const tell = () => {
    const left = limit - (area.value.match(/\S+/g) ?? []).length;
    const words = left < 0 ? count.dataset.over : count.dataset.left;
    count.textContent = words.replace("{n}", Math.abs(left).toLocaleString(document.documentElement.lang));
    count.toggleAttribute("data-beyond", left < 0);
  };
  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(tell, 600);
  });
  tell();
}

// A form goes once, however often its button is pressed.
for (const form of document.querySelectorAll("form[data-once]")) {
  let sent = 0;
  form.addEventListener("submit", (event) => {
    if (Date.now() - sent < 3000) event.preventDefault();
    else sent = Date.now();
  });
}

// The check on the author's own device is fetched when somebody begins to write, or comes back to what they wrote.
const checked = document.querySelector("form[data-check]");
if (checked) {
  const check = () => import(new URL(`check.js${new URL(import.meta.url).search}`, import.meta.url));
  if ([...checked.querySelectorAll("textarea")].some((area) => area.value)) {
    (globalThis.requestIdleCallback ?? setTimeout)(check);
  }
  checked.addEventListener("focusin", ({ target }) => {
    if (target.matches("textarea, #title, #screen_name")) check();
  });
}

// While somebody works on a story it stays theirs: said at most every five minutes, and only when something is typed.
const leased = document.querySelector("form[data-lease]");
if (leased) {
  let said = Date.now();
  leased.addEventListener("input", () => {
    if (Date.now() - said < 300_000) return;
    said = Date.now();
    const body = new URLSearchParams({ act: "keep", csrf: leased.elements.csrf.value });
    fetch(leased.dataset.lease, { method: "POST", body }).catch(() => {});
  });
}

// Enter in a search field looks, and does not send the whole form.
for (const button of document.querySelectorAll("[data-enter]")) {
  document.getElementById(button.dataset.enter)?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    button.click();
  });
}

// Keys for the desk and the inbox. They can be turned off, because a voice that types would press them.
const toggle = document.querySelector("[data-keys]");
if (toggle) {
  let on = localStorage.getItem("keys") !== "off";
  const say = () => {
    toggle.textContent = on ? "Turn the keys off" : "Turn the keys on";
  };
  toggle.hidden = false;
  toggle.addEventListener("click", () => {
    on = !on;
    localStorage.setItem("keys", on ? "on" : "off");
    say();
  });
  say();
  const step = (by) => {
    const rows = [...document.querySelectorAll("[data-row]")];
    const at = rows.indexOf(document.activeElement?.closest("[data-row]"));
    rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
  };
  const help = () => {
    const list = toggle.closest("details");
    list.open = !list.open;
    list.querySelector("summary").focus();
  };
  const go = (key) => {
    const near = document.activeElement?.closest("[data-row]");
    const target = near?.querySelector(`[data-key=${key}]`) ?? document.querySelector(`[data-key=${key}]`);
    const folded = target?.closest("details");
    if (folded) folded.open = true;
    // What unfolds is open by now.
    if ("adu".includes(key) && !target?.matches("summary")) target?.click();
    else target?.focus();
  };
  addEventListener("keydown", (event) => {
    if (!on || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input:not([type=radio],[type=checkbox]), textarea, select")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if ("aepdu".includes(event.key) && event.key.length === 1) go(event.key);
    else if (event.key === "?") help();
    else return;
    event.preventDefault();
  });
}
