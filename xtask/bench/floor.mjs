// The floor of the bench: the least that answers the same requests in the same runtime, with the same calls to database,
// queue and object as our worker makes. It checks nothing, trusts everybody and keeps no copies.

import { DurableObject } from "cloudflare:workers";

const WORDS = `'ref', p.ref, 'title', p.title, 'body', p.body, 'good', json(p.good), 'improve', json(p.improve),
  'feelings', json(p.feelings), 'screen_name', p.screen_name, 'tags', json(p.tags)`;
const FACTS = `'author_role', p.author_role, 'happened', p.happened, 'edits', p.edits, 'progress', p.progress,
  'published_at', p.published_at, 'services', json((
    select json_group_array(json_object('code', s.code, 'name', s.name, 'setting', s.setting,
             'organisation_name', s.organisation_name, 'town', s.town) order by ps.position)
    from publication_services ps join services s on s.id = ps.service where ps.publication = p.id))`;
const PUBLISHED = `json_patch(json_object(${WORDS}), json_object(${FACTS}))`;
const RESPONSES = `json((select json_group_array(json_object('id', r.id, 'service', s.code, 'service_name', s.name,
    'body', r.body, 'signature', r.signature, 'created_at', r.created_at, 'seq', r.seq, 'hash', r.hash)
    order by r.created_at, r.id)
  from responses r join services s on s.id = r.service where r.story = p.ref and r.seq is not null))`;
const COUNT = "(select count(*) from responses r where r.story = p.ref and r.seq is not null)";
const hit = (snippet) => `select json_patch(${PUBLISHED}, json_object('id', p.id, 'snippet', ${snippet},
  'responses_count', ${COUNT})) as j`;
const total = (matching) => `select json_object('count', count(*),
  'newest', (select coalesce(max(id), 0) from publications)) as j from (select 1 ${matching} limit 1000)`;

const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const page = (title, main) => new Response(
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body>${main}</body></html>`,
  { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "public, no-cache" } });
const card = (row) => {
  const story = JSON.parse(row.j);
  return `<article><h2><a href="/stories/${story.ref}">${escape(story.title)}</a></h2><p>${escape(story.body.slice(0, 300))}</p>
    <p>${escape(story.screen_name)}, ${story.published_at}, ${story.services.map((s) => escape(s.name)).join(", ")}</p></article>`;
};
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const random = (count) => hex(crypto.getRandomValues(new Uint8Array(count)));
const sha256 = async (text) => hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));

async function home({ DB }) {
  const from = "from publications p where p.id between ?1 and ?2";
  const [found] = await DB.batch([
    DB.prepare(`${hit("''")} ${from} order by p.id desc limit 6`).bind(0, 2 ** 53 - 1),
    DB.prepare(total(from)).bind(0, 2 ** 53 - 1),
  ]);
  return page("Caretold", found.results.slice(0, 5).map(card).join(""));
}

async function search({ DB }, url) {
  const words = url.searchParams.get("q").split(/\W+/).map((word) => `"${word}"`).join(" OR ");
  const from = `from publications_fts f cross join publications p on p.id = f.rowid
    where publications_fts match ?1 and f.rowid between ?2 and ?3`;
  const values = [`({title body points} : (${words}))`, 0, 2 ** 53 - 1];
  const snippet = "snippet(publications_fts, 1, char(0xe000), char(0xe001), '…', 40)";
  const [found, count] = await DB.batch([
    DB.prepare(`${hit(snippet)} ${from} order by rank limit 21`).bind(...values),
    DB.prepare(total(from)).bind(...values),
  ]);
  return page("Stories", `${JSON.parse(count.results[0].j).count} stories${found.results.slice(0, 20).map(card).join("")}`);
}

async function story({ DB }, ref) {
  const row = await DB.prepare(`select json_patch(${PUBLISHED}, json_object('responses', ${RESPONSES})) as j
    from publications p where p.ref = ?1`).bind(ref).first();
  const { body, responses } = JSON.parse(row.j);
  return page("Story", card(row) + escape(body) + responses.map((answer) => `<p>${escape(answer.body)}</p>`).join(""));
}

async function service({ DB }, code) {
  const found = await DB.prepare("select json_object('id', id, 'name', name, 'town', town) as j from services where code = ?1").bind(code).first("j");
  const { id, name, town } = JSON.parse(found);
  const [counts, latest] = await DB.batch([
    DB.prepare(`select json_object('stories', count(*), 'answered', coalesce(sum(p.progress >= 3), 0)) as j
      from publication_services ps join publications p on p.id = ps.publication where ps.service = ?1`).bind(id),
    DB.prepare(`${hit("''")} from publication_services ps cross join publications p on p.id = ps.publication
      where ps.service = ?1 order by ps.publication desc limit 10`).bind(id),
  ]);
  const { stories, answered } = JSON.parse(counts.results[0].j);
  return page(name, `<p>${escape(town)}: ${answered} of ${stories} answered</p>${latest.results.map(card).join("")}`);
}

async function thread({ DB }, code) {
  const service = await DB.prepare("select json_object('code', code, 'name', name) as j from services where code = ?1").bind(code).first("j");
  const visible = "coalesce((select min(seq) from thread_events where service = ?1 and pending = 1), 1e15)";
  const events = await DB.prepare(`select json_object('seq', e.seq, 'id', e.id, 'kind', e.kind, 'story', e.story,
      'at', e.at, 'commitment', e.commitment, 'salt', e.salt, 'prev', e.prev, 'hash', e.hash, 'title', p.title) as j
    from thread_events e left join publications p on p.ref = e.story
    where e.service = ?1 and e.seq > 0 and e.seq < ${visible} order by e.seq limit ?2`).bind(code, 50).all();
  const head = await DB.prepare(`select json_object('size', size, 'hash', hash, 'signature', signature) as j
    from thread_heads where service = ?1 and size < ${visible} order by size desc limit 1`).bind(code).first("j");
  const lines = events.results.map((row) => JSON.parse(row.j))
    .map((event) => `<li>${event.seq} ${event.kind} ${event.at} ${escape(event.title ?? "")} ${event.hash}</li>`);
  return page(JSON.parse(service).name, `<ol>${lines.join("")}</ol>${JSON.parse(head).hash}`);
}

async function submit({ DB, SCREENING }, request, context) {
  const text = await request.text();
  const draft = JSON.parse(text);
  const key = await sha256(request.headers.get("idempotency-key"));
  await DB.prepare("select answer from receipts where act = 'tell' and key_hash = ?1").bind(key).first();
  const codes = JSON.stringify(draft.services);
  await DB.prepare("select s.code from json_each(?1) w join services s on s.code = w.value").bind(codes).all();
  const [ref, words, salt, now] = [random(5), random(12), crypto.getRandomValues(new Uint8Array(16)), new Date().toISOString()];
  const raw = await crypto.subtle.importKey("raw", new TextEncoder().encode(words), "PBKDF2", false, ["deriveBits"]);
  const hash = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: 20000 }, raw, 256);
  await DB.batch([
    DB.prepare("insert into receipts (act, key_hash, body_hash, answer, created_at) values ('tell', ?1, ?2, ?3, ?4)")
      .bind(key, await sha256(text), JSON.stringify({ ref }), now),
    DB.prepare(`insert into stories (ref, status, title, body, good, improve, feelings, author_role, happened,
        screen_name, consent, key_salt, key_hash, received_at)
      values (?1, 'received', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)`)
      .bind(ref, draft.title, draft.body, JSON.stringify(draft.good), JSON.stringify(draft.improve),
        JSON.stringify(draft.feelings), draft.author_role, draft.happened, random(4), JSON.stringify(draft.consent),
        hex(salt), hex(hash), now),
    DB.prepare("insert into story_events (story, version, kind, actor, at) values (?1, 1, 'receive', 'author', ?2)").bind(ref, now),
    DB.prepare(`insert into story_services (story, service, position)
      select ?1, s.id, w.key from json_each(?2) w join services s on s.code = w.value`).bind(ref, codes),
    DB.prepare("insert into outbox (id, kind, story, version, due, created_at) values (?1, 'screen', ?2, 1, ?3, ?3)")
      .bind(`screen:${ref}`, ref, now),
  ]);
  context.waitUntil(SCREENING.send({ story: ref, version: 1 }));
  return Response.json({ ref, key: words }, { status: 201 });
}

async function respond({ DB, THREADS, PUBLISHING }, request, story, context) {
  const text = await request.text();
  const draft = JSON.parse(text);
  const token = await sha256(request.headers.get("authorization").slice(7));
  const account = await DB.prepare(`select a.id as j from tokens t join accounts a on a.id = t.account
    where t.hash = ?1 and t.ended_at is null and a.ended_at is null`).bind(token).first("j");
  const key = await sha256(account + request.headers.get("idempotency-key"));
  await DB.prepare("select answer from receipts where act = 'respond' and key_hash = ?1").bind(key).first();
  await DB.prepare(`select s.code from publications p join publication_services ps on ps.publication = p.id
    join services s on s.id = ps.service where p.ref = ?1`).bind(story).all();
  const [id, now] = [random(12), new Date().toISOString()];
  await DB.batch([
    DB.prepare("insert into receipts (act, key_hash, body_hash, answer, created_at) values ('respond', ?1, ?2, ?3, ?4)")
      .bind(key, await sha256(text), JSON.stringify({ id }), now),
    DB.prepare(`insert into responses (id, story, service, account, body, signature, created_at)
      select ?1, p.ref, s.id, ?3, ?5, ?6, ?7 from publications p join publication_services ps on ps.publication = p.id
      join services s on s.id = ps.service and s.code = ?4 where p.ref = ?2`)
      .bind(id, story, account, draft.service, draft.body, draft.signature, now),
    DB.prepare("insert into outbox (id, kind, story, version, detail, due, created_at) values (?1, 'respond', ?2, 0, ?3, ?4, ?4)")
      .bind(`respond:${id}`, story, id, now),
  ]);
  await DB.prepare(`select json_object('service', s.code, 'body', r.body, 'signature', r.signature) as j
    from responses r join services s on s.id = r.service where r.id = ?1`).bind(id).first("j");
  const salt = random(16);
  const event = { id: `response:${id}`, kind: "response", story, at: now, commitment: await sha256(salt + draft.body), salt };
  const placed = await THREADS.getByName(draft.service).append(draft.service, event);
  await DB.batch([
    DB.prepare("insert into outbox (id, kind, story, version, detail, due, created_at) values (?1, 'notify_answered', ?2, 0, ?3, ?4, ?4)")
      .bind(`notify:${id}`, story, id, now),
    DB.prepare("delete from outbox where id = ?1").bind(`respond:${id}`),
  ]);
  context.waitUntil(PUBLISHING.send({ story, response: id }));
  return Response.json({ id, ...placed }, { status: 201 });
}

export class Floor extends DurableObject {
  async append(service, event) {
    const { sql } = this.ctx.storage;
    sql.exec(`create table if not exists events (seq integer primary key, id text not null unique, story text not null,
      json text not null, projected integer not null default 0)`);
    const hash = await sha256(JSON.stringify(event));
    const [last] = sql.exec("select seq, json from events order by seq desc limit 1").toArray();
    const placed = { seq: (last?.seq ?? 0) + 1, prev: last ? JSON.parse(last.json).hash : "0", hash, ...event };
    sql.exec("insert into events (seq, id, story, json) values (?, ?, ?, ?)", placed.seq, event.id, event.story, JSON.stringify(placed));
    await this.ctx.storage.setAlarm(Date.now() + 5000);
    const { DB } = this.env;
    await DB.batch([
      DB.prepare(`insert into thread_events (service, seq, id, kind, story, at, commitment, salt, prev, hash)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) on conflict do nothing`)
        .bind(service, placed.seq, event.id, event.kind, event.story, event.at, event.commitment, event.salt, placed.prev, hash),
      DB.prepare(`update publications set version = version + 1, progress = max(progress, 3)
        where ref = ?2 and exists (select 1 from responses r where r.id = ?1 and r.seq is null)`).bind(event.id.slice(9), event.story),
      DB.prepare("update responses set seq = ?2, hash = ?3 where id = ?1 and seq is null").bind(event.id.slice(9), placed.seq, hash),
      DB.prepare(`insert into thread_heads (service, size, hash, at, key, signature) values (?1, ?2, ?3, ?4, '', '')
        on conflict do nothing`).bind(service, placed.seq, hash, event.at),
    ]);
    sql.exec("update events set projected = 1 where projected = 0 and seq <= ?", placed.seq);
    await this.ctx.storage.deleteAlarm();
    return { seq: placed.seq, hash };
  }

  alarm() {}
}

export default {
  async fetch(request, env, context) {
    const url = new URL(request.url);
    const [, first, second, third] = url.pathname.split("/");
    if (request.method === "POST") {
      const parts = url.pathname.split("/");
      return parts.length > 4 ? respond(env, request, parts[4], context) : submit(env, request, context);
    }
    if (url.pathname === "/") return home(env);
    if (url.pathname === "/about") return page("About", "<h1>About</h1><p>A few words.</p>".repeat(40));
    if (url.pathname === "/stories") return search(env, url);
    if (first === "stories") return story(env, second);
    if (third === "thread") return thread(env, second);
    if (first === "services") return service(env, second);
    return new Response("", { status: 404 });
  },
};
