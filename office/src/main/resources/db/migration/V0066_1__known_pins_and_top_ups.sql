-- Cards whose code an employee knows, and what an owner has agreed with the bank on filling an
-- account up; and whether a unit is its own and bound by its operating agreement.
-- Why: Bilag 7.9 B.7 forbids knowing a code, so whoever learns of it must be able to say so, until
-- the card is gone; B.1 leaves the filling up to owner and bank, and the house must be able to show
-- what they agreed; § 3 covers a self-owning unit only when its agreement refers to the rules.

create table known_pin (
    known_id     uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    valuable_id  uuid not null references valuable,
    noted_on     date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index known_pin_unit on known_pin (unit_id);
create index known_pin_valuable on known_pin (valuable_id);
call protect('known_pin', 'append');

create table top_up (
    top_up_id    uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fund_id      uuid not null references fund,
    place_id     uuid not null references place,
    level        bigint not null check (level > 0),
    every        text not null check (every in ('week', 'month', 'when-asked')),
    agreed_on    date not null,
    signed_by    text[] not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index top_up_place on top_up (place_id);
create index top_up_fund on top_up (fund_id);
call protect('top_up', 'append');

alter table unit add column self_owning boolean not null default false;
alter table unit add column agreement_binds boolean not null default false;
