-- The work of the night: who does it, the backups that were made, and whether the books add up.
-- Why: two copies of the office must not both do it, a backup that is not made must be missed, and
-- whoever trusts nobody asks when it was last added up.

-- One row a night and kind of work. Whoever holds the lease works; a copy that dies leaves it.
create table night_work (
    work         text not null,
    night        date not null,
    holder       uuid not null,
    leased_until timestamptz not null,
    attempts     smallint not null default 1,
    ended_at     timestamptz,
    good         boolean,
    primary key (work, night),
    check ((ended_at is null) = (good is null))
);
alter table night_work enable row level security;
alter table night_work force row level security;
create policy house on night_work using (current_authority() = '*');
grant select, insert, update on night_work to "${app}";

-- Each backup of the night; fault is empty for one that was read back.
create table backup_run (
    backup_id  uuid primary key,
    begun_at   timestamptz not null,
    ended_at   timestamptz not null,
    file       text not null,
    fault      text not null,
    bytes      bigint not null,
    rows       bigint not null,
    removed_at timestamptz
);
create index backup_run_begun on backup_run (begun_at desc);
alter table backup_run enable row level security;
alter table backup_run force row level security;
create policy house on backup_run using (current_authority() = '*');
grant select, insert, update on backup_run to "${app}";

-- One adding up of one book.
create table self_audit (
    audit_id     uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    begun_at     timestamptz not null,
    ended_at     timestamptz not null,
    facts        bigint not null,
    vouchers     bigint not null,
    papers       bigint not null,
    erased       bigint not null,
    head         bytea not null,
    problems     bigint not null
);
create index self_audit_unit on self_audit (unit_id, begun_at desc);
call protect('self_audit', 'append');

-- The first places where it does not; sequence 0 is none.
create table self_audit_problem (
    audit_id     uuid not null references self_audit,
    number       smallint not null,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    code         text not null,
    sequence     bigint not null,
    fund_id      uuid,
    place_id     uuid,
    expected     text not null,
    found        text not null,
    primary key (audit_id, number)
);
call protect('self_audit_problem', 'append');
