-- A year as it goes: which of the ledger's purposes count on which line, what has been committed,
-- paid and released, and lines that a rule computes.
-- Why: accounts that come from the book's own entries need no typing, and a treasurer who sees what
-- is promised beside what is paid does not spend it twice.

create table budget_purpose (
    unit_id      uuid not null references unit,
    authority_id uuid not null references authority,
    purpose      text not null check (purpose ~ '^[a-z][a-z0-9-]{0,39}$'),
    line_id      uuid not null references budget_line,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (unit_id, purpose)
);
call protect('budget_purpose', 'append');

create table budget_commitment (
    commitment_id uuid primary key,
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    line_id       uuid not null references budget_line,
    year          int not null check (year between 1900 and 2199),
    amount        bigint not null check (amount > 0),
    what          text not null,
    agreed_on     date not null,
    fact_id       uuid not null references fact (fact_id) deferrable initially deferred
);
create index budget_commitment_line on budget_commitment (line_id, year);
call protect('budget_commitment', 'append');

create table budget_payment (
    payment_id    uuid primary key,
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    line_id       uuid not null references budget_line,
    commitment_id uuid references budget_commitment,
    amount        bigint not null check (amount > 0),
    paid_on       date not null,
    fact_id       uuid not null references fact (fact_id) deferrable initially deferred
);
create index budget_payment_commitment on budget_payment (commitment_id);
create index budget_payment_fact on budget_payment (fact_id);
call protect('budget_payment', 'append');

create table budget_release (
    commitment_id uuid primary key references budget_commitment,
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    released_on   date not null,
    reason        text not null,
    fact_id       uuid not null references fact (fact_id) deferrable initially deferred
);
call protect('budget_release', 'append');

-- Either an area with a price, or a share of a row; the newest rule of a line and year holds.
create table budget_overhead (
    overhead_id  uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    line_id      uuid not null references budget_line,
    year         int not null check (year between 1900 and 2199),
    name         text not null,
    area         int check (area > 0),
    price        bigint check (price > 0),
    percent      text,
    row_key      text,
    source       text not null,
    decided_on   date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    check ((area is null) = (price is null) and (percent is null) = (row_key is null)
        and (area is null) <> (percent is null))
);
create index budget_overhead_line on budget_overhead (line_id, year);
call protect('budget_overhead', 'append');
