-- The youth school's account: what participants paid on the web, and what of it has been held
-- against what the web system recorded.
-- Why: the account is reconciled continually, and only then is its money moved on; how many days
-- nobody has looked must be seen (Bilag 7.9 A.3).

create table youth_account (
    fund_id      uuid primary key references fund,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    place_id     uuid not null references place deferrable initially deferred,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index youth_account_unit on youth_account (unit_id);
call protect('youth_account', 'update');

create table web_reconciliation (
    fact_id      uuid primary key references fact (fact_id) deferrable initially deferred,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fund_id      uuid not null references youth_account,
    through_on   date not null,
    made_on      date not null,
    total        bigint not null,
    made_by      uuid not null references person
);
create index web_reconciliation_of on web_reconciliation (fund_id, through_on);
call protect('web_reconciliation', 'append');

-- A payment, or with a negative amount one that was undone.
create table web_payment (
    fact_id       uuid primary key references fact (fact_id) deferrable initially deferred,
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    fund_id       uuid not null references youth_account,
    paid_on       date not null,
    amount        bigint not null check (amount <> 0),
    reconciled_by uuid references web_reconciliation deferrable initially deferred
);
create index web_payment_open on web_payment (fund_id, paid_on) where reconciled_by is null;
call protect('web_payment', 'update');
