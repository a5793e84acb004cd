-- Who may act for the site or for a service, and how they prove it. There are no passwords: nothing here can be
-- replayed. Codes by mail live in a Durable Object, sessions and tokens are stored as hashes of random values.

create table accounts (
  id         text primary key,
  email      text not null unique,              -- work address, lower case; never logged
  name       text not null,                     -- signed under responses and decisions
  role       text not null check (role in ('moderator', 'subscriber', 'responder', 'administrator')),
  scope      text not null check (scope in ('site', 'organisation', 'service')),
  scope_code text not null default '',          -- code of the organisation or service; empty for the site
  created_at text not null,
  ended_at   text                               -- set: may no longer sign in
) strict;

create index accounts_scope on accounts (scope, scope_code) where ended_at is null;

create table sessions (
  hash       text primary key,                  -- SHA-256 of the cookie's value, hex
  account    text not null references accounts (id),
  created_at text not null,                     -- the absolute end counts from here
  seen_at    text not null                      -- the idle end counts from here
) strict, without rowid;

create index sessions_account on sessions (account);

create table tokens (
  hash       text primary key,                  -- SHA-256 of the token, hex; a token starts with ct_
  account    text not null references accounts (id),
  label      text not null,
  created_at text not null,
  ended_at   text
) strict, without rowid;
