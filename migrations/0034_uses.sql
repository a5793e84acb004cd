-- What else the author of a public story agreed to, so that others who use it can keep to it: research, teaching, training of
-- models. The index knows each as a token.

alter table publications add column uses text not null default '[]';  -- JSON array: research, teaching, training

update publications set
  uses = coalesce((select json_group_array(u.value) from stories s, json_each('["research","teaching","training"]') u
                   where s.ref = publications.ref and json_extract(s.consent, '$.' || u.value)), '[]'),
  facets = facets || coalesce((select group_concat(' use' || u.value || '0', '') from stories s,
                                 json_each('["research","teaching","training"]') u
                               where s.ref = publications.ref and json_extract(s.consent, '$.' || u.value)), '');

-- Also of stories that only who has their address finds: it counts when they come back.
update restrictions set
  shown = json_set(shown, '$.uses', json(coalesce((
            select json_group_array(u.value) from stories s, json_each('["research","teaching","training"]') u
            where s.ref = restrictions.story and json_extract(s.consent, '$.' || u.value)), '[]'))),
  facets = facets || coalesce((select group_concat(' use' || u.value || '0', '') from stories s,
                                 json_each('["research","teaching","training"]') u
                               where s.ref = restrictions.story and json_extract(s.consent, '$.' || u.value)), '');
