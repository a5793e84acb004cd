// Starts one worker on the bare runtime, with a direct socket: node host.mjs <root> <ours|floor> <folder of the data>.
// Prints one line of JSON once it listens, and ends when its input does.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [root, which, data] = process.argv.slice(2);
const { Miniflare, convertV4MiniflareOptions } = createRequire(join(root, "package.json"))("miniflare");

const ours = which === "ours";
const folder = ours ? root : join(root, "xtask", "bench");
const module = (type, file) => ({ type, path: join(folder, file) });
const object = (className) => ({ className, useSQLite: true });
const options = {
  // The names by which wrangler keeps the local data.
  name: "caretold",
  modulesRoot: folder,
  modules: ours
    ? [
        module("ESModule", "src/edge/front.mjs"),
        module("ESModule", "build/index.js"),
        module("CompiledWasm", "build/index_bg.wasm"),
      ]
    : [module("ESModule", "floor.mjs")],
  compatibilityDate: readFileSync(join(root, "wrangler.toml"), "utf8").match(/compatibility_date = "(.*)"/)[1],
  bindings: {
    SITE: "uk",
    PUBLIC_ORIGIN: "http://127.0.0.1",
    SITE_SECRET: "5a".repeat(32),
    HEAD_SIGNING_KEY: "17".repeat(32),
    LOCAL: "1",
  },
  d1Databases: { DB: "DB" },
  resourcePersistencePath: join(data, "v3"),
  kvNamespaces: { COPIES: "COPIES" },
  // Nobody consumes: what is measured is the request.
  queueProducers: { SCREENING: "screening", PUBLISHING: "publishing" },
  durableObjects: ours
    ? { THREADS: object("ServiceThread"), SIGN_IN: object("SignIn"), TRIES: object("Tries"), CLOCKS: object("StoryClock") }
    : { THREADS: object("Floor") },
  unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
};

const miniflare = new Miniflare(convertV4MiniflareOptions ? convertV4MiniflareOptions(options) : options);
await miniflare.ready;
const address = await miniflare.unsafeGetDirectURL("caretold");
console.log(JSON.stringify({ port: Number(address.port) }));
process.stdin.resume();
process.stdin.on("end", async () => {
  await miniflare.dispose();
  process.exit(0);
});
