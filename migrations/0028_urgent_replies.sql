-- Replies of authors in which somebody may be at risk call who is on call, like stories do: the sweep looks for them each
-- minute, and there are few among many.
create index replies_urgent on replies (story, created_at) where urgent = 1;
