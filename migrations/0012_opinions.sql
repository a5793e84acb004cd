-- Whether a response answered what the author asked: the author says so at /your-story, and the staff of the service that
-- responded read it, nobody else. One word for each response, the latest; it goes with a withdrawal.

create table opinions (
  response text primary key references responses (id),
  opinion  text not null check (opinion in ('yes', 'partly', 'no')),
  said_at  text not null                        -- when this word was first said, not when it was repeated
) strict, without rowid;
