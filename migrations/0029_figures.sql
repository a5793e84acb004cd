-- Numbers that pages tell, counted before anybody asks: how many stories there are of a service, an organisation, a place,
-- a condition or a procedure, how many were answered, how soon, and what came of them, by month of publication
-- (docs/decisions/0029-figures.md).
--
-- A story counts by the tokens that the index knows it by, so that a number and the search it leads to speak of the same
-- stories. Triggers keep the sums in the transaction of each act: what is taken back or restricted is not counted from
-- that moment on, and an act that comes twice changes nothing the second time, because the row does not change.

-- From publication to the first answer. Null: no answer, or one whose time nobody kept.
alter table publications add column answered_hours integer;

-- The address of a town: "St. Helens" and "St Helens" are one place.
alter table services add column place text
  generated always as (replace(replace(replace(lower(trim(town)), '.', ''), '''', ''), ' ', '-')) virtual;

create index services_place on services (place) where town <> '';
create index services_organisation_name on services (organisation_name collate nocase, organisation_code)
  where organisation_code <> '';

create table figures (
  token   text not null,                        -- a token of publications.facets; 'all' for the whole site
  kind    text not null check (kind in ('told', 'answered', 'planned', 'made', 'withdrawn')),
  hours   integer not null,                     -- answered: within so many hours, and not within the step before; 0: time unknown
  month   text not null,                        -- YYYY-MM of publication; of the act for what was withdrawn
  stories integer not null,
  primary key (token, kind, hours, month)
) strict, without rowid;

-- What each public story adds to them. This is the one place where it is said what counts.
create view publication_figures as
select p.id, p.published_at, t.value as token, k.value as kind,
       case when k.value <> 'answered' or p.answered_hours is null then 0
            when p.answered_hours < 1 then 1 when p.answered_hours < 2 then 2 when p.answered_hours < 4 then 4
            when p.answered_hours < 8 then 8 when p.answered_hours < 12 then 12 when p.answered_hours < 24 then 24
            when p.answered_hours < 48 then 48 when p.answered_hours < 72 then 72 when p.answered_hours < 96 then 96
            when p.answered_hours < 120 then 120 when p.answered_hours < 144 then 144
            when p.answered_hours < 168 then 168 when p.answered_hours < 240 then 240
            when p.answered_hours < 336 then 336 when p.answered_hours < 504 then 504
            when p.answered_hours < 672 then 672 when p.answered_hours < 1008 then 1008
            when p.answered_hours < 1344 then 1344 when p.answered_hours < 2016 then 2016
            when p.answered_hours < 4368 then 4368 when p.answered_hours < 8760 then 8760
            else 87600 end as hours,
       substr(p.published_at, 1, 7) as month
from publications p
join json_each('["all","' || replace(p.facets, ' ', '","') || '"]') t
  on t.value = 'all' or substr(t.value, 1, 3) in ('svc', 'set', 'org')
     or substr(t.value, 1, 4) in ('role', 'town', 'cond', 'proc')
join json_each(json_array('told', case when p.progress >= 3 then 'answered' end,
                          case p.progress when 4 then 'planned' when 5 then 'made' end)) k
  on k.value is not null;

update publications
set answered_hours = (select max(0, (strftime('%s', min(r.created_at)) - strftime('%s', publications.published_at)) / 3600)
                      from responses r where r.story = publications.ref and r.seq is not null)
where progress >= 3;

insert into figures (token, kind, hours, month, stories)
select token, kind, hours, month, count(*) from publication_figures group by token, kind, hours, month;

insert into figures (token, kind, hours, month, stories)
select 'all', 'withdrawn', 0, substr(w.at, 1, 7), count(*) from story_events w
where w.kind = 'withdraw' and exists (select 1 from story_events a where a.story = w.story and a.kind = 'appear')
group by substr(w.at, 1, 7);

create trigger figures_empty after update of stories on figures when new.stories = 0 begin
  delete from figures where token = new.token and kind = new.kind and hours = new.hours and month = new.month;
end;

create trigger figures_published after insert on publications begin
  insert into figures (token, kind, hours, month, stories)
  select token, kind, hours, month, 1 from publication_figures where id = new.id
  on conflict (token, kind, hours, month) do update set stories = stories + 1;
end;

create trigger figures_gone before delete on publications begin
  insert into figures (token, kind, hours, month, stories)
  select token, kind, hours, month, -1 from publication_figures where id = old.id
  on conflict (token, kind, hours, month) do update set stories = stories - 1;
end;

-- The trigger that moves the token of progress after the progress changes the row once more and no number: it finds a row
-- whose tokens do not say its progress yet.
create trigger figures_before before update of progress, answered_hours, facets on publications
when new.progress <> old.progress or new.answered_hours is not old.answered_hours
  or (new.facets <> old.facets and instr(' ' || old.facets || ' ', ' prog' || old.progress || ' ') > 0) begin
  insert into figures (token, kind, hours, month, stories)
  select token, kind, hours, month, -1 from publication_figures
  where id = old.id and (kind <> 'told' or new.facets <> old.facets)
  on conflict (token, kind, hours, month) do update set stories = stories - 1;
end;

create trigger figures_after after update of progress, answered_hours, facets on publications
when new.progress <> old.progress or new.answered_hours is not old.answered_hours
  or (new.facets <> old.facets and instr(' ' || old.facets || ' ', ' prog' || old.progress || ' ') > 0) begin
  insert into figures (token, kind, hours, month, stories)
  select token, kind, hours, month, 1 from publication_figures
  where id = new.id and (kind <> 'told' or new.facets <> old.facets)
  on conflict (token, kind, hours, month) do update set stories = stories + 1;
end;

-- A story that was public and that its author took back: its tombstones in the threads are public, and so is their number.
create trigger figures_withdrawn after update of status on stories
when new.status = 'withdrawn' and old.status = 'published' begin
  insert into figures (token, kind, hours, month, stories) values ('all', 'withdrawn', 0, substr(new.decided_at, 1, 7), 1)
  on conflict (token, kind, hours, month) do update set stories = stories + 1;
end;
