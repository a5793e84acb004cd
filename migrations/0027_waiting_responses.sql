-- Responses wait for a moderator when they claim a change or screening holds them, and may be corrected. Words that nobody
-- has cleared stand in a table of their own: what is in `responses` is cleared, and only that is ever given a place.

create table waiting_responses (
  id         text primary key,                  -- of the response; it stands in `responses` too where this corrects it
  story      text not null references stories (ref),
  service    integer not null references services (id),
  account    text not null references accounts (id),  -- who wrote it first
  body       text not null,
  signature  text not null,
  change     text not null default '' check (change in ('', 'planned', 'made')),
  what       text not null default '',
  place      text not null default '',
  owner      text not null default '',
  due        text not null default '',
  rules      text not null default '[]',        -- JSON array: names of the rules that screening noted in it
  urgent     integer not null default 0 check (urgent in (0, 1)),
  sent_at    text not null,                     -- since when it waits
  state      text not null default 'waiting' check (state in ('waiting', 'returned')),
  reason     text not null default ''           -- why it was sent back, for the responder
) strict, without rowid;

create index waiting_responses_story on waiting_responses (story);

-- What was done with a response. The version is the lock: of two acts on the same version one is undone as a whole.
-- Responses from before have no acts and stand at version 0.
create table response_acts (
  response text not null,
  version  integer not null,
  act      text not null check (act in ('sent', 'corrected', 'approved', 'returned')),
  account  text not null references accounts (id),
  reason   text not null default '',            -- of a return; emptied when the story goes
  at       text not null,
  primary key (response, version)
) strict, without rowid;

alter table responses add column published_at text not null default '';  -- when it got its place

alter table responses add column corrected_at text not null default '';  -- when its words were last put right, or empty
