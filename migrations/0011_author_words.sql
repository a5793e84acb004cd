-- The author's word on edits and questions. Edits that change more than a name or a number wait for the author for
-- seven days; what the author says of each stands beside it in the ledger. The list of states in `stories` cannot be
-- changed without writing that table anew, and everything hangs on it: a story whose edits are before its author is
-- `asked` with the end of the wait in `offer_until`, and the code reads the two as one state of its own.

alter table stories add column offer_until text not null default '';  -- empty: nothing is offered

create index stories_offered on stories (offer_until) where offer_until <> '';

alter table edits add column waits integer not null default 0 check (waits in (0, 1));  -- big: asked about, not only told
alter table edits add column word text not null default '' check (word in ('', 'accepted', 'objected', 'rewritten', 'silent'));
alter table edits add column author_words text not null default '';  -- why not, or the passage anew; goes with a withdrawal
alter table edits add column said_at text not null default '';

-- What the author answered to a question or a rejection. For moderators; goes with a withdrawal.
create table answers (
  story   text not null references stories (ref),
  version integer not null,                     -- of the story after the answer
  words   text not null,
  urgent  integer not null default 0 check (urgent in (0, 1)),  -- screening saw somebody at risk in it
  at      text not null,
  primary key (story, version)
) strict, without rowid;

-- Why moderators changed what: a JSON array of reason codes, one for each edit, for the public page.
alter table publications add column edit_reasons text not null default '[]';
