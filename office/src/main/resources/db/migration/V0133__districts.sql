-- An association's districts: how their money is split, what each sets aside for which area of work,
-- and the committees that several of them share.
-- Why: a district treasurer has to say what came of the money; what it was split by must be kept as it
-- was, and a committee's money stands on an account of its own, which it accounts for.

create table district_split (
    split_id     uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    year         int not null check (year between 2000 and 2200),
    total        bigint not null check (total > 0),
    weights      jsonb not null,
    rule         text not null,
    decision_id  uuid references evidence (evidence_id),
    decided_on   date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (unit_id, year)
);
call protect('district_split', 'append');

create table district_part (
    split_id     uuid not null references district_split,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    code         text not null,
    name         text not null,
    numbers      jsonb not null,
    amount       bigint not null check (amount >= 0),
    primary key (split_id, code)
);
call protect('district_part', 'append');

create table district_budget (
    budget_id    uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    split_id     uuid not null,
    code         text not null,
    decided_on   date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    foreign key (split_id, code) references district_part
);
create index district_budget_of on district_budget (split_id, code);
call protect('district_budget', 'append');

create table district_budget_line (
    budget_id    uuid not null references district_budget,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null,
    area         text not null,
    amount       bigint not null check (amount > 0),
    primary key (budget_id, number),
    unique (budget_id, area)
);
call protect('district_budget_line', 'append');

create table committee (
    fund_id      uuid primary key references fund,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    place_id     uuid not null unique references place,
    districts    text[] not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
call protect('committee', 'append');

create table committee_entry (
    fact_id      uuid primary key references fact (fact_id) deferrable initially deferred,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fund_id      uuid not null references committee,
    happened_on  date not null,
    area         text not null,
    amount       bigint not null check (amount <> 0)
);
create index committee_entry_of on committee_entry (fund_id, happened_on);
call protect('committee_entry', 'append');
