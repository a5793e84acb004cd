-- Searching at the size of a nation: more filters as tokens of the index, words for whoever misspells one, and how often a
-- story was read.

-- Filters that stories had no token for. Conditions and procedures are recognised when a story is published.
update publications set facets = trim(facets
  || ' prog' || progress || ' yr' || substr(published_at, 1, 4)
  || coalesce((select group_concat(' tag' || lower(hex(lower(trim(value)))) || '0', '') from json_each(tags)), '')
  || coalesce((select group_concat(' feel' || lower(hex(lower(trim(value)))) || '0', '') from json_each(feelings)), '')
  || coalesce((select group_concat(' town' || lower(hex(lower(trim(s.town)))) || '0', '')
               from publication_services ps join services s on s.id = ps.service
               where ps.publication = publications.id and s.town <> ''), '')
  || case when exists (select 1 from publication_services ps join services s on s.id = ps.service
                       where ps.publication = publications.id and s.nation = 'England') then '' else ' elsewhere0' end);

-- Progress moves in several acts: its token follows it here.
create trigger publications_progress after update of progress on publications when new.progress <> old.progress begin
  update publications
  set facets = trim(replace(' ' || facets || ' ', ' prog' || old.progress || ' ', ' prog' || new.progress || ' '))
  where id = new.id;
end;

-- How often it was read: a number that nobody's address or cookie stands behind.
alter table publications add column reads integer not null default 0;

alter table restrictions add column reads integer not null default 0;

create index publications_reads on publications (reads, id);
-- From a day to the place in the order of publication.
create index publications_published_at on publications (published_at, id);

-- Words that somebody may mean who misspells one. A word is offered once two stories had it: a name that one author wrote
-- is none, and before a word is offered the index is asked whether a public story still has it.
create table spellings (
  id    integer primary key,
  word  text not null unique,
  twice integer not null default 0 check (twice in (0, 1))
) strict;

create virtual table spellings_near using fts5 (word, tokenize = 'trigram');

create trigger spellings_twice after update of twice on spellings when new.twice = 1 and old.twice = 0 begin
  insert into spellings_near (rowid, word) values (new.id, new.word);
end;

create trigger spellings_gone after delete on spellings when old.twice = 1 begin
  delete from spellings_near where rowid = old.id;
end;
