-- Two ways by which an author comes to the right service. People spell a hospital as they hear it: the words of the
-- finder's own index are read when what was typed finds nothing, and the closest are tried. And a service invites: its
-- link or poster names services and tags, so that nobody has to look for them.

-- The words of services_fts with how many rows have them. It holds nothing of its own and is always right.
create virtual table services_vocabulary using fts5vocab (services_fts, row);

create table invitations (
  slug       text primary key,                  -- stands in the address /i/{slug}; random, so that nothing is guessed from it
  name       text not null,                     -- what staff call it; authors see it too
  services   text not null,                     -- JSON array of codes, in order
  tags       text not null,                     -- JSON array; given to every story that is told through it
  scope      text not null check (scope in ('site', 'organisation', 'service')),  -- whose it is: everybody of this scope sees it
  scope_code text not null default '',
  made_by    text not null references accounts (id),
  made_at    text not null,
  stopped_at text,                              -- set: pre-fills nothing any more
  stories    integer not null default 0         -- told through it; a sum, because no story says by which way it came
) strict, without rowid;

create index invitations_scope on invitations (scope, scope_code, made_at);
