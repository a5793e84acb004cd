-- Copies of hot pages. An isolate may answer from its memory while nothing public has changed: one number tells it, read at
-- most once a second (docs/decisions/0033-hot-copies.md). Triggers move it in the transaction of the act, so that no act can
-- forget to and nothing is gone from a page later than from its table.

create table public_version (
  one    integer primary key check (one = 1),
  number integer not null                       -- grows with everything that a public page may show or must stop showing
) strict;

insert into public_version (one, number) values (1, 0);

create trigger public_version_published after insert on publications begin
  update public_version set number = number + 1;
end;

-- Not `reads`: that is no news, and moves all the time.
create trigger public_version_changed after update of version, title, body, facets, progress, similar, consent_api
on publications begin
  update public_version set number = number + 1;
end;

create trigger public_version_gone after delete on publications begin
  update public_version set number = number + 1;
end;

create trigger public_version_restricted after insert on restrictions begin
  update public_version set number = number + 1;
end;

create trigger public_version_restricted_words after update of version, shown, consent_api on restrictions begin
  update public_version set number = number + 1;
end;

create trigger public_version_restricted_gone after delete on restrictions begin
  update public_version set number = number + 1;
end;

create trigger public_version_answered after update of seq, body on responses begin
  update public_version set number = number + 1;
end;

create trigger public_version_replied after update on replies begin
  update public_version set number = number + 1;
end;

create trigger public_version_event after insert on thread_events begin
  update public_version set number = number + 1;
end;

create trigger public_version_event_words after update of salt, pending on thread_events begin
  update public_version set number = number + 1;
end;

create trigger public_version_register after insert on register begin
  update public_version set number = number + 1;
end;
