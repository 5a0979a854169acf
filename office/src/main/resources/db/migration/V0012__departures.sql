-- What was taken back when somebody left: the leader's paper for the bank.
-- Why: afterwards the mandates and keys themselves only say that they ended, not in which act.

create table departure (
    departure_id uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    person_id    uuid not null references person,
    departed_on  date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index departure_person on departure (unit_id, person_id);
call protect('departure', 'append');

create table departure_line (
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    departure_id uuid not null references departure,
    number       smallint not null,
    power        text not null,
    detail       text,
    fund_id      uuid references fund,
    place_id     uuid references place,
    count        integer not null check (count > 0),
    primary key (departure_id, number)
);
call protect('departure_line', 'append');

-- Whether somebody has anything to do anywhere in the authority, also in units that the transaction
-- may not see: a log-in is one for all of them, and closes only when the last role has ended.
create function person_has_role(asked uuid, on_day date) returns boolean
    language plpgsql as $$
declare
    units text := current_setting('betroet.units', true);
    has boolean;
begin
    perform set_config('betroet.units', '*', true);
    select exists (select 1 from person_role where person_id = asked and from_on <= on_day
                   and (until_on is null or until_on > on_day)) into has;
    perform set_config('betroet.units', coalesce(units, ''), true);
    return has;
end $$;
