-- The places and teams that give care. They come first because every story, thread and search hangs on them.
-- Rows are imported from published registers (data/README.md); nothing here is typed by the public.

create table services (
  id                integer primary key,        -- small number for index tokens; never shown
  code              text not null unique,       -- the register's own code: the public address
  name              text not null,              -- as messy as the register has it; two rows have none
  setting           text not null check (setting in
                      ('acute', 'community', 'primary_care', 'mental_health', 'social_care', 'prison')),
  kind              text not null,              -- the register's finer type: pharmacy, gp_practice, hospital, …
  organisation_code text not null default '',   -- empty where the register does not know it
  organisation_name text not null default '',
  address           text not null default '',
  town              text not null default '',
  county            text not null default '',
  postcode          text not null default '',
  outcode           text not null default '',   -- the outward half, for "near here" without knowing more
  latitude          real,                       -- degrees, WGS 84; null where the register has none
  longitude         real,
  nation            text not null,
  status            text not null check (status in ('open', 'closed')),  -- closed: keeps its history, takes no new stories
  phone             text not null default '',
  website           text not null default '',
  source            text not null
) strict;

create index services_organisation on services (organisation_code) where organisation_code <> '';
create index services_latitude on services (latitude, longitude);
create index services_outcode on services (outcode);
create index services_town on services (town collate nocase);

-- Mean position of the services in each outward postcode: turns "M33" into a point.
create table outcodes (
  outcode   text primary key,
  latitude  real not null,
  longitude real not null,
  services  integer not null
) strict, without rowid;

-- The service finder. External content: the words are stored once.
create virtual table services_fts using fts5 (
  name, organisation_name, town, postcode,
  content = 'services', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

create trigger services_fts_insert after insert on services begin
  insert into services_fts (rowid, name, organisation_name, town, postcode)
  values (new.id, new.name, new.organisation_name, new.town, new.postcode);
end;

create trigger services_fts_delete after delete on services begin
  insert into services_fts (services_fts, rowid, name, organisation_name, town, postcode)
  values ('delete', old.id, old.name, old.organisation_name, old.town, old.postcode);
end;

create trigger services_fts_update after update on services begin
  insert into services_fts (services_fts, rowid, name, organisation_name, town, postcode)
  values ('delete', old.id, old.name, old.organisation_name, old.town, old.postcode);
  insert into services_fts (rowid, name, organisation_name, town, postcode)
  values (new.id, new.name, new.organisation_name, new.town, new.postcode);
end;
