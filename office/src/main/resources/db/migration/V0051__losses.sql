-- Losses that were reported (Bilag 7.9, 5.1). Who and what was done stay sealed with the fact.
-- Why: the municipality may have to answer for it, so it must be on record when and how much.

create table loss (
    loss_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fund_id      uuid references fund,
    happened_on  date not null,
    amount       bigint not null check (amount >= 0),
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index loss_unit on loss (unit_id, happened_on);
call protect('loss', 'append');
