-- What all owners together have in a place.
-- Why: rules about the cash of a whole unit are asked at every posting; adding up every resident
-- each time grows with the house. Kept like balance: moved with the lines, rebuilt from them.

create table place_total (
    place_id     uuid primary key references place,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    amount       bigint not null
);
create index place_total_unit on place_total (unit_id);
call protect('place_total', 'update');

insert into place_total (place_id, authority_id, unit_id, amount)
select p.place_id, p.authority_id, p.unit_id, sum(b.amount)
from balance b join place p using (place_id)
group by p.place_id, p.authority_id, p.unit_id;
