-- Open data: what changed, which files there are, and what somebody has cited.
--
-- What changed among the stories that other programs may have, in one order. Whoever keeps a copy reads on from where it
-- stopped and learns what to fetch again and what to remove (docs/decisions/0026-open-data.md).
--
-- A story has one row, its latest: who comes late reads each story once, and of what was taken back nothing is left but
-- that it is gone. Triggers write it, so that no act can forget to, and in the transaction of the act, so that the order
-- has no hole: a number that can be seen has no smaller one still to come. A story whose author never agreed to this use
-- never gets a row; one whose author takes that back is `withdrawn` like any other.
--
-- How many readers experienced the same is no change: it would be one for each click.

create table changes (
  seq  integer primary key autoincrement,       -- grows with every change and is never given twice
  ref  text not null unique,
  kind text not null check (kind in ('published', 'changed', 'withdrawn'))
) strict;

insert into changes (ref, kind) select ref, 'published' from publications where consent_api = 1 order by id;

-- The export in files: publications 1 to 5,000, 5,001 to 10,000 and so on, read from the database whenever they are asked
-- for, so that no file outlives a story. Here is what the sweep found when it last read a file to its end; the row goes
-- with the first change of any story in it, in the transaction of that change.
create table export_parts (
  part          integer primary key,            -- 1, 2, 3 …
  stories       integer not null,
  ndjson_bytes  integer not null,
  ndjson_sha256 text not null,
  csv_bytes     integer not null,
  csv_sha256    text not null,
  made_at       text not null
) strict;

-- A search as it was answered once, to be cited. No words of a story: references, and a hash of what was read.
create table snapshots (
  id      text primary key,                     -- beginning of a hash of all that follows but made_at: the same twice is one
  query   text not null,                        -- filters, as in an address
  seq     integer not null,                     -- the last change that it knows
  stories text not null,                        -- JSON array of references, newest first
  sha256  text not null,                        -- of the NDJSON of these stories as it was then
  made_at text not null
) strict, without rowid;

-- Deleted and inserted anew rather than replaced: "on conflict do nothing" of the statement outside would win.
create trigger changes_published after insert on publications when new.consent_api = 1 begin
  delete from export_parts where part = (new.id - 1) / 5000 + 1;
  delete from changes where ref = new.ref;
  insert into changes (ref, kind) values (new.ref, 'published');
end;

create trigger changes_changed after update of version, consent_api on publications
when (old.consent_api = 1 or new.consent_api = 1) and new.similar = old.similar begin
  delete from changes where ref = new.ref;
  insert into changes (ref, kind) values (new.ref,
    case when new.consent_api = 0 then 'withdrawn' when old.consent_api = 0 then 'published' else 'changed' end);
end;

create trigger changes_withdrawn after delete on publications when old.consent_api = 1 begin
  delete from export_parts where part = (old.id - 1) / 5000 + 1;
  delete from changes where ref = old.ref;
  insert into changes (ref, kind) values (old.ref, 'withdrawn');
end;

create trigger export_parts_changed after update of version, consent_api on publications begin
  delete from export_parts where part = (new.id - 1) / 5000 + 1;
end;
