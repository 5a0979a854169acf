-- Accounts: what the bank says, which of it is which movement, and what was found to add up.
-- Why: money on an account is only known to be there when somebody else than the book says so.

-- A statement of the bank's, read from a file. Its words stay sealed; the file itself is evidence.
create table bank_statement (
    statement_id uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    place_id     uuid not null references place,
    number       integer not null check (number > 0),
    bank_name    text not null,
    format       text not null,
    from_on      date not null,
    through_on   date not null,
    opening      bigint not null,
    closing      bigint not null,
    file_sha256  bytea not null,
    evidence_id  uuid not null references evidence,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    check (from_on <= through_on),
    unique (place_id, number)
);
call protect('bank_statement', 'append');

create table bank_line (
    line_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    statement_id uuid not null references bank_statement,
    place_id     uuid not null references place,
    number       integer not null check (number > 0),
    booked_on    date not null,
    amount       bigint not null,
    key_id       uuid not null,
    sealed       bytea not null,
    unique (statement_id, number)
);
create index bank_line_place on bank_line (place_id, booked_on);
call protect('bank_line', 'append');

-- Which lines are which movements. Undone by a later fact, never taken away.
create table bank_match (
    match_id     uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    place_id     uuid not null references place,
    proposed     text,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    undone_by    uuid references fact (fact_id) deferrable initially deferred
);
create index bank_match_place on bank_match (place_id) where undone_by is null;
call protect('bank_match', 'update');

create table bank_match_part (
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    match_id     uuid not null references bank_match,
    number       integer not null,
    line_id      uuid references bank_line,
    movement_id  uuid references fact (fact_id),
    primary key (match_id, number),
    check ((line_id is null) <> (movement_id is null))
);
create index bank_match_part_line on bank_match_part (line_id);
create index bank_match_part_movement on bank_match_part (movement_id);
call protect('bank_match_part', 'append');

-- Why a line or a movement has nothing on the other side yet.
create table bank_left_over (
    left_over_id uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    place_id     uuid not null references place,
    line_id      uuid references bank_line,
    movement_id  uuid references fact (fact_id),
    why          text not null,
    key_id       uuid not null,
    reason       bytea not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    check ((line_id is null) <> (movement_id is null))
);
create index bank_left_over_place on bank_left_over (place_id);
call protect('bank_left_over', 'append');

-- Bank and cash, the book, and what the owners own, held against each other at the end of a day.
create table reconciliation (
    reconciliation_id uuid primary key,
    authority_id      uuid not null references authority,
    unit_id           uuid not null references unit,
    as_of             date not null,
    outcome           text not null check (outcome in ('adds-up', 'explained', 'differs')),
    bank              bigint not null,
    bank_book         bigint not null,
    outstanding       bigint not null,
    cash              bigint not null,
    cash_book         bigint not null,
    elsewhere         bigint not null,
    owners            bigint not null,
    made_by           uuid not null references person,
    fact_id           uuid not null references fact (fact_id) deferrable initially deferred
);
create index reconciliation_unit on reconciliation (unit_id, as_of desc);
call protect('reconciliation', 'append');

create table closed_period (
    authority_id      uuid not null references authority,
    unit_id           uuid not null references unit,
    through_on        date not null,
    reconciliation_id uuid not null references reconciliation,
    closed_by         uuid not null references person,
    fact_id           uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (unit_id, through_on)
);
call protect('closed_period', 'append');
