-- Who takes part in contributions, as one thing through the years, and who looks on its behalf.
-- Why: a member municipality sees its own claims and nothing of the others' payments; what it may see
-- must hang on something that stays the same when a new year is decided.

alter table person_role drop constraint person_role_role_check;
alter table person_role add constraint person_role_role_check check (role in
    ('staff', 'deputy', 'leader', 'director', 'auditor', 'internal-audit', 'administrator',
     'resident', 'guardian', 'relative', 'municipality-contact'));

create table contributor (
    contributor_id uuid primary key,
    authority_id   uuid not null references authority,
    unit_id        uuid not null references unit,
    code           text not null,
    unique (unit_id, code)
);
call protect('contributor', 'append');
insert into contributor (contributor_id, authority_id, unit_id, code)
select gen_random_uuid(), authority_id, unit_id, code from contribution_part
group by authority_id, unit_id, code;

-- On whose behalf somebody looks; the role says since when and until when.
create table contributor_contact (
    role_id        uuid primary key references person_role,
    authority_id   uuid not null references authority,
    unit_id        uuid not null references unit,
    contributor_id uuid not null references contributor,
    fact_id        uuid not null references fact (fact_id) deferrable initially deferred
);
create index contributor_contact_of on contributor_contact (contributor_id);
call protect('contributor_contact', 'append');

-- Who looked at a municipality's affairs. A municipality is no person, so these are not in read_log.
create table contributor_reading (
    reading_id     bigint generated always as identity primary key,
    authority_id   uuid not null references authority,
    unit_id        uuid not null references unit,
    contributor_id uuid not null references contributor,
    reader_id      uuid not null references person,
    role           text not null,
    what           text not null,
    at             timestamptz not null
);
create index contributor_reading_of on contributor_reading (contributor_id, reading_id desc);
call protect('contributor_reading', 'append');
