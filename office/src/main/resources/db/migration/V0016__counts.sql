-- Counts of cash against the book, what became of differences, and who has custody of a place.
-- Why: a count that cannot be held against the book of its day proves nothing, and a difference
-- must stay in sight until somebody has answered for it.

create table cash_count (
    count_id      uuid primary key,
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    place_id      uuid not null references place,
    counted_on    date not null,
    counted       bigint not null check (counted >= 0),
    booked        bigint not null,
    announced     boolean not null,
    counter_id    uuid not null references person,
    settled_on    date,
    fact_id       uuid not null references fact (fact_id) deferrable initially deferred,
    check (settled_on is null or settled_on >= counted_on)
);
create index cash_count_place on cash_count (place_id, counted_on);
create index cash_count_open on cash_count (unit_id) where settled_on is null;
call protect('cash_count', 'update');

-- What lay in one owner's envelope, and what the book said they had in the place.
create table count_envelope (
    count_id      uuid not null references cash_count,
    fund_id       uuid not null references fund,
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    counted       bigint not null,
    booked        bigint not null,
    primary key (count_id, fund_id)
);
call protect('count_envelope', 'append');

-- What was done about a difference, in order.
create table count_step (
    count_id      uuid not null references cash_count,
    number        smallint not null check (number > 0),
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    step          text not null check (step in ('recount', 'explain', 'adjust')),
    taken_on      date not null,
    taken_by      uuid not null references person,
    counted       bigint,
    booked        bigint not null,
    fact_id       uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (count_id, number)
);
call protect('count_step', 'append');
