-- Associations whose money lies in the house for a while: the agreement about it, who chairs them,
-- who is treasurer, and the leader's consent when that is an employee.
-- Why: the municipality answers for none of it, and an employee who keeps it does so as a private
-- person; both must be in writing, and where the regulation asks for a consent, before the election
-- (Bilag 7.9 A.4, B.10).

create table association (
    fund_id      uuid primary key references fund,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    purpose      text not null,
    chair        bytea not null,
    agreed_on    date not null,
    fields       text[] not null,
    signed_by    text[] not null,
    closed_on    date,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index association_unit on association (unit_id);
call protect('association', 'update');

create table treasurer_consent (
    consent_id   uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fund_id      uuid not null references association,
    person_id    uuid not null references person,
    given_by     uuid not null references person check (given_by <> person_id),
    capacity     text not null check (capacity in ('leader', 'director')),
    given_on     date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index treasurer_consent_of on treasurer_consent (fund_id, person_id, given_on);
call protect('treasurer_consent', 'append');

-- An employee is known by who they are; the name of anybody else is sealed under the unit's key.
create table treasurer (
    treasurer_id uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fund_id      uuid not null references association,
    person_id    uuid references person,
    name         bytea,
    from_on      date not null,
    until_on     date check (until_on >= from_on),
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    check ((person_id is null) <> (name is null))
);
create unique index treasurer_one on treasurer (fund_id) where until_on is null;
call protect('treasurer', 'update');
