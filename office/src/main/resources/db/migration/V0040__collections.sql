-- Collections: savings, event income and small collections that staff take in and pass on.
-- Why: how long one has been open, and how long money has been in an employee's hand, must be seen
-- (Bilag 7.9 A.1, A.2). Who keeps the money is sealed with the fact it was started by.

create table collection (
    fund_id      uuid primary key references fund,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    kind         text not null check (kind in ('savings', 'event-income', 'collection')),
    custodian    text not null,
    started_on   date not null,
    planned_end  date not null check (planned_end >= started_on),
    ended_on     date check (ended_on >= started_on),
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index collection_unit on collection (unit_id);
call protect('collection', 'update');
