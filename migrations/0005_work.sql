-- What is promised and not yet done, and what was already done. A queue message is only a reminder: this is the record.

-- Written in the same batch as the act that promises the work, deleted in the same batch as the work's effect.
create table outbox (
  id         text primary key,                  -- names the work: promised twice is promised once
  kind       text not null,
  story      text not null,
  version    integer not null,
  detail     text not null default '',          -- id of a response; never text
  due        text not null,                     -- the sweep sends it again from then on
  tries      integer not null default 0,
  created_at text not null
) strict, without rowid;

create index outbox_due on outbox (due);

-- Same key, same answer. Keys are stored hashed, answers hold no secret.
create table receipts (
  act        text not null,                     -- tell, respond, …
  key_hash   text not null,                     -- SHA-256 of who asked and the Idempotency-Key
  body_hash  text not null,                     -- SHA-256 of the request's body: another body is another request
  answer     text not null,                     -- JSON
  created_at text not null,
  primary key (act, key_hash)
) strict, without rowid;

create index receipts_created on receipts (created_at);

-- Messages that could not be read: what is needed to find their sender, nothing of their content.
create table dead_letters (
  id         integer primary key,
  queue      text not null,
  reason     text not null,
  bytes      integer not null,
  sha256     text not null unique,
  created_at text not null
) strict;
