-- Webhooks: what happens in public is told to programs that asked for it (docs/decisions/0030-webhooks.md).
--
-- Triggers write what there is to tell, in the transaction in which it becomes public, so that no act can forget to. While
-- nobody listens, nothing is written. A delivery is the promise to tell one endpoint of one event, and it stands here
-- rather than in the outbox because its tries follow a schedule of their own. No words of a story: references and codes.

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

-- A story stands in its thread a moment before it is public.
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

-- Its author changed whether other programs may have it: for them it is gone, or new.
create trigger webhook_consent_changed after update of consent_api on publications
when new.consent_api <> old.consent_api and exists (select 1 from webhooks) begin
  insert into webhook_events (type, story, service, position, at)
  select iif(new.consent_api = 1, 'story.published', 'story.withdrawn'), new.ref, s.code, 0,
    coalesce((select max(at) from story_events where story = new.ref), new.published_at)
  from publication_services ps join services s on s.id = ps.service where ps.publication = new.id
    and (new.consent_api = 0 or not exists (select 1 from restrictions where story = new.ref));
end;
