-- What kind of account a place is, the cards issued on it, who has which key, and things kept.
-- Why: the rules ask about all of these, and an employee who leaves hands all of these in.

alter table place add column account_kind text;
alter table place add column own_books boolean not null default false;

-- A card on an account: issued to one employee, who alone uses it. Its secret code is not here.
create table account_card (
    card_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    place_id     uuid not null references place,
    holder_id    uuid not null references person,
    last_digits  text check (last_digits ~ '^[0-9]{4}$'),
    issued_on    date not null,
    ended_on     date,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index account_card_place on account_card (place_id);
create index account_card_holder on account_card (holder_id);
call protect('account_card', 'update');

-- Keys and cards that have passed into an employee's hand. Rows stay when they come back.
create table key_out (
    key_id       uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    place_id     uuid not null references place,
    label        text not null,
    holder_id    uuid not null references person,
    out_on       date not null,
    returned_on  date,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index key_out_place on key_out (place_id);
create index key_out_holder on key_out (holder_id);
create unique index key_out_once on key_out (place_id, lower(label)) where returned_on is null;
call protect('key_out', 'update');

-- A thing of value that is kept for somebody. What it is, is sealed under the owner's key.
create table valuable (
    valuable_id  uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fund_id      uuid not null references fund,
    place_id     uuid not null references place,
    kind         text not null check (kind in ('card', 'valuables', 'box-key', 'papers')),
    key_id       uuid not null,
    description  bytea not null,
    in_on        date not null,
    out_on       date,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index valuable_fund on valuable (fund_id);
create index valuable_place on valuable (place_id);
call protect('valuable', 'update');
