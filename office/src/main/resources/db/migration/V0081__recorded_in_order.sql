-- When the last fact of a book was recorded.
-- Why: a clock may be set back, but what follows in a chain was never recorded before what it
-- follows.
alter table book add column recorded_at timestamptz not null default 'epoch';
update book b set recorded_at = f.recorded_at
from fact f where f.unit_id = b.unit_id and f.sequence = b.sequence;
