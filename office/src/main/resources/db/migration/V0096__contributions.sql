-- Contributions: who takes part, how many inhabitants they had, what was decided, claimed and paid.
-- Why: 22 municipalities must each be able to reckon their own claim after, years later and to the
-- øre, so everything it was computed from is kept as it was when it was decided.

create table population_count (
    count_id     uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    quarter      text not null check (quarter ~ '^(19|20)[0-9]{2}K[1-4]$'),
    source       text not null check (source in ('statbank', 'file')),
    fetched_on   date not null,
    file_id      uuid not null references evidence (evidence_id),
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index population_count_unit on population_count (unit_id, quarter);
call protect('population_count', 'append');

create table population (
    count_id     uuid not null references population_count,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    code         text not null,
    name         text not null,
    people       bigint not null check (people >= 0),
    primary key (count_id, code)
);
call protect('population', 'append');

create table price_index (
    index_id     uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    vintage      text not null,
    source       text not null,
    pay_weight   text not null,
    price_weight text not null,
    issued_on    date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (unit_id, vintage)
);
call protect('price_index', 'append');

create table price_index_year (
    index_id     uuid not null references price_index,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    year         int not null,
    pay          text not null,
    price        text not null,
    primary key (index_id, year)
);
call protect('price_index_year', 'append');

create table contribution (
    contribution_id uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fund_id      uuid not null references fund,
    title        text not null,
    year         int not null,
    base         text not null,
    kind         text not null check (kind in ('total', 'rate')),
    factor       text not null,
    total        bigint not null check (total > 0),
    reference_on date not null,
    count_id     uuid not null references population_count,
    index_id     uuid references price_index,
    index_from   int,
    instalments  int not null check (instalments between 1 and 12),
    first_due    date not null,
    vat          text not null check (vat in ('outside-vat', 'zero-rated', 'standard')),
    vat_reason   text not null,
    sender_cvr   text not null,
    replaces_id  uuid unique references contribution,
    decided_on   date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index contribution_unit on contribution (unit_id, year);
call protect('contribution', 'append');

create table contribution_part (
    contribution_id uuid not null references contribution,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    code         text not null,
    name         text not null,
    gln          text not null,
    cvr          text not null,
    reference    text not null,
    people       bigint not null,
    amount       bigint not null check (amount >= 0),
    unindexed    bigint not null check (unindexed >= 0),
    primary key (contribution_id, code)
);
call protect('contribution_part', 'append');

create table contribution_claim (
    claim_id     uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    contribution_id uuid not null references contribution,
    code         text not null,
    number       int not null check (number >= 1),
    instalment   int not null check (instalment >= 1),
    amount       bigint not null check (amount > 0),
    set_off      bigint not null check (set_off >= 0),
    issued_on    date not null,
    due_on       date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (unit_id, number)
);
create index contribution_claim_of on contribution_claim (contribution_id, code);
call protect('contribution_claim', 'append');

create table contribution_credit (
    credit_id    uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    claim_id     uuid not null unique references contribution_claim,
    number       int not null check (number >= 1),
    amount       bigint not null check (amount > 0),
    reason       text not null,
    issued_on    date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
call protect('contribution_credit', 'append');

create table contribution_payment (
    payment_id   uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    claim_id     uuid not null references contribution_claim,
    amount       bigint not null check (amount > 0),
    paid_on      date not null,
    line_id      uuid unique references bank_line,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index contribution_payment_claim on contribution_payment (claim_id);
call protect('contribution_payment', 'append');

create table contribution_surplus (
    contribution_id uuid primary key references contribution,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    amount       bigint not null check (amount > 0),
    way          text not null check (way in ('carry', 'repay', 'set-off')),
    decided_on   date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
call protect('contribution_surplus', 'append');

create table contribution_surplus_part (
    contribution_id uuid not null references contribution_surplus,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    code         text not null,
    amount       bigint not null check (amount >= 0),
    primary key (contribution_id, code)
);
call protect('contribution_surplus_part', 'append');
