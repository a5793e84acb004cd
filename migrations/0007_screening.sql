-- Screening says more than where something stands: how critical a story seems and which sentence says so, its language,
-- how easily somebody is recognised, and which other story it repeats. And people say where screening was wrong: that is
-- counted by rule and by version, for who looks after the rules. Nothing here holds a word of anybody.

-- What screening said of a story as a whole. No row: not screened yet, or screening was given up.
create table screenings (
  story       text primary key references stories (ref),
  rules       text not null,                    -- version of the rules that said it
  criticality integer not null check (criticality between 0 and 5),  -- a suggestion; staff only, never public
  field       text not null default '',         -- where the sentence stands that caused it; empty at level 0
  item        integer not null default 0,
  start       integer not null default 0,       -- Unicode scalar values, like those of findings
  "end"       integer not null default 0,
  language    text not null default '',         -- ISO 639-1; empty when nobody can tell
  recognition text not null check (recognition in ('low', 'medium', 'high')),
  change      integer,                          -- number of the finding that lowers it most when it is taken out
  at          text not null
) strict, without rowid;

-- The other story that this one repeats: a reference, for moderators.
alter table findings add column other text not null default '';

-- What a story is compared by, so that told twice is seen. Small numbers from which no word can be read back, and yet
-- they tell whether a guess is right: they go with a withdrawal like the words.
create table fingerprints (
  story       text primary key references stories (ref),
  fingerprint text not null                     -- hexadecimal
) strict, without rowid;

-- Stories that share one of these numbers are compared; unrelated ones share one in about 100,000.
create table fingerprint_keys (
  key   integer not null,                       -- less than 2^53
  story text not null references stories (ref),
  primary key (key, story)
) strict, without rowid;

create index fingerprint_keys_story on fingerprint_keys (story);

-- What people said of one finding, or of a place where one is missing: one word on each place, the latest stands.
create table screening_feedback (
  story   text not null references stories (ref),
  rule    text not null,
  field   text not null,
  item    integer not null,
  start   integer not null,                     -- into the words as typed
  "end"   integer not null,
  other   text not null default '',
  verdict text not null check (verdict in ('accepted', 'dismissed', 'missed')),
  account text not null references accounts (id),
  at      text not null,
  rules   text not null,                        -- version of the rules that were right or wrong
  primary key (story, rule, field, item, start, "end", other)
) strict, without rowid;

-- Running sums, so that nobody counts millions of rows to show a page. Triggers keep them, in the batch of the act.
create table rule_counts (
  rules     text not null,
  rule      text not null,
  found     integer not null default 0,
  accepted  integer not null default 0,
  dismissed integer not null default 0,
  missed    integer not null default 0,
  primary key (rules, rule)
) strict, without rowid;

insert into rule_counts (rules, rule, found) select rules, rule, count(*) from findings group by rules, rule;

create trigger findings_counted after insert on findings begin
  insert into rule_counts (rules, rule, found) values (new.rules, new.rule, 1)
  on conflict do update set found = found + 1;
end;

create trigger findings_uncounted after delete on findings begin
  update rule_counts set found = found - 1 where rules = old.rules and rule = old.rule;
end;

create trigger feedback_counted after insert on screening_feedback begin
  insert into rule_counts (rules, rule, accepted, dismissed, missed)
  values (new.rules, new.rule, new.verdict = 'accepted', new.verdict = 'dismissed', new.verdict = 'missed')
  on conflict do update set accepted = accepted + excluded.accepted, dismissed = dismissed + excluded.dismissed,
    missed = missed + excluded.missed;
end;

create trigger feedback_uncounted after delete on screening_feedback begin
  update rule_counts set accepted = accepted - (old.verdict = 'accepted'),
    dismissed = dismissed - (old.verdict = 'dismissed'), missed = missed - (old.verdict = 'missed')
  where rules = old.rules and rule = old.rule;
end;
