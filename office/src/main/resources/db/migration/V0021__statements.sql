-- Statements: the account that owners are given of their money, and what they said of it.
-- Why: whoever keeps other people's money owes them an account; the paper is a witness of the chain.

-- Made from the book up to a sequence, so that anyone can make it again and get the same numbers.
create table owner_statement (
    statement_id uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fund_id      uuid not null references fund,
    from_on      date not null,
    through_on   date not null,
    opening      bigint not null,
    closing      bigint not null,
    movements    integer not null,
    sequence     bigint not null,
    head         bytea not null,
    read_through bigint not null,
    made_on      date not null,
    made_by      uuid not null references person,
    evidence_id  uuid not null references evidence,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    check (from_on <= through_on)
);
create index owner_statement_fund on owner_statement (fund_id, through_on desc);
create index owner_statement_unit on owner_statement (unit_id, made_on desc);
call protect('owner_statement', 'append');

-- What was said of a statement, in order.
create table statement_step (
    step_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    statement_id uuid not null references owner_statement,
    kind         text not null check (kind in ('acknowledged', 'approved', 'contested', 'answered')),
    on_day       date not null,
    person_id    uuid not null references person,
    due_on       date,
    outcome      text,
    key_id       uuid,
    words        bytea,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    check ((kind = 'contested') = (due_on is not null)),
    check ((kind = 'answered') = (outcome is not null)),
    check ((words is null) = (key_id is null))
);
create index statement_step_statement on statement_step (statement_id);
call protect('statement_step', 'append');

-- Statements for everybody at once: what is left to make survives whoever was making it.
create table statement_run (
    run_id       uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    from_on      date not null,
    through_on   date not null,
    asked_by     uuid not null references person,
    asked_at     timestamptz not null
);
call protect('statement_run', 'append');

create table statement_run_item (
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    run_id       uuid not null references statement_run,
    fund_id      uuid not null references fund,
    state        text not null check (state in ('waiting', 'made', 'refused')),
    statement_id uuid references owner_statement,
    why          text,
    primary key (run_id, fund_id)
);
call protect('statement_run_item', 'update');
