-- Staff see where they are signed in, and may sign in with a passkey instead of a code by mail. A passkey is a public key:
-- whoever reads this table can sign in nowhere (docs/decisions/0022-sessions-and-passkeys.md).

alter table sessions add column device text not null default '';  -- families in words: "Firefox on Windows"
alter table sessions add column method text not null default 'code' check (method in ('code', 'passkey'));

create table passkeys (
  id         text primary key,                  -- of the credential, base64url
  account    text not null references accounts (id),
  name       text not null,                     -- as its owner calls it
  algorithm  text not null check (algorithm in ('-7', '-8', '-257')),  -- COSE
  key        text not null,                     -- public, SPKI, hex
  counter    integer not null,                  -- of the authenticator; 0 for one that does not count
  created_at text not null,
  used_at    text                               -- last sign-in with it
) strict, without rowid;

create index passkeys_account on passkeys (account);
