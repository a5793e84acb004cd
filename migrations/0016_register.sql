-- What was kept from the public must itself be public: that a story was withheld, held, restricted or taken down, why, and
-- when. No words, no reference, no service. A few entries a day; `seq` and `prev` are unique, so of two that are
-- appended to the same end one fails and is tried again (docs/decisions/0021-register.md). Written once, never changed.

create table register (
  seq       integer primary key,                -- 1, 2, 3 … without hole or repeat
  id        text not null unique,               -- keyed hash of story and version: the same act is one entry
  kind      text not null check (kind in ('withheld', 'held', 'restricted', 'taken_down')),
  reason    text not null,                      -- a code of domain/register
  setting   text,                               -- null where naming it would point at somebody
  day       text not null,                      -- YYYY-MM-DD in UTC; never before that of the entry before
  prev      text not null unique,               -- hash of the entry before
  hash      text not null,
  key       text not null,                      -- of the head that ends here: public key, hex; empty without one
  signature text not null
) strict;

create index register_day on register (day);

-- Decisions by day: what the register's numbers are counted against.
create index story_events_decided on story_events (at, kind)
  where kind in ('publish', 'ask', 'hold', 'reject', 'escalate');
