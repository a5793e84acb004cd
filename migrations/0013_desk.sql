-- The desk takes care of two kinds of people: of who waits, by senior moderators and hours in which stories appear; and
-- of who reads, by what each moderator would rather not be given. What a moderator asks for is nobody else's business.

-- A senior moderator decides what was escalated or objected to. While nobody is senior, every moderator is.
alter table accounts add column senior integer not null default 0 check (senior in (0, 1));

-- Once a story was escalated or objected to, it stays with senior moderators, wherever it goes from there.
alter table stories add column senior integer not null default 0 check (senior in (0, 1));

-- Approved: it appears then and can be taken back until then. Empty: it appears at once, or is on its way already.
alter table stories add column publish_at text not null default '';

create index stories_publish on stories (publish_at) where status = 'approved' and publish_at <> '';

create table desk_settings (
  account text primary key references accounts (id),
  avoid   text not null default '[]',           -- JSON array of topics that "claim the next" leaves out for this moderator
  daily   integer check (daily between 0 and 1000),  -- hard stories a day; null: no limit
  at      text not null
) strict, without rowid;

-- Which hard stories a moderator opened past the content note. Kept for two days: for the limit, and to speak of a break.
create table hard_reads (
  account text not null references accounts (id),
  story   text not null references stories (ref),
  at      text not null,
  primary key (account, story)
) strict, without rowid;

create index hard_reads_at on hard_reads (at);

create index findings_rule on findings (rule, story);

-- The queue with its filters, and the latest rejections, without reading every story that ever was.
create index stories_open on stories (status, received_at)
  where status in ('received', 'waiting', 'asked', 'held', 'escalated', 'approved');
create index stories_rejected on stories (decided_at) where status = 'rejected';
