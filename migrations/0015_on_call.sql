-- A story that tells of somebody at risk must be read within the site's limit, at any hour. Who is on call is called
-- out, one after the other, until somebody claims it; what was sent to whom, and when, is kept for ever.

create table on_call (
  id       text primary key,                    -- random; the key of a webhook's signatures is derived from it
  position integer not null unique,             -- the lowest is called first
  name     text not null,
  email    text not null default '',            -- work address; never logged
  webhook  text not null default '',            -- https address; may hold a secret: never logged
  check (email <> '' or webhook <> '')
) strict, without rowid;

-- Part of the audit trail. It does not move the story on: who has it open meanwhile is not in anybody's way.
create table page_outs (
  story   text not null references stories (ref),
  n       integer not null,                     -- 1 is the first call for this story
  channel text not null check (channel in ('mail', 'webhook')),
  on_call text not null,                        -- id; the row may be gone by now
  name    text not null,                        -- as it was then
  at      text not null,                        -- when it was due
  sent_at text not null default '',             -- empty: not sent (yet)
  primary key (story, n, channel)
) strict, without rowid;
