-- What an author says to a response: a word for its staff, and a reply for everybody.

-- Whether a response answered what the author asked: the author says so at /your-story, and the staff of the service that
-- responded read it, nobody else. One word for each response, the latest; it goes with a withdrawal.

create table opinions (
  response text primary key references responses (id),
  opinion  text not null check (opinion in ('yes', 'partly', 'no')),
  said_at  text not null                        -- when this word was first said, not when it was repeated
) strict, without rowid;

-- What an author writes back to a response. Always read by a moderator first; public once it has its place in the thread
-- of the service that responded.
create table replies (
  id         text primary key,
  story      text not null references stories (ref),
  response   text not null references responses (id),
  body       text not null,                     -- as typed (NFC); emptied by a withdrawal
  rules      text not null default '[]',        -- JSON array: names of the rules that screening noted in it
  urgent     integer not null default 0 check (urgent in (0, 1)),
  created_at text not null,
  seq        integer,
  hash       text
) strict;

create index replies_story on replies (story, created_at);

create index replies_response on replies (response);

-- One decision for each reply: the key is the lock between two moderators.
create table reply_decisions (
  reply   text primary key references replies (id),
  action  text not null check (action in ('approve', 'reject')),
  reason  text not null default '',             -- of a rejection, for the author; emptied by a withdrawal
  account text not null references accounts (id),
  at      text not null
) strict, without rowid;

-- A thread's events know one kind more. A check cannot be changed in its place: the table is copied as it stands.
create table thread_events_anew (
  service    text not null,                     -- code
  seq        integer not null,                  -- 1, 2, 3 … without hole or repeat
  id         text not null,                     -- of the event, given by the caller: appended once
  kind       text not null check (kind in ('published', 'response', 'reply', 'withdrawn', 'taken_down')),
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
