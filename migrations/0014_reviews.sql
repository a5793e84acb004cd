-- What a provider says of a story that is held for it: a comment, or an objection that a senior moderator decides on.
-- Moderators read it, nobody else. It may quote the story, so a withdrawal empties it.

create table review_words (
  story   text not null references stories (ref),
  version integer not null,                     -- of the story while it was held: another hold is another review
  hash    text not null,                        -- SHA-256 of who said what: the same again is the same
  account text not null references accounts (id),
  kind    text not null check (kind in ('comment', 'objection')),
  body    text not null,
  at      text not null,
  primary key (story, version, hash)
) strict, without rowid;
