// The door of the worker. What our own answers allow everybody to keep for a while (the pages that say who we are, the
// description of the API) is given from here, without awaking the rest: `cache-control: public, max-age=…` says which.
// Nothing personal can come here: such answers say `no-store`, and stories say `no-cache`.
import Worker from "../../build/index.js";

export * from "../../build/index.js";

// Answers by language and address; a few dozen addresses have one. More would be somebody inventing addresses.
const kept = new Map();
const MOST = 192;

// The language that src/web/language.rs will choose. Were they ever to differ, the answer is not kept.
const language = ({ headers }) =>
  /(?:^|;)\s*lang=(en|cy|ga)\s*(?:;|$)/.exec(headers.get("cookie") ?? "")?.[1] ??
  /^\s*(cy|ga)(?![a-z])/i.exec(headers.get("accept-language") ?? "")?.[1].toLowerCase() ??
  "en";

const seconds = (response, wanted) => {
  const match = /^public, max-age=(\d+)$/.exec(response.headers.get("cache-control") ?? "");
  const spoken = response.headers.get("content-language") ?? wanted;
  const plain = response.status === 200 && !response.headers.has("set-cookie") && spoken === wanted;
  return match && plain ? Number(match[1]) : 0;
};

async function answered(worker, request) {
  const plain = request.method === "GET" && !request.url.includes("?") && !request.headers.has("if-none-match");
  if (!plain) return worker.fetch(request);
  const wanted = language(request);
  const key = `${wanted} ${request.url}`;
  const copy = kept.get(key);
  if (copy && Date.now() < copy.ends) return new Response(copy.body, copy.head);
  const response = await worker.fetch(request);
  const keep = seconds(response, wanted);
  if (!keep) return response;
  const body = await response.text();
  const head = { status: 200, headers: new Headers(response.headers) };
  if (kept.size >= MOST) kept.clear();
  kept.set(key, { body, head, ends: Date.now() + keep * 1000 });
  return new Response(body, head);
}

export default {
  fetch: (request, env, context) => answered(new Worker(context, env), request),
  queue: (batch, env, context) => new Worker(context, env).queue(batch),
  scheduled: (event, env, context) => new Worker(context, env).scheduled(event),
};
