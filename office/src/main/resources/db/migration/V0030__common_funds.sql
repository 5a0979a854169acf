-- Common funds: what the members agreed, who they are and since when, what each has paid in, what
-- they decided, and the accounts they were given.
-- Why: a member who leaves gets exactly their share, and whether the pool is kept as agreed must be
-- seen by anyone who looks (Bilag 7.9 B.9).

create table common_fund (
    fund_id      uuid primary key references fund,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    opened_on    date not null,
    accounted_on date,
    closed_on    date
);
create index common_fund_unit on common_fund (unit_id);
call protect('common_fund', 'update');

-- One row per version of the charter; the latest one holds.
create table common_fund_charter (
    fund_id        uuid not null references common_fund,
    version        smallint not null check (version > 0),
    authority_id   uuid not null references authority,
    unit_id        uuid not null references unit,
    purpose        text not null,
    categories     text[] not null,
    amount         bigint not null check (amount >= 0),
    collection     text not null,
    responsible_id uuid not null references person,
    sharing        text not null check (sharing in ('equal', 'by-contribution')),
    from_on        date not null,
    fact_id        uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (fund_id, version)
);
call protect('common_fund_charter', 'append');

create table common_fund_member (
    membership_id uuid primary key,
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    fund_id       uuid not null references common_fund,
    member_id     uuid not null references fund,
    joined_on     date not null,
    left_on       date,
    fact_id       uuid not null references fact (fact_id) deferrable initially deferred,
    check (left_on >= joined_on)
);
create unique index common_fund_member_once on common_fund_member (fund_id, member_id)
    where left_on is null;
create index common_fund_member_of on common_fund_member (member_id);
call protect('common_fund_member', 'update');

create table common_fund_payment (
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    membership_id uuid not null references common_fund_member,
    fact_id       uuid not null references fact (fact_id) deferrable initially deferred,
    amount        bigint not null check (amount > 0),
    primary key (membership_id, fact_id)
);
call protect('common_fund_payment', 'append');

create table common_fund_decision (
    fact_id      uuid primary key references fact (fact_id) deferrable initially deferred,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fund_id      uuid not null references common_fund,
    decided_on   date not null,
    amount       bigint not null check (amount > 0),
    used_for     text not null check (used_for in ('keep', 'activity', 'pay-back')),
    deciders     smallint not null check (deciders > 0),
    members      smallint not null check (members >= deciders)
);
call protect('common_fund_decision', 'append');

create table common_fund_account (
    fact_id      uuid primary key references fact (fact_id) deferrable initially deferred,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    fund_id      uuid not null references common_fund,
    given_on     date not null,
    from_on      date not null,
    through_on   date not null,
    opening      bigint not null,
    income       bigint not null,
    expense      bigint not null,
    check (from_on <= through_on)
);
create index common_fund_account_of on common_fund_account (fund_id, through_on);
call protect('common_fund_account', 'append');
