-- The ledger: books, funds, places, facts and their lines; requests that wait; evidence.
-- Why: one append-only log per book carries everything that happens; the rest can be rebuilt from it.

create table fund (
    fund_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    kind         text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
    person_id    uuid references person,
    name         text,
    opened_on    date not null,
    frozen_on    date,
    closed_on    date,
    check (person_id is not null or name is not null)
);
create index fund_unit on fund (unit_id, kind);
create index fund_person on fund (person_id);
call protect('fund', 'update');

create table place (
    place_id       uuid primary key,
    authority_id   uuid not null references authority,
    unit_id        uuid not null references unit,
    kind           text not null check (kind in ('outside', 'cash-box', 'bank-account', 'card',
                                                 'hand', 'bank-box')),
    name           text not null,
    storage_class  text,
    responsible_id uuid references person,
    holder_id      uuid references person,
    fund_id        uuid references fund,
    account_number text,
    joint_holders  smallint not null default 1,
    purpose        text,
    opened_on      date not null,
    closed_on      date
);
create index place_unit on place (unit_id);
create unique index place_outside on place (unit_id) where kind = 'outside';
call protect('place', 'update');

-- One row per book (one book per unit): the lock that makes writers wait for each other, the next
-- numbers, and the end of the chain.
create table book (
    unit_id        uuid primary key references unit,
    authority_id   uuid not null references authority,
    sequence       bigint not null default 0,
    voucher        bigint not null default 0,
    head           bytea not null,
    closed_through date
);
call protect('book', 'update');

create table fact (
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    sequence     bigint not null check (sequence > 0),
    fact_id      uuid not null unique,
    voucher      bigint check (voucher > 0),
    operation    text not null,
    happened_on  date not null,
    recorded_at  timestamptz not null,
    actor_id     uuid not null references person,
    subject_id   uuid references fund,
    mandate_id   uuid,
    reverses     uuid references fact (fact_id),
    payload      text not null,
    verdict      text not null,
    version      smallint not null,
    previous     bytea not null,
    hash         bytea not null,
    primary key (unit_id, sequence),
    unique (unit_id, voucher)
);
create unique index fact_reversed_once on fact (reverses) where reverses is not null;
create index fact_operation on fact (unit_id, operation, happened_on);
create index fact_subject on fact (subject_id, happened_on);
call protect('fact', 'append');

-- Two rows per transfer; number is the transfer's, side is -1 for what it leaves, 1 for what it enters.
create table line (
    authority_id uuid not null references authority,
    unit_id      uuid not null,
    sequence     bigint not null,
    number       smallint not null,
    side         smallint not null check (side in (-1, 1)),
    fund_id      uuid not null references fund,
    place_id     uuid not null references place,
    purpose      text not null,
    amount       bigint not null check (amount <> 0 and sign(amount) = side),
    happened_on  date not null,
    primary key (unit_id, sequence, number, side),
    foreign key (unit_id, sequence) references fact (unit_id, sequence)
);
create index line_fund on line (fund_id, happened_on, sequence);
create index line_place on line (place_id, happened_on, sequence);
call protect('line', 'append');

create table fact_signature (
    authority_id uuid not null references authority,
    unit_id      uuid not null,
    sequence     bigint not null,
    number       smallint not null,
    person_id    uuid not null references person,
    capacity     text not null,
    method       text not null,
    signed_at    timestamptz not null,
    drawing      bytea,
    primary key (unit_id, sequence, number),
    foreign key (unit_id, sequence) references fact (unit_id, sequence)
);
call protect('fact_signature', 'append');

-- Balances are sums of lines, kept so that a page need not add a year up. Rebuilt by the self-check.
create table balance (
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fund_id      uuid not null references fund,
    place_id     uuid not null references place,
    amount       bigint not null,
    primary key (fund_id, place_id)
);
create index balance_place on balance (place_id);
call protect('balance', 'update');

create table evidence (
    evidence_id  uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    sha256       bytea not null,
    media_type   text not null,
    size         integer not null,
    key_id       uuid not null,
    sealed       bytea not null,
    uploaded_by  uuid not null references person,
    uploaded_at  timestamptz not null
);
call protect('evidence', 'delete');

create table fact_evidence (
    authority_id uuid not null references authority,
    unit_id      uuid not null,
    sequence     bigint not null,
    number       smallint not null,
    kind         text not null,
    sha256       bytea not null,
    evidence_id  uuid not null references evidence,
    primary key (unit_id, sequence, number),
    foreign key (unit_id, sequence) references fact (unit_id, sequence)
);
call protect('fact_evidence', 'append');

-- Free text, names and numbers that belong to a person: outside the chain, under that person's key.
create table sealed_value (
    sealed_id    uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid,
    key_id       uuid not null,
    sealed       bytea not null
);
call protect('sealed_value', 'delete');

-- What waits for a signature, a paper or an approval. Changes nothing until it is complete.
create table request (
    request_id   uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    operation    text not null,
    command      bytea not null,
    key_id       uuid not null,
    actor_id     uuid not null references person,
    subject_id   uuid references fund,
    happened_on  date not null,
    amount       bigint,
    needs        text not null,
    status       text not null check (status in ('open', 'done', 'withdrawn', 'refused', 'expired')),
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,
    ended_by     uuid references person,
    outcome      text,
    fact_id      uuid references fact (fact_id)
);
create index request_open on request (unit_id, asked_at) where status = 'open';
call protect('request', 'update');

create table request_hold (
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    request_id   uuid not null references request,
    fund_id      uuid not null references fund,
    place_id     uuid not null references place,
    amount       bigint not null check (amount > 0),
    primary key (request_id, fund_id, place_id)
);
create index request_hold_place on request_hold (fund_id, place_id);
call protect('request_hold', 'delete');

create table request_gathered (
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    request_id   uuid not null references request,
    number       smallint not null,
    what         text not null check (what in ('signature', 'approval', 'document')),
    person_id    uuid not null references person,
    capacity     text not null,
    method       text,
    reason       bytea,
    document     text,
    evidence_id  uuid references evidence,
    gathered_at  timestamptz not null,
    primary key (request_id, number)
);
call protect('request_gathered', 'append');

-- The caller's key and a hash of what was asked: the same again gets the same answer.
create table idempotency (
    authority_id uuid not null references authority,
    actor_id     uuid not null references person,
    key          text not null check (length(key) between 1 and 200),
    request_hash bytea not null,
    outcome      text not null,
    kept_at      timestamptz not null,
    primary key (actor_id, key)
);
call protect('idempotency', 'append');
