-- What readers say of a published story: that something is wrong with it, and that they have experienced the same. No
-- reader is known by either: neither cookies nor addresses are kept (docs/decisions/0021-register.md, at its end, says
-- what that can and cannot prevent).

create table flags (
  id         text primary key,                  -- random
  story      text not null references stories (ref),
  reason     text not null,                     -- a code of domain/flag
  words      text not null,                     -- the reader's; staff only; emptied with the decision, or after 90 days
  at         text not null,
  state      text not null default 'open' check (state in ('open', 'no_action', 'edited', 'taken_down', 'gone')),
  decided_by text not null default '',          -- account
  decided_at text not null default ''
) strict, without rowid;

create index flags_open on flags (at) where state = 'open';
create index flags_words on flags (at) where words <> '';
create index flags_story on flags (story);

-- A story that is public no longer has nothing left to decide, and a reader may have quoted it.
create trigger flags_of_what_is_gone after update of status on stories when new.status in ('withdrawn', 'taken_down') begin
  update flags set words = '',
    decided_at = case state when 'open' then new.decided_at else decided_at end,
    state = case when state <> 'open' then state when new.status = 'taken_down' then 'taken_down' else 'gone' end
  where story = new.ref;
end;

alter table publications add column similar integer not null default 0;

-- Who said today "I have experienced this": a keyed hash that is another one tomorrow. Swept when the day is over.
create table similar_today (
  reader text primary key,
  story  text not null,
  day    text not null
) strict, without rowid;

create index similar_today_day on similar_today (day);

create trigger similar_counted after insert on similar_today begin
  update publications set similar = similar + 1, version = version + 1 where ref = new.story;
end;
