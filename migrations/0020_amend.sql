-- Changing what is public: words go, or a story is shown only to who has its address. Three lists know one word more. A
-- check cannot be changed in its place: the tables are copied as they stand.

create table thread_events_anew (
  service    text not null,                     -- code
  seq        integer not null,                  -- 1, 2, 3 … without hole or repeat
  id         text not null,                     -- of the event, given by the caller: appended once
  kind       text not null check (kind in ('published', 'edited', 'response', 'reply', 'withdrawn', 'taken_down')),
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

insert into thread_events_anew (service, seq, id, kind, story, at, commitment, salt, prev, hash, pending)
  select service, seq, id, kind, story, at, commitment, salt, prev, hash, pending from thread_events;

drop table thread_events;

alter table thread_events_anew rename to thread_events;

create index thread_events_story on thread_events (story);

create index thread_events_pending on thread_events (service, seq) where pending = 1;

create table register_anew (
  seq       integer primary key,                -- 1, 2, 3 … without hole or repeat
  id        text not null unique,               -- keyed hash of story and version: the same act is one entry
  kind      text not null check (kind in ('withheld', 'held', 'restricted', 'redacted', 'taken_down')),
  reason    text not null,                      -- a code of domain/register
  setting   text,                               -- null where naming it would point at somebody
  day       text not null,                      -- YYYY-MM-DD in UTC; never before that of the entry before
  prev      text not null unique,               -- hash of the entry before
  hash      text not null,
  key       text not null,                      -- of the head that ends here: public key, hex; empty without one
  signature text not null
) strict;

insert into register_anew (seq, id, kind, reason, setting, day, prev, hash, key, signature)
  select seq, id, kind, reason, setting, day, prev, hash, key, signature from register;

drop table register;

alter table register_anew rename to register;

create index register_day on register (day);

drop trigger flags_of_what_is_gone;

create table flags_anew (
  id         text primary key,                  -- random
  story      text not null references stories (ref),
  reason     text not null,                     -- a code of domain/flag
  words      text not null,                     -- the reader's; staff only; emptied with the decision, or after 90 days
  at         text not null,
  state      text not null default 'open'
               check (state in ('open', 'no_action', 'edited', 'restricted', 'taken_down', 'gone')),
  decided_by text not null default '',          -- account
  decided_at text not null default ''
) strict, without rowid;

insert into flags_anew (id, story, reason, words, at, state, decided_by, decided_at)
  select id, story, reason, words, at, state, decided_by, decided_at from flags;

drop table flags;

alter table flags_anew rename to flags;

create index flags_open on flags (at) where state = 'open';

create index flags_words on flags (at) where words <> '';

create index flags_story on flags (story);

create trigger flags_of_what_is_gone after update of status on stories when new.status in ('withdrawn', 'taken_down') begin
  update flags set words = '',
    decided_at = case state when 'open' then new.decided_at else decided_at end,
    state = case when state <> 'open' then state when new.status = 'taken_down' then 'taken_down' else 'gone' end
  where story = new.ref;
end;

-- Stories that only who has the address finds. They are not in `publications`: no list, search, count, feed or export can
-- show one by forgetting to ask. What is needed to put one back in its old place stands here.
create table restrictions (
  story        text primary key references stories (ref),
  publication  integer not null unique,         -- its place in the order of publication
  version      integer not null,                -- of what is shown
  shown        text not null,                   -- JSON: the words and facts of the page
  points       text not null,
  facets       text not null,
  consent_api  integer not null check (consent_api in (0, 1)),
  at           text not null
) strict, without rowid;
