-- Quotas: a total that is split over municipalities, announced, changed, agreed upon and fixed.
-- Why: a municipality must be able to follow its number from population to result years later, so
-- the basis, the rule, the ways in which open steps were done and every result are kept as they were.

alter table unit drop constraint unit_kind_check;
alter table unit add constraint unit_kind_check check (kind in ('house', 'care-home', 'residence',
    'home-care', 'school', 'day-care', 'oversight', 'agency', 'secretariat', 'district'));

create table quota_round (
    round_id     uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    year         int not null check (year between 2000 and 2200),
    rule         text not null,
    basis_id     uuid not null references evidence (evidence_id),
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (unit_id, rule, year)
);
call protect('quota_round', 'append');

create table quota_basis (
    round_id     uuid not null references quota_round,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    code         text not null,
    name         text not null,
    region       text not null,
    numbers      jsonb not null,
    primary key (round_id, code)
);
call protect('quota_basis', 'append');

create table quota_total (
    total_id     uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    round_id     uuid not null references quota_round,
    number       int not null check (number >= 1),
    kind         text not null check (kind in ('announced', 'recalculated', 'reduced')),
    total        bigint not null check (total >= 0),
    rounding     text not null,
    correction   text not null,
    announced_on date not null,
    late         boolean not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (round_id, number)
);
call protect('quota_total', 'append');

create table quota_part (
    total_id     uuid not null references quota_total,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    code         text not null,
    quota        bigint not null check (quota >= 0),
    primary key (total_id, code)
);
call protect('quota_part', 'append');

create table quota_agreement (
    agreement_id uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    total_id     uuid not null references quota_total,
    region       text not null,
    when_changed text not null check (when_changed in ('lapses', 'in-proportion')),
    received_on  date not null,
    paper_id     uuid not null references evidence (evidence_id),
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (total_id, region)
);
call protect('quota_agreement', 'append');

create table quota_agreement_part (
    agreement_id uuid not null references quota_agreement,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    code         text not null,
    quota        bigint not null check (quota >= 0),
    signed_on    date not null,
    primary key (agreement_id, code)
);
call protect('quota_agreement_part', 'append');

create table quota_fixing (
    total_id     uuid primary key references quota_total,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fixed_on     date not null,
    late         boolean not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
call protect('quota_fixing', 'append');

create table quota_fixed (
    total_id     uuid not null references quota_fixing,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    code         text not null,
    quota        bigint not null check (quota >= 0),
    source       text not null check (source in ('rule', 'agreed', 'reduced')),
    primary key (total_id, code)
);
call protect('quota_fixed', 'append');
