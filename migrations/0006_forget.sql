-- What is withdrawn goes from the index too. Without this, FTS5 only notes that a row is gone and keeps its words in its
-- own tables until segments happen to be merged.
insert into publications_fts (publications_fts, rank) values ('secure-delete', 1);
