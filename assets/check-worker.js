// Runs the rules away from the page, so that typing never waits. It comes with a policy of its own (_headers), lives on
// the device, and keeps nothing.

const version = new URL(import.meta.url).search;
const here = (name) => new URL(`${name}${version}`, import.meta.url);

const rules = import(here("screening.js")).then(async (module) => {
  await module.default({ module_or_path: here("screening_bg.wasm") });
  postMessage({ ready: true });
  return module;
});

addEventListener("message", async ({ data }) => {
  const { name, kind, text, region, email, services } = data;
  const { screen } = await rules;
  postMessage({ name, text, ...JSON.parse(screen(text, kind, region, email, services)) });
});
