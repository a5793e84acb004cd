-- What everybody may see. A story that has no row here is seen by nobody but its author and its staff, whatever goes
-- wrong elsewhere: every public page, search, count and export reads these tables and no others.

create table publications (
  id               integer primary key autoincrement,  -- in order of publication: newest first is rowid order
  ref              text not null unique,
  version          integer not null,            -- of what is shown; copies are kept by it
  title            text not null,
  body             text not null,
  points           text not null,               -- good and improve as lines, for the index
  good             text not null,               -- JSON arrays
  improve          text not null,
  feelings         text not null,
  tags             text not null,
  author_role      text not null,
  happened         text not null,
  screen_name      text not null,
  edits            integer not null,            -- how many replacements moderators made
  progress         integer not null default 0,  -- 0 unheard, 1 heard, 2 read, 3 responded, 4 change planned, 5 change made
  consent_api      integer not null check (consent_api in (0, 1)),
  published_at     text not null,
  facets           text not null                -- index tokens for every filter: svc12 set_acute cell_535_n24 …
) strict;

create table publication_services (
  publication integer not null references publications (id) on delete cascade,
  service     integer not null references services (id),
  position    integer not null,
  primary key (publication, service)
) strict, without rowid;

create index publication_services_service on publication_services (service, publication);

create virtual table publications_fts using fts5 (
  title, body, points, facets,
  content = 'publications', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

-- Filters are tokens of the index; they must not count in the score.
insert into publications_fts (publications_fts, rank) values ('rank', 'bm25(4.0, 1.0, 1.0, 0.0)');

create trigger publications_fts_insert after insert on publications begin
  insert into publications_fts (rowid, title, body, points, facets)
  values (new.id, new.title, new.body, new.points, new.facets);
end;

create trigger publications_fts_delete after delete on publications begin
  insert into publications_fts (publications_fts, rowid, title, body, points, facets)
  values ('delete', old.id, old.title, old.body, old.points, old.facets);
end;

create trigger publications_fts_update after update of title, body, points, facets on publications begin
  insert into publications_fts (publications_fts, rowid, title, body, points, facets)
  values ('delete', old.id, old.title, old.body, old.points, old.facets);
  insert into publications_fts (rowid, title, body, points, facets)
  values (new.id, new.title, new.body, new.points, new.facets);
end;

-- Answers of services. Shown once their event has its place in the thread (seq is set by the projection).
create table responses (
  id         text primary key,
  story      text not null references stories (ref),
  service    integer not null references services (id),
  account    text not null references accounts (id),
  body       text not null,
  signature  text not null,                     -- name and job as the responder signs
  change     text not null default '' check (change in ('', 'planned', 'made')),
  what       text not null default '',
  place      text not null default '',          -- where the change is made
  owner      text not null default '',
  due        text not null default '',          -- YYYY-MM-DD
  created_at text not null,
  seq        integer,
  hash       text
) strict;

create index responses_story on responses (story, created_at);
create index responses_service on responses (service);

-- The projection of each service's thread. The Durable Object is what is right about order; this is what pages read.
create table thread_events (
  service    text not null,                     -- code
  seq        integer not null,                  -- 1, 2, 3 … without hole or repeat
  id         text not null,                     -- of the event, given by the caller: appended once
  kind       text not null check (kind in ('published', 'response', 'withdrawn', 'taken_down')),
  story      text not null,
  at         text not null,
  commitment text not null,                     -- SHA-256 over a salt and the public words
  salt       text,                              -- null once the words are gone: then nobody can test a guess
  prev       text not null,
  hash       text not null,
  pending    integer not null default 0 check (pending in (0, 1)),  -- its story is not public yet: readers stop before it
  primary key (service, seq),
  unique (service, id)
) strict, without rowid;

create index thread_events_story on thread_events (story);
create index thread_events_pending on thread_events (service, seq) where pending = 1;

create table thread_heads (
  service   text not null,
  size      integer not null,
  hash      text not null,
  at        text not null,
  key       text not null,                      -- public key, hex; empty where the site has no signing key
  signature text not null,
  primary key (service, size)
) strict, without rowid;
