-- A small random share of decided stories is read a second time, by somebody who does not know what the first decided: how
-- else would anybody know whether moderators judge alike (docs/decisions/0023-agreement.md)?

create table second_readings (
  story              text primary key references stories (ref),
  decided_at         text not null,
  first_account      text not null,
  first_action       text not null,
  first_criticality  integer not null check (first_criticality between 0 and 5),
  second_account     text not null default '',
  second_action      text not null default '',
  second_criticality integer check (second_criticality between 0 and 5),
  read_at            text not null default ''   -- empty: waits to be read
) strict, without rowid;

create index second_readings_open on second_readings (decided_at) where read_at = '';
create index second_readings_read on second_readings (read_at) where read_at <> '';

-- Without words there is nothing to read.
create trigger second_readings_of_what_is_gone after update of status on stories when new.status = 'withdrawn' begin
  delete from second_readings where story = new.ref and read_at = '';
end;
