// The door of the worker. What our own answers allow everybody to keep for a while (the pages that say who we are, the
// description of the API) is given from here, without awaking the rest: `cache-control: public, max-age=…` says which.
// Nothing personal can come here: such answers say `no-store`, and stories say `no-cache`.
import Worker from "../../build/index.js";

export * from "../../build/index.js";

// Answers by address; a few dozen addresses have one. More would be somebody inventing addresses.
const kept = new Map();
const MOST = 64;

const seconds = (response) => {
  const match = /^public, max-age=(\d+)$/.exec(response.headers.get("cache-control") ?? "");
  return match && response.status === 200 && !response.headers.has("set-cookie") ? Number(match[1]) : 0;
};

async function answered(worker, request) {
  const plain = request.method === "GET" && !request.url.includes("?") && !request.headers.has("if-none-match");
  if (!plain) return worker.fetch(request);
  const copy = kept.get(request.url);
  if (copy && Date.now() < copy.ends) return new Response(copy.body, copy.head);
  const response = await worker.fetch(request);
  const keep = seconds(response);
  if (!keep) return response;
  const body = await response.text();
  const head = { status: 200, headers: new Headers(response.headers) };
  if (kept.size >= MOST) kept.clear();
  kept.set(request.url, { body, head, ends: Date.now() + keep * 1000 });
  return new Response(body, head);
}

export default {
  fetch: (request, env, context) => answered(new Worker(context, env), request),
  queue: (batch, env, context) => new Worker(context, env).queue(batch),
  scheduled: (event, env, context) => new Worker(context, env).scheduled(event),
};
