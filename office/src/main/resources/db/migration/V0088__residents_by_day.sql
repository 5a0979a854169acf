-- Who administered a resident's money on a day, and what the resident could do for themselves then.
-- Why: an act dated back is judged by how things were on its day, not by how they are now.

create table resident_mode (
    fund_id      uuid not null references fund,
    number       integer not null check (number > 0),
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    mode         text not null check (mode in ('self', 'relative', 'guardian', 'home')),
    from_on      date not null,
    fact_id      uuid references fact (fact_id) deferrable initially deferred,
    primary key (fund_id, number)
);
call protect('resident_mode', 'append');

create table resident_capacity (
    fund_id      uuid not null references fund,
    number       integer not null check (number > 0),
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    guardianship text not null check (guardianship in ('none', 'personal', 'economic',
                                                       'incapacitated', 'co')),
    has_capacity boolean not null,
    can_sign     boolean not null,
    contact_id   uuid references person,
    from_on      date not null,
    fact_id      uuid references fact (fact_id) deferrable initially deferred,
    primary key (fund_id, number)
);
call protect('resident_capacity', 'append');

-- What is known of those who live here already: how it is now, and since when. What was before
-- that stands in the chain alone, so those days are judged as they were until now.
insert into resident_mode (fund_id, number, authority_id, unit_id, mode, from_on)
select fund_id, 1, authority_id, unit_id, mode, mode_since from resident;
insert into resident_capacity (fund_id, number, authority_id, unit_id, guardianship, has_capacity,
    can_sign, contact_id, from_on)
select fund_id, 1, authority_id, unit_id, guardianship, has_capacity, can_sign, contact_id,
    admitted_on
from resident;

-- Residents as they were on a day; as they are, when nothing has changed since. Whether they have
-- moved out or died is told as it is now, with its day.
create function resident_on(day date)
    returns table (fund_id uuid, unit_id uuid, person_id uuid, room text, admitted_on date,
        mode text, mode_since date, guardianship text, has_capacity boolean, can_sign boolean,
        contact_id uuid, moved_out_on date, died_on date)
    language sql stable as $$
    select r.fund_id, r.unit_id, r.person_id, r.room, r.admitted_on, coalesce(m.mode, r.mode),
        coalesce(m.from_on, r.mode_since), coalesce(c.guardianship, r.guardianship),
        coalesce(c.has_capacity, r.has_capacity), coalesce(c.can_sign, r.can_sign),
        case when c.number is null then r.contact_id else c.contact_id end,
        r.moved_out_on, r.died_on
    from resident r
    left join lateral (
        select past.mode, past.from_on from resident_mode past
        where past.fund_id = r.fund_id and past.from_on <= day
        order by past.from_on desc, past.number desc limit 1) m on r.mode_since > day
    left join lateral (
        select past.* from resident_capacity past
        where past.fund_id = r.fund_id and past.from_on <= day
        order by past.from_on desc, past.number desc limit 1) c
        on exists (select 1 from resident_capacity later
            where later.fund_id = r.fund_id and later.from_on > day)
$$;
