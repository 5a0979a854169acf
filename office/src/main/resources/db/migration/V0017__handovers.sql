-- Who has the daily custody of a place, and how it passes on: offered by one, taken by the other.
-- Why: who had the box on a day must be answered years later, and nobody can be given it unasked.

create table handover (
    handover_id   uuid primary key,
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    place_id      uuid not null references place,
    giver_id      uuid not null references person,
    receiver_id   uuid not null references person,
    offered_on    date not null,
    counted       bigint not null check (counted >= 0),
    booked        bigint not null,
    receipts      integer not null check (receipts >= 0),
    keys          integer not null check (keys >= 0),
    taken_on      date,
    ended_on      date,
    fact_id       uuid not null references fact (fact_id) deferrable initially deferred,
    taken_fact_id uuid references fact (fact_id) deferrable initially deferred,
    check ((taken_on is null) = (taken_fact_id is null))
);
create index handover_place on handover (place_id, taken_on);
create unique index handover_open on handover (place_id) where taken_on is null and ended_on is null;
call protect('handover', 'update');
