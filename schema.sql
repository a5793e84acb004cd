-- The sum of the migrations, written by a test (docs/ADDING.md); do not change it by hand. What migrations say to
-- an index as a row (its rank, its way of deleting) is not here.

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
, place text
  generated always as (replace(replace(replace(lower(trim(town)), '.', ''), '''', ''), ' ', '-')) virtual) strict;

create index services_organisation on services (organisation_code) where organisation_code <> '';

create index services_latitude on services (latitude, longitude);

create index services_outcode on services (outcode);

create index services_town on services (town collate nocase);

create table outcodes (
  outcode   text primary key,
  latitude  real not null,
  longitude real not null,
  services  integer not null
) strict, without rowid;

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

create table accounts (
  id         text primary key,
  email      text not null unique,              -- work address, lower case; never logged
  name       text not null,                     -- signed under responses and decisions
  role       text not null check (role in ('moderator', 'subscriber', 'responder', 'administrator')),
  scope      text not null check (scope in ('site', 'organisation', 'service')),
  scope_code text not null default '',          -- code of the organisation or service; empty for the site
  created_at text not null,
  ended_at   text                               -- set: may no longer sign in
, senior integer not null default 0 check (senior in (0, 1))) strict;

create index accounts_scope on accounts (scope, scope_code) where ended_at is null;

create table sessions (
  hash       text primary key,                  -- SHA-256 of the cookie's value, hex
  account    text not null references accounts (id),
  created_at text not null,                     -- the absolute end counts from here
  seen_at    text not null                      -- the idle end counts from here
, device text not null default '', method text not null default 'code' check (method in ('code', 'passkey'))) strict, without rowid;

create index sessions_account on sessions (account);

create table tokens (
  hash       text primary key,                  -- SHA-256 of the token, hex; a token starts with ct_
  account    text not null references accounts (id),
  label      text not null,
  created_at text not null,
  ended_at   text
) strict, without rowid;

create table stories (
  id            integer primary key,
  ref           text not null unique,           -- the public id, random: says nothing about order or number
  status        text not null check (status in ('received', 'waiting', 'asked', 'held', 'escalated', 'approved',
                  'published', 'rejected', 'withdrawn', 'taken_down')),
  version       integer not null default 1,     -- one more with every act: nobody overwrites anybody
  urgent        integer not null default 0 check (urgent in (0, 1)),
  title         text not null,                  -- as typed (NFC); emptied by withdrawal, like all words below
  body          text not null,
  good          text not null default '[]',     -- JSON arrays of short texts
  improve       text not null default '[]',
  feelings      text not null default '[]',
  author_role   text not null,
  happened      text not null,                  -- YYYY-MM
  service_text  text not null default '',       -- the author's words for a service that was not found
  screen_name   text not null,
  outcome       text not null default '',       -- what the author wishes for; seen by staff only
  postcode      text not null default '',       -- outward half only; seen by staff only
  consent       text not null,                  -- JSON object: publish, api, research, teaching, training; true or false
  email         text not null default '',       -- sealed; empty when none was given
  key_salt      text not null,
  key_hash      text not null,                  -- slow salted hash of the author's key
  received_at   text not null,
  claimed_by    text not null default '',       -- account that reads it now
  claimed_until text not null default '',       -- end of the lease; after it anybody may claim
  hold_until    text not null default '',       -- held: published then unless decided before
  criticality   integer check (criticality between 0 and 5),
  tags          text not null default '[]',     -- JSON array; moderators' tags
  decided_by    text not null default '',       -- name and time of the latest act, to tell the next who comes
  decided_at    text not null default ''
, language text not null default 'en', mail text not null default '' check (mail in ('', 'refused', 'failed', 'lost')), offer_until text not null default '', senior integer not null default 0 check (senior in (0, 1)), publish_at text not null default '') strict;

create index stories_queue on stories (urgent desc, received_at) where status in ('received', 'waiting', 'escalated');

create index stories_held on stories (hold_until) where status = 'held';

create table story_services (
  story    text not null references stories (ref),
  service  integer not null references services (id),
  position integer not null,                    -- as the author ordered them
  primary key (story, service)
) strict, without rowid;

create index story_services_service on story_services (service);

create table story_events (
  story   text not null references stories (ref),
  version integer not null,                     -- of the story after this act: an act is recorded once
  kind    text not null,
  actor   text not null,                        -- account id, 'author' or 'platform'
  at      text not null,
  detail  text not null default '{}',           -- JSON: reason, criticality, number of edits, note to colleagues
  primary key (story, version)
) strict, without rowid;

create table findings (
  story      text not null references stories (ref),
  n          integer not null,
  field      text not null,                     -- title, body, good, improve, feelings, screen_name, service_text
  item       integer not null default 0,        -- which of the list, for good, improve, feelings
  rule       text not null,
  severity   text not null check (severity in ('note', 'warn', 'hold', 'urgent')),
  start      integer not null,
  "end"      integer not null,
  suggestion text,
  rules      text not null, other text not null default '',                     -- version of the rules that found it
  primary key (story, n)
) strict, without rowid;

create table edits (
  story       text not null references stories (ref),
  version     integer not null,                 -- of the story after the act that made the edit
  n           integer not null,
  field       text not null,
  item        integer not null default 0,
  start       integer not null,
  "end"       integer not null,
  before      text not null,
  replacement text not null,
  reason      text not null,
  actor       text not null,
  at          text not null, waits integer not null default 0 check (waits in (0, 1)), word text not null default '' check (word in ('', 'accepted', 'objected', 'rewritten', 'silent')), author_words text not null default '', said_at text not null default '',
  primary key (story, version, n)
) strict, without rowid;

create table publications (
  id               integer primary key autoincrement,  -- in order of publication: newest first is rowid order
  ref              text not null unique,
  version          integer not null,            -- of what is shown; copies are kept by it
  title            text not null,
  body             text not null,
  points           text not null,               -- good and improve as lines, for the index
  good             text not null,               -- JSON arrays
  improve          text not null,
  feelings         text not null,
  tags             text not null,
  author_role      text not null,
  happened         text not null,
  screen_name      text not null,
  edits            integer not null,            -- how many replacements moderators made
  progress         integer not null default 0,  -- 0 unheard, 1 heard, 2 read, 3 responded, 4 change planned, 5 change made
  consent_api      integer not null check (consent_api in (0, 1)),
  published_at     text not null,
  facets           text not null                -- index tokens for every filter: svc12 set_acute cell_535_n24 …
, edit_reasons text not null default '[]', similar integer not null default 0, reads integer not null default 0, answered_hours integer, uses text not null default '[]') strict;

create table sqlite_sequence(name,seq);

create table publication_services (
  publication integer not null references publications (id) on delete cascade,
  service     integer not null references services (id),
  position    integer not null,
  primary key (publication, service)
) strict, without rowid;

create index publication_services_service on publication_services (service, publication);

create virtual table publications_fts using fts5 (
  title, body, points, facets,
  content = 'publications', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

create trigger publications_fts_insert after insert on publications begin
  insert into publications_fts (rowid, title, body, points, facets)
  values (new.id, new.title, new.body, new.points, new.facets);
end;

create trigger publications_fts_delete after delete on publications begin
  insert into publications_fts (publications_fts, rowid, title, body, points, facets)
  values ('delete', old.id, old.title, old.body, old.points, old.facets);
end;

create trigger publications_fts_update after update of title, body, points, facets on publications begin
  insert into publications_fts (publications_fts, rowid, title, body, points, facets)
  values ('delete', old.id, old.title, old.body, old.points, old.facets);
  insert into publications_fts (rowid, title, body, points, facets)
  values (new.id, new.title, new.body, new.points, new.facets);
end;

create table responses (
  id         text primary key,
  story      text not null references stories (ref),
  service    integer not null references services (id),
  account    text not null references accounts (id),
  body       text not null,
  signature  text not null,                     -- name and job as the responder signs
  change     text not null default '' check (change in ('', 'planned', 'made')),
  what       text not null default '',
  place      text not null default '',          -- where the change is made
  owner      text not null default '',
  due        text not null default '',          -- YYYY-MM-DD
  created_at text not null,
  seq        integer,
  hash       text
, published_at text not null default '', corrected_at text not null default '') strict;

create index responses_story on responses (story, created_at);

create index responses_service on responses (service);

create table thread_heads (
  service   text not null,
  size      integer not null,
  hash      text not null,
  at        text not null,
  key       text not null,                      -- public key, hex; empty where the site has no signing key
  signature text not null,
  primary key (service, size)
) strict, without rowid;

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

create table receipts (
  act        text not null,                     -- tell, respond, …
  key_hash   text not null,                     -- SHA-256 of who asked and the Idempotency-Key
  body_hash  text not null,                     -- SHA-256 of the request's body: another body is another request
  answer     text not null,                     -- JSON
  created_at text not null,
  primary key (act, key_hash)
) strict, without rowid;

create index receipts_created on receipts (created_at);

create table dead_letters (
  id         integer primary key,
  queue      text not null,
  reason     text not null,
  bytes      integer not null,
  sha256     text not null unique,
  created_at text not null
) strict;

create table screenings (
  story       text primary key references stories (ref),
  rules       text not null,                    -- version of the rules that said it
  criticality integer not null check (criticality between 0 and 5),  -- a suggestion; staff only, never public
  field       text not null default '',         -- where the sentence stands that caused it; empty at level 0
  item        integer not null default 0,
  start       integer not null default 0,       -- Unicode scalar values, like those of findings
  "end"       integer not null default 0,
  language    text not null default '',         -- ISO 639-1; empty when nobody can tell
  recognition text not null check (recognition in ('low', 'medium', 'high')),
  change      integer,                          -- number of the finding that lowers it most when it is taken out
  at          text not null
) strict, without rowid;

create table fingerprints (
  story       text primary key references stories (ref),
  fingerprint text not null                     -- hexadecimal
) strict, without rowid;

create table fingerprint_keys (
  key   integer not null,                       -- less than 2^53
  story text not null references stories (ref),
  primary key (key, story)
) strict, without rowid;

create index fingerprint_keys_story on fingerprint_keys (story);

create table screening_feedback (
  story   text not null references stories (ref),
  rule    text not null,
  field   text not null,
  item    integer not null,
  start   integer not null,                     -- into the words as typed
  "end"   integer not null,
  other   text not null default '',
  verdict text not null check (verdict in ('accepted', 'dismissed', 'missed')),
  account text not null references accounts (id),
  at      text not null,
  rules   text not null,                        -- version of the rules that were right or wrong
  primary key (story, rule, field, item, start, "end", other)
) strict, without rowid;

create table rule_counts (
  rules     text not null,
  rule      text not null,
  found     integer not null default 0,
  accepted  integer not null default 0,
  dismissed integer not null default 0,
  missed    integer not null default 0,
  primary key (rules, rule)
) strict, without rowid;

create trigger findings_counted after insert on findings begin
  insert into rule_counts (rules, rule, found) values (new.rules, new.rule, 1)
  on conflict do update set found = found + 1;
end;

create trigger findings_uncounted after delete on findings begin
  update rule_counts set found = found - 1 where rules = old.rules and rule = old.rule;
end;

create trigger feedback_counted after insert on screening_feedback begin
  insert into rule_counts (rules, rule, accepted, dismissed, missed)
  values (new.rules, new.rule, new.verdict = 'accepted', new.verdict = 'dismissed', new.verdict = 'missed')
  on conflict do update set accepted = accepted + excluded.accepted, dismissed = dismissed + excluded.dismissed,
    missed = missed + excluded.missed;
end;

create trigger feedback_uncounted after delete on screening_feedback begin
  update rule_counts set accepted = accepted - (old.verdict = 'accepted'),
    dismissed = dismissed - (old.verdict = 'dismissed'), missed = missed - (old.verdict = 'missed')
  where rules = old.rules and rule = old.rule;
end;

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

create index stories_seals on stories (substr(email, 1, 12)) where email <> '';

create index stories_offered on stories (offer_until) where offer_until <> '';

create table answers (
  story   text not null references stories (ref),
  version integer not null,                     -- of the story after the answer
  words   text not null,
  urgent  integer not null default 0 check (urgent in (0, 1)),  -- screening saw somebody at risk in it
  at      text not null,
  primary key (story, version)
) strict, without rowid;

create table opinions (
  response text primary key references responses (id),
  opinion  text not null check (opinion in ('yes', 'partly', 'no')),
  said_at  text not null                        -- when this word was first said, not when it was repeated
) strict, without rowid;

create table replies (
  id         text primary key,
  story      text not null references stories (ref),
  response   text not null references responses (id),
  body       text not null,                     -- as typed (NFC); emptied by a withdrawal
  rules      text not null default '[]',        -- JSON array: names of the rules that screening noted in it
  urgent     integer not null default 0 check (urgent in (0, 1)),
  created_at text not null,
  seq        integer,
  hash       text
) strict;

create index replies_story on replies (story, created_at);

create index replies_response on replies (response);

create table reply_decisions (
  reply   text primary key references replies (id),
  action  text not null check (action in ('approve', 'reject')),
  reason  text not null default '',             -- of a rejection, for the author; emptied by a withdrawal
  account text not null references accounts (id),
  at      text not null
) strict, without rowid;

create index stories_publish on stories (publish_at) where status = 'approved' and publish_at <> '';

create table desk_settings (
  account text primary key references accounts (id),
  avoid   text not null default '[]',           -- JSON array of topics that "claim the next" leaves out for this moderator
  daily   integer check (daily between 0 and 1000),  -- hard stories a day; null: no limit
  at      text not null
) strict, without rowid;

create table hard_reads (
  account text not null references accounts (id),
  story   text not null references stories (ref),
  at      text not null,
  primary key (account, story)
) strict, without rowid;

create index hard_reads_at on hard_reads (at);

create index findings_rule on findings (rule, story);

create index stories_open on stories (status, received_at)
  where status in ('received', 'waiting', 'asked', 'held', 'escalated', 'approved');

create index stories_rejected on stories (decided_at) where status = 'rejected';

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

create table on_call (
  id       text primary key,                    -- random; the key of a webhook's signatures is derived from it
  position integer not null unique,             -- the lowest is called first
  name     text not null,
  email    text not null default '',            -- work address; never logged
  webhook  text not null default '',            -- https address; may hold a secret: never logged
  check (email <> '' or webhook <> '')
) strict, without rowid;

create table page_outs (
  story   text not null references stories (ref),
  n       integer not null,                     -- 1 is the first call for this story
  channel text not null check (channel in ('mail', 'webhook')),
  on_call text not null,                        -- id; the row may be gone by now
  name    text not null,                        -- as it was then
  at      text not null,                        -- when it was due
  sent_at text not null default '',             -- empty: not sent (yet)
  primary key (story, n, channel)
) strict, without rowid;

create index story_events_decided on story_events (at, kind)
  where kind in ('publish', 'ask', 'hold', 'reject', 'escalate');

create table similar_today (
  reader text primary key,
  story  text not null,
  day    text not null
) strict, without rowid;

create index similar_today_day on similar_today (day);

create trigger similar_counted after insert on similar_today begin
  update publications set similar = similar + 1, version = version + 1 where ref = new.story;
end;

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

create table second_readings (
  story              text primary key references stories (ref),
  decided_at         text not null,
  first_account      text not null,
  first_action       text not null,
  first_criticality  integer not null check (first_criticality between 0 and 5),
  second_account     text not null default '',
  second_action      text not null default '',
  second_criticality integer check (second_criticality between 0 and 5),
  read_at            text not null default ''   -- empty: waits to be read
) strict, without rowid;

create index second_readings_open on second_readings (decided_at) where read_at = '';

create index second_readings_read on second_readings (read_at) where read_at <> '';

create trigger second_readings_of_what_is_gone after update of status on stories when new.status = 'withdrawn' begin
  delete from second_readings where story = new.ref and read_at = '';
end;

create table "register" (
  seq       integer primary key,                -- 1, 2, 3 … without hole or repeat
  id        text not null unique,               -- keyed hash of story and version: the same act is one entry
  kind      text not null check (kind in ('withheld', 'held', 'restricted', 'redacted', 'taken_down')),
  reason    text not null,                      -- a code of domain/register
  setting   text,                               -- null where naming it would point at somebody
  day       text not null,                      -- YYYY-MM-DD in UTC; never before that of the entry before
  prev      text not null unique,               -- hash of the entry before
  hash      text not null,
  key       text not null,                      -- of the head that ends here: public key, hex; empty without one
  signature text not null
) strict;

create index register_day on register (day);

create table "flags" (
  id         text primary key,                  -- random
  story      text not null references stories (ref),
  reason     text not null,                     -- a code of domain/flag
  words      text not null,                     -- the reader's; staff only; emptied with the decision, or after 90 days
  at         text not null,
  state      text not null default 'open'
               check (state in ('open', 'no_action', 'edited', 'restricted', 'taken_down', 'gone')),
  decided_by text not null default '',          -- account
  decided_at text not null default ''
) strict, without rowid;

create index flags_open on flags (at) where state = 'open';

create index flags_words on flags (at) where words <> '';

create index flags_story on flags (story);

create trigger flags_of_what_is_gone after update of status on stories when new.status in ('withdrawn', 'taken_down') begin
  update flags set words = '',
    decided_at = case state when 'open' then new.decided_at else decided_at end,
    state = case when state <> 'open' then state when new.status = 'taken_down' then 'taken_down' else 'gone' end
  where story = new.ref;
end;

create table restrictions (
  story        text primary key references stories (ref),
  publication  integer not null unique,         -- its place in the order of publication
  version      integer not null,                -- of what is shown
  shown        text not null,                   -- JSON: the words and facts of the page
  points       text not null,
  facets       text not null,
  consent_api  integer not null check (consent_api in (0, 1)),
  at           text not null
, reads integer not null default 0) strict, without rowid;

create trigger publications_progress after update of progress on publications when new.progress <> old.progress begin
  update publications
  set facets = trim(replace(' ' || facets || ' ', ' prog' || old.progress || ' ', ' prog' || new.progress || ' '))
  where id = new.id;
end;

create index publications_reads on publications (reads, id);

create index publications_published_at on publications (published_at, id);

create table spellings (
  id    integer primary key,
  word  text not null unique,
  twice integer not null default 0 check (twice in (0, 1))
) strict;

create virtual table spellings_near using fts5 (word, tokenize = 'trigram');

create table 'spellings_near_data'(id INTEGER PRIMARY KEY, block BLOB);

create table 'spellings_near_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

create table 'spellings_near_content'(id INTEGER PRIMARY KEY, c0);

create table 'spellings_near_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

create table 'spellings_near_config'(k PRIMARY KEY, v) WITHOUT ROWID;

create trigger spellings_twice after update of twice on spellings when new.twice = 1 and old.twice = 0 begin
  insert into spellings_near (rowid, word) values (new.id, new.word);
end;

create trigger spellings_gone after delete on spellings when old.twice = 1 begin
  delete from spellings_near where rowid = old.id;
end;

create table changes (
  seq  integer primary key autoincrement,       -- grows with every change and is never given twice
  ref  text not null unique,
  kind text not null check (kind in ('published', 'changed', 'withdrawn'))
) strict;

create table export_parts (
  part          integer primary key,            -- 1, 2, 3 …
  stories       integer not null,
  ndjson_bytes  integer not null,
  ndjson_sha256 text not null,
  csv_bytes     integer not null,
  csv_sha256    text not null,
  made_at       text not null
) strict;

create table snapshots (
  id      text primary key,                     -- beginning of a hash of all that follows but made_at: the same twice is one
  query   text not null,                        -- filters, as in an address
  seq     integer not null,                     -- the last change that it knows
  stories text not null,                        -- JSON array of references, newest first
  sha256  text not null,                        -- of the NDJSON of these stories as it was then
  made_at text not null
) strict, without rowid;

create trigger changes_published after insert on publications when new.consent_api = 1 begin
  delete from export_parts where part = (new.id - 1) / 5000 + 1;
  delete from changes where ref = new.ref;
  insert into changes (ref, kind) values (new.ref, 'published');
end;

create trigger changes_changed after update of version, consent_api on publications
when (old.consent_api = 1 or new.consent_api = 1) and new.similar = old.similar begin
  delete from changes where ref = new.ref;
  insert into changes (ref, kind) values (new.ref,
    case when new.consent_api = 0 then 'withdrawn' when old.consent_api = 0 then 'published' else 'changed' end);
end;

create trigger changes_withdrawn after delete on publications when old.consent_api = 1 begin
  delete from export_parts where part = (old.id - 1) / 5000 + 1;
  delete from changes where ref = old.ref;
  insert into changes (ref, kind) values (old.ref, 'withdrawn');
end;

create trigger export_parts_changed after update of version, consent_api on publications begin
  delete from export_parts where part = (new.id - 1) / 5000 + 1;
end;

create table waiting_responses (
  id         text primary key,                  -- of the response; it stands in `responses` too where this corrects it
  story      text not null references stories (ref),
  service    integer not null references services (id),
  account    text not null references accounts (id),  -- who wrote it first
  body       text not null,
  signature  text not null,
  change     text not null default '' check (change in ('', 'planned', 'made')),
  what       text not null default '',
  place      text not null default '',
  owner      text not null default '',
  due        text not null default '',
  rules      text not null default '[]',        -- JSON array: names of the rules that screening noted in it
  urgent     integer not null default 0 check (urgent in (0, 1)),
  sent_at    text not null,                     -- since when it waits
  state      text not null default 'waiting' check (state in ('waiting', 'returned')),
  reason     text not null default ''           -- why it was sent back, for the responder
) strict, without rowid;

create index waiting_responses_story on waiting_responses (story);

create table response_acts (
  response text not null,
  version  integer not null,
  act      text not null check (act in ('sent', 'corrected', 'approved', 'returned')),
  account  text not null references accounts (id),
  reason   text not null default '',            -- of a return; emptied when the story goes
  at       text not null,
  primary key (response, version)
) strict, without rowid;

create index replies_urgent on replies (story, created_at) where urgent = 1;

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

create trigger figures_withdrawn after update of status on stories
when new.status = 'withdrawn' and old.status = 'published' begin
  insert into figures (token, kind, hours, month, stories) values ('all', 'withdrawn', 0, substr(new.decided_at, 1, 7), 1)
  on conflict (token, kind, hours, month) do update set stories = stories + 1;
end;

create table public_version (
  one    integer primary key check (one = 1),
  number integer not null                       -- grows with everything that a public page may show or must stop showing
) strict;

create trigger public_version_published after insert on publications begin
  update public_version set number = number + 1;
end;

create trigger public_version_changed after update of version, title, body, facets, progress, similar, consent_api
on publications begin
  update public_version set number = number + 1;
end;

create trigger public_version_gone after delete on publications begin
  update public_version set number = number + 1;
end;

create trigger public_version_restricted after insert on restrictions begin
  update public_version set number = number + 1;
end;

create trigger public_version_restricted_words after update of version, shown, consent_api on restrictions begin
  update public_version set number = number + 1;
end;

create trigger public_version_restricted_gone after delete on restrictions begin
  update public_version set number = number + 1;
end;

create trigger public_version_answered after update of seq, body on responses begin
  update public_version set number = number + 1;
end;

create trigger public_version_replied after update on replies begin
  update public_version set number = number + 1;
end;

create trigger public_version_register after insert on register begin
  update public_version set number = number + 1;
end;

create table "thread_events" (
  service    text not null,                     -- code
  seq        integer not null,                  -- 1, 2, 3 … without hole or repeat
  id         text not null,                     -- of the event, given by the caller: appended once
  kind       text not null
               check (kind in ('published', 'edited', 'response', 'corrected', 'reply', 'withdrawn', 'taken_down')),
  story      text not null,
  at         text not null,
  commitment text not null,                     -- SHA-256 over a salt and the public words
  salt       text,                              -- null once the words are gone: then nobody can test a guess
  prev       text not null,
  hash       text not null,
  pending    integer not null default 0 check (pending in (0, 1)),  -- its story is not public yet: readers stop before it
  primary key (service, seq),
  unique (service, id)
) strict, without rowid;

create index thread_events_story on thread_events (story);

create index thread_events_pending on thread_events (service, seq) where pending = 1;

create trigger public_version_event after insert on thread_events begin
  update public_version set number = number + 1;
end;

create trigger public_version_event_words after update of salt, pending on thread_events begin
  update public_version set number = number + 1;
end;

create table webhooks (
  id            text primary key,               -- wh_ and random hexadecimal digits
  account       text not null references accounts (id),
  url           text not null,                  -- never logged: it may hold a secret of its owner
  events        text not null,                  -- JSON array of types
  secret        text not null,                  -- sealed, bound to the id
  old_secret    text not null default '',       -- sealed; signs too until old_until
  old_until     text not null default '',
  failing_since text not null default '',       -- first failure since the last success
  paused_at     text not null default '',       -- set: nothing is sent or promised
  made_at       text not null,
  unique (account, url)
) strict, without rowid;

create table webhook_events (
  id       integer primary key autoincrement,
  type     text not null,                       -- story.published …
  story    text not null,
  service  text not null,                       -- code
  position integer not null,                    -- in the thread of the service; 0 for what is in no thread
  at       text not null
) strict;

create index webhook_events_story on webhook_events (story);

create table webhook_deliveries (
  webhook text not null references webhooks (id) on delete cascade,
  event   integer not null references webhook_events (id) on delete cascade,
  tries   integer not null default 0,
  due     text not null,                        -- the sweep reminds from then on
  done_at text not null default '',             -- set: told, given up, or not to be told any more
  primary key (webhook, event)
) strict, without rowid;

create index webhook_deliveries_due on webhook_deliveries (due) where done_at = '';

create index webhook_deliveries_event on webhook_deliveries (event);

create table webhook_attempts (
  webhook text not null,
  event   integer not null,
  n       integer not null,                     -- which try, from 1; after a replay from 1 again
  at      text not null,
  outcome text not null,                        -- status of the answer, or a word of ours; nothing of a body
  primary key (webhook, event, n, at),
  foreign key (webhook, event) references webhook_deliveries (webhook, event) on delete cascade
) strict, without rowid;

create trigger webhook_events_promised after insert on webhook_events begin
  insert into webhook_deliveries (webhook, event, due)
  select w.id, new.id, new.at
  from webhooks w join accounts a on a.id = w.account join services s on s.code = new.service
  where w.paused_at = '' and a.ended_at is null and a.role = 'administrator'
    and (a.scope = 'site' or (a.scope = 'organisation' and a.scope_code = s.organisation_code)
         or (a.scope = 'service' and a.scope_code = s.code))
    and exists (select 1 from json_each(w.events) wanted where wanted.value = new.type);
end;

create trigger webhook_story_published after update of pending on thread_events
when old.pending = 1 and new.pending = 0 and new.kind = 'published' and exists (select 1 from webhooks) begin
  insert into webhook_events (type, story, service, position, at)
  select 'story.published', new.story, new.service, new.seq, new.at
  where exists (select 1 from publications where ref = new.story and consent_api = 1);
end;

create trigger webhook_thread_grown after insert on thread_events
when new.kind in ('edited', 'response', 'withdrawn', 'taken_down') and exists (select 1 from webhooks) begin
  insert into webhook_events (type, story, service, position, at)
  select told.type, new.story, new.service, new.seq, new.at
  from (select 'story.edited' as type where new.kind = 'edited'
        union all select 'response.published' where new.kind = 'response'
        union all select 'change.' || change from responses
          where new.kind = 'response' and id = substr(new.id, 10) and change <> '') told
  where exists (select 1 from publications where ref = new.story and consent_api = 1)
    and not exists (select 1 from restrictions where story = new.story);
  -- Who could never have it hears nothing of its end either.
  insert into webhook_events (type, story, service, position, at)
  select 'story.withdrawn', new.story, new.service, new.seq, new.at
  where new.kind in ('withdrawn', 'taken_down') and exists (select 1 from changes where ref = new.story);
end;

create trigger webhook_consent_changed after update of consent_api on publications
when new.consent_api <> old.consent_api and exists (select 1 from webhooks) begin
  insert into webhook_events (type, story, service, position, at)
  select iif(new.consent_api = 1, 'story.published', 'story.withdrawn'), new.ref, s.code, 0,
    coalesce((select max(at) from story_events where story = new.ref), new.published_at)
  from publication_services ps join services s on s.id = ps.service where ps.publication = new.id
    and (new.consent_api = 0 or not exists (select 1 from restrictions where story = new.ref));
end;
