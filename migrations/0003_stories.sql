-- What people told us, as they wrote it, and what moderators did with it. Nothing in this file is public: a story
-- is public only by its row in `publications` (next migration).

create table stories (
  id            integer primary key,
  ref           text not null unique,           -- the public id, random: says nothing about order or number
  status        text not null check (status in ('received', 'waiting', 'asked', 'held', 'escalated', 'approved',
                  'published', 'rejected', 'withdrawn', 'taken_down')),
  version       integer not null default 1,     -- one more with every act: nobody overwrites anybody
  urgent        integer not null default 0 check (urgent in (0, 1)),
  title         text not null,                  -- as typed (NFC); emptied by withdrawal, like all words below
  body          text not null,
  good          text not null default '[]',     -- JSON arrays of short texts
  improve       text not null default '[]',
  feelings      text not null default '[]',
  author_role   text not null,
  happened      text not null,                  -- YYYY-MM
  service_text  text not null default '',       -- the author's words for a service that was not found
  screen_name   text not null,
  outcome       text not null default '',       -- what the author wishes for; seen by staff only
  postcode      text not null default '',       -- outward half only; seen by staff only
  consent       text not null,                  -- JSON object: publish, api, research, teaching, training; true or false
  email         text not null default '',       -- sealed; empty when none was given
  key_salt      text not null,
  key_hash      text not null,                  -- slow salted hash of the author's key
  received_at   text not null,
  claimed_by    text not null default '',       -- account that reads it now
  claimed_until text not null default '',       -- end of the lease; after it anybody may claim
  hold_until    text not null default '',       -- held: published then unless decided before
  criticality   integer check (criticality between 0 and 5),
  tags          text not null default '[]',     -- JSON array; moderators' tags
  decided_by    text not null default '',       -- name and time of the latest act, to tell the next who comes
  decided_at    text not null default ''
) strict;

create index stories_queue on stories (urgent desc, received_at) where status in ('received', 'waiting', 'escalated');
create index stories_held on stories (hold_until) where status = 'held';

create table story_services (
  story    text not null references stories (ref),
  service  integer not null references services (id),
  position integer not null,                    -- as the author ordered them
  primary key (story, service)
) strict, without rowid;

create index story_services_service on story_services (service);

-- The audit trail: one row for every act on a story. No text of the story, ever.
create table story_events (
  story   text not null references stories (ref),
  version integer not null,                     -- of the story after this act: an act is recorded once
  kind    text not null,
  actor   text not null,                        -- account id, 'author' or 'platform'
  at      text not null,
  detail  text not null default '{}',           -- JSON: reason, criticality, number of edits, note to colleagues
  primary key (story, version)
) strict, without rowid;

-- What screening noticed. Offsets are Unicode scalar values into the field as typed.
create table findings (
  story      text not null references stories (ref),
  n          integer not null,
  field      text not null,                     -- title, body, good, improve, feelings, screen_name, service_text
  item       integer not null default 0,        -- which of the list, for good, improve, feelings
  rule       text not null,
  severity   text not null check (severity in ('note', 'warn', 'hold', 'urgent')),
  start      integer not null,
  "end"      integer not null,
  suggestion text,
  rules      text not null,                     -- version of the rules that found it
  primary key (story, n)
) strict, without rowid;

-- The edit ledger: every replacement a moderator made, with its reason. The words go with a withdrawal.
create table edits (
  story       text not null references stories (ref),
  version     integer not null,                 -- of the story after the act that made the edit
  n           integer not null,
  field       text not null,
  item        integer not null default 0,
  start       integer not null,
  "end"       integer not null,
  before      text not null,
  replacement text not null,
  reason      text not null,
  actor       text not null,
  at          text not null,
  primary key (story, version, n)
) strict, without rowid;
