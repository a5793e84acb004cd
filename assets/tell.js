// Telling, where there is JavaScript: a draft on this device if somebody wants one, a lost connection that loses no word,
// "near me". Everything works without it, and its words stand in the page.

const form = document.querySelector("form[data-tell]");
const find = (name) => document.querySelector(`[data-${name}]`);
const PATIENCE = 10_000; // Milliseconds until we count as out of reach.
const CARRIED = 6 * 24 * 3_600_000; // Milliseconds for which the server surely opens what a page carries.

// A browser may refuse to store anything: then there is no draft. That this person keeps one is known in their tab only,
// so that the next one at a shared device neither writes over it nor adds to it.
const store = (area, key) => ({
  read() {
    try {
      return JSON.parse(area().getItem(key));
    } catch {
      return null;
    }
  },
  write(value) {
    try {
      area().setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
  delete() {
    try {
      area().removeItem(key);
    } catch {
      // Nothing is stored where nothing can be.
    }
  },
});
const draft = store(() => localStorage, "caretold-draft"); // { at, last: pairs of the last page, all: pairs of every page }
const keeping = store(() => sessionStorage, "caretold-draft");
// Pairs of the page that is on its way. Only this tab has them, until an answer is here.
const onItsWay = store(() => sessionStorage, "caretold-on-its-way");

// The page that says "We have your story": what was kept of it goes.
if (find("told")) {
  onItsWay.delete();
  if (keeping.read()) {
    draft.delete();
    keeping.delete();
  }
}

const paper = find("print");
if (paper) {
  paper.hidden = false;
  paper.addEventListener("click", () => print());
}

if (form) {
  const unsent = offerUnsent();
  keepDraft(unsent);
  stayOnFailure();
  keepOnItsWay();
  nearMe();
}

// Every word of the form, with the button that sends it.
function pairs(button) {
  const all = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  return button?.name ? [...all, [button.name, button.value]] : all;
}

// After the last listener that may hold the form back: from here on the page is left.
function keepOnItsWay() {
  form.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) onItsWay.write(pairs(event.submitter));
  });
}

// A page that answers a form is the sign that the form came through. Whoever goes back, loads a page again or comes by its
// address may have seen none: then the same form can be sent again, which does no harm.
function offerUnsent() {
  const words = onItsWay.read();
  if (!words) return false;
  const [how] = performance.getEntriesByType("navigation");
  if (how?.type === "navigate" && !("first" in form.dataset)) {
    onItsWay.delete();
    return false;
  }
  const notice = find("unsent");
  notice.hidden = false;
  find("send-again").onclick = () => post(words);
  find("unsent-delete").onclick = () => {
    onItsWay.delete();
    notice.hidden = true;
  };
  notice.focus();
  return true;
}

function keepDraft(unsent) {
  const box = find("device");
  if (!box) return;
  const [keep, there, said] = [find("keep-draft"), find("draft-there"), find("draft-said")];
  const say = (what) => {
    said.textContent = what ? said.dataset[what] : "";
  };
  const end = (what) => {
    draft.delete();
    keeping.delete();
    keep.checked = false;
    there.hidden = true;
    say(what);
  };
  const save = () => {
    // Once the story is sent nobody keeps anything, also not a page that the browser still holds.
    if (!keep.checked || !keeping.read() || untouched) return;
    const last = pairs();
    const here = new Set([...form.elements].map(({ name }) => name));
    const others = (draft.read()?.all ?? []).filter(([name]) => !here.has(name));
    const words = last.filter(([name]) => !["page", "state", "searched"].includes(name));
    if (!draft.write({ at: Date.now(), last, all: [...others, ...words] })) end();
  };
  // A page that nothing was typed into is no draft where there is a fuller one.
  const fresh = "first" in form.dataset;
  let untouched = unsent || (fresh && Boolean(draft.read()));
  box.hidden = false;
  keep.checked = Boolean(keeping.read());
  there.hidden = !draft.read() || (keep.checked && !fresh);
  if (!there.hidden) box.open = true;
  save();
  keep.addEventListener("change", () => {
    if (!keep.checked) return end("deleted");
    there.hidden = true;
    untouched = false;
    draft.delete();
    keeping.write(true);
    save();
    if (keep.checked) say("kept");
  });
  let timer;
  form.addEventListener("input", ({ target }) => {
    if (target === keep) return;
    untouched = false;
    clearTimeout(timer);
    timer = setTimeout(save, 500);
  });
  addEventListener("pagehide", save);
  find("draft-delete").addEventListener("click", (event) => {
    event.preventDefault();
    end("deleted");
    keep.focus();
  });
  // The last page as it was; when that is too old, every page's words on the page with all questions.
  find("draft-use").addEventListener("click", (event) => {
    event.preventDefault();
    const { at, last, all } = draft.read() ?? { all: [] };
    keeping.write(true);
    post([...(Date.now() - at < CARRIED ? last : all), ["step", "stay"]]);
  });
}

function post(fields) {
  const made = document.createElement("form");
  Object.assign(made, { method: "post", action: "/tell", hidden: true });
  for (const [name, value] of fields) {
    const field = document.createElement("textarea");
    Object.assign(field, { name, value });
    made.append(field);
  }
  document.body.append(made);
  made.submit();
}

// Asks whether we can be reached before the page is left for the answer. Sending twice does no harm: the form has a key
// under which its story is taken once.
function stayOnFailure() {
  const notice = find("offline");
  if (!notice || !form.requestSubmit) return;
  let state = "rest";
  form.addEventListener("submit", async (event) => {
    if (state === "sure") return;
    event.preventDefault();
    if (state === "asking") return;
    state = "asking";
    const button = event.submitter;
    if (await reachable()) {
      state = "sure";
      notice.hidden = true;
      form.requestSubmit(button);
      // Whoever comes back to this page presses again.
      setTimeout(() => {
        state = "rest";
      }, 3_000);
      return;
    }
    state = "rest";
    notice.hidden = false;
    notice.querySelector("[data-again]").onclick = () => form.requestSubmit(button);
    notice.focus();
  });
}

async function reachable() {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch("/robots.txt", { method: "HEAD", cache: "no-store", signal: stop.signal });
    return answer.status < 500;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

// Nothing is asked of the device, and nothing is sent, before the button is pressed.
function nearMe() {
  const near = find("near");
  if (!near || !navigator.geolocation) return;
  const said = find("near-said");
  near.hidden = false;
  near.querySelector("button").addEventListener("click", () => {
    said.textContent = "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        // Two places after the point are about one kilometre.
        form.querySelector("#find").value = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
        form.querySelector("[data-enter=find]").click();
      },
      () => {
        said.textContent = said.dataset.failed;
      },
      { maximumAge: 600_000, timeout: PATIENCE },
    );
  });
}
