-- A response whose words were put right: a thread's events know one kind more. A check cannot be changed in its place: the table is copied as it stands.
create table thread_events_anew (
  service    text not null,                     -- code
  seq        integer not null,                  -- 1, 2, 3 … without hole or repeat
  id         text not null,                     -- of the event, given by the caller: appended once
  kind       text not null
               check (kind in ('published', 'edited', 'response', 'corrected', 'reply', 'withdrawn', 'taken_down')),
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

-- They went with the table that they hung on.
create trigger public_version_event after insert on thread_events begin
  update public_version set number = number + 1;
end;

create trigger public_version_event_words after update of salt, pending on thread_events begin
  update public_version set number = number + 1;
end;
