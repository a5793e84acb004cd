-- Letters to authors: in which language each is written, and whether they arrive. The address itself stays sealed in
-- `stories.email`, now under a key that can be replaced: the sealed value names its key in its first twelve characters
-- (`x2:` and eight hexadecimal digits, then a colon), and the sweep looks for those that name an old one.

alter table stories add column language text not null default 'en';  -- of the letters: en, cy or ga

-- Why letters do not arrive. Seen by the author alone.
--   refused  the address takes no mail: it is not written to again
--   failed   the last letter could not be sent for two days; the next one is tried again
--   lost     the address does not open: the key that sealed it is not there
alter table stories add column mail text not null default '' check (mail in ('', 'refused', 'failed', 'lost'));

create index stories_seals on stories (substr(email, 1, 12)) where email <> '';
