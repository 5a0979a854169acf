-- People, how they prove who they are, and who looked at whom.
-- Why: nobody may see a resident's money before it is known who asks; names and numbers are sealed
-- so that erasing a person leaves the books whole.

-- Whether the transaction may see a person: all units, or a role of that person in a visible unit.
-- (Row-level security of person_role does the choosing; the function adds nothing to it.)
create function sees_person(asked uuid) returns boolean
    language plpgsql stable as $$
begin
    return current_setting('betroet.units', true) = '*'
        or exists (select 1 from person_role r where r.person_id = asked);
end $$;

-- One key per person or unit, wrapped by the master key, which is not in the database.
create table data_key (
    subject_id   uuid primary key,
    authority_id uuid not null references authority default current_authority()::uuid,
    kind         text not null check (kind in ('person', 'unit')),
    wrapped      bytea check (octet_length(wrapped) between 29 and 200),
    created_at   timestamptz not null default now(),
    erased_at    timestamptz,
    check ((wrapped is null) = (erased_at is not null))
);
call protect('data_key', 'update');

-- A fingerprint of the master key, so that a start with another one is noticed before it seals.
create table vault_check (
    only_row boolean primary key default true check (only_row),
    seal     bytea not null
);
alter table vault_check enable row level security;
alter table vault_check force row level security;
create policy house on vault_check using (current_authority() = '*');
grant select, insert on vault_check to "${app}";

create table person (
    person_id      uuid primary key,
    authority_id   uuid not null references authority default current_authority()::uuid,
    name_sealed    bytea not null,
    born_sealed    bytea,
    cpr_sealed     bytea,
    cpr_hash       bytea check (octet_length(cpr_hash) = 32),
    email_sealed   bytea,
    phone_sealed   bytea,
    address_sealed bytea,
    created_at     timestamptz not null default now(),
    erased_at      timestamptz,
    unique (authority_id, cpr_hash)
);
call protect('person', 'update');

-- until_on is the first day that the role is no longer held.
create table person_role (
    role_id      uuid primary key,
    authority_id uuid not null references authority default current_authority()::uuid,
    unit_id      uuid references unit,
    person_id    uuid not null references person,
    role         text not null check (role in ('staff', 'deputy', 'leader', 'director', 'auditor',
                                               'administrator', 'resident', 'guardian', 'relative')),
    resident_id  uuid references person,
    from_on      date not null,
    until_on     date,
    granted_by   uuid references person,
    granted_at   timestamptz not null default now(),
    ended_by     uuid references person,
    ended_at     timestamptz,
    check (until_on >= from_on),
    check ((role in ('resident', 'guardian', 'relative')) = (resident_id is not null)),
    check (role <> 'resident' or resident_id = person_id),
    check (role in ('director', 'auditor', 'administrator') or unit_id is not null)
);
create unique index person_role_open on person_role
    (person_id, role, coalesce(unit_id, person_id), coalesce(resident_id, person_id))
    where until_on is null;
create index person_role_person on person_role (person_id);
create index person_role_unit on person_role (unit_id, role);
create index person_role_resident on person_role (resident_id) where resident_id is not null;
call protect('person_role', 'update');

-- Both directions of a relation are one row: the smaller id first.
create table person_relation (
    relation_id  uuid primary key,
    authority_id uuid not null references authority default current_authority()::uuid,
    person_id    uuid not null references person,
    other_id     uuid not null references person,
    kind         text not null check (kind in ('spouse', 'relative', 'household')),
    from_on      date not null,
    until_on     date,
    noted_by     uuid references person,
    noted_at     timestamptz not null default now(),
    check (person_id < other_id),
    check (until_on >= from_on)
);
create unique index person_relation_open on person_relation (person_id, other_id, kind)
    where until_on is null;
create index person_relation_other on person_relation (other_id);
call protect('person_relation', 'update');

-- Beyond the authority, a person and their key are for the units where the person has a role.
create policy near on person as restrictive for select using (sees_person(person_id));
create policy near on data_key as restrictive for select
    using (kind = 'unit' and sees_unit(subject_id) or kind = 'person' and sees_person(subject_id));
create policy near on person_relation as restrictive for select
    using (sees_person(person_id) or sees_person(other_id));

create table login (
    login_id       uuid primary key,
    authority_id   uuid not null references authority default current_authority()::uuid,
    person_id      uuid not null unique references person,
    user_name      text not null unique check (user_name ~ '^[a-z0-9æøå._@-]{3,60}$'),
    password_hash  text,
    totp_sealed    bytea,
    totp_on        boolean not null default false,
    totp_next      bytea,
    totp_last_step bigint not null default 0,
    passkey_handle bytea not null unique check (octet_length(passkey_handle) between 16 and 64),
    demo           boolean not null default false,
    created_at     timestamptz not null,
    disabled_at    timestamptz,
    check (not totp_on or totp_sealed is not null)
);
call protect('login', 'update');

create table recovery_code (
    hash         bytea primary key check (octet_length(hash) = 32),
    authority_id uuid not null references authority default current_authority()::uuid,
    login_id     uuid not null references login,
    used_at      timestamptz
);
create index recovery_code_login on recovery_code (login_id);
call protect('recovery_code', 'delete');

create table passkey (
    credential_id    bytea primary key check (octet_length(credential_id) between 1 and 1023),
    authority_id     uuid not null references authority default current_authority()::uuid,
    login_id         uuid not null references login,
    label            text not null check (length(label) between 1 and 60),
    public_key       bytea not null,
    sign_count       bigint not null,
    verified         boolean not null,
    transports       text not null,
    backup_eligible  boolean not null,
    backup_state     boolean not null,
    attestation      bytea,
    attestation_data bytea,
    created_at       timestamptz not null,
    used_at          timestamptz not null
);
create index passkey_login on passkey (login_id);
call protect('passkey', 'delete');

create table external_login (
    issuer       text not null check (length(issuer) <= 300),
    subject      text not null check (length(subject) <= 300),
    authority_id uuid not null references authority default current_authority()::uuid,
    login_id     uuid not null references login,
    linked_at    timestamptz not null,
    primary key (issuer, subject)
);
create index external_login_login on external_login (login_id);
call protect('external_login', 'delete');

-- A link that opens one door once. The first administrator's has no authority yet.
create table one_time_link (
    hash         bytea primary key check (octet_length(hash) = 32),
    authority_id uuid references authority,
    kind         text not null check (kind in ('first', 'invitation')),
    person_id    uuid references person,
    made_by      uuid references person,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    check ((kind = 'first') = (person_id is null)),
    check ((kind = 'first') = (authority_id is null))
);
call protect('one_time_link', 'update');

create table access_token (
    token_id     uuid primary key,
    authority_id uuid not null references authority default current_authority()::uuid,
    login_id     uuid not null references login,
    name         text not null check (length(name) between 1 and 60),
    hash         bytea not null unique check (octet_length(hash) = 32),
    scopes       text[] not null check (scopes <@ array['read', 'ask', 'act'] and scopes <> '{}'),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    used_at      timestamptz
);
create index access_token_login on access_token (login_id);
call protect('access_token', 'update');

-- Failed attempts per account and per address, both as keyed hashes; only the log-in sees it.
create table throttle (
    key_hash     bytea primary key check (octet_length(key_hash) = 32),
    window_start timestamptz not null,
    attempts     integer not null
);
alter table throttle enable row level security;
alter table throttle force row level security;
create policy house on throttle using (current_authority() = '*');
grant select, insert, update, delete on throttle to "${app}";

-- What happened at the door. An attempt with an unknown user name belongs to no authority.
create table access_fact (
    fact_id      bigint generated always as identity primary key,
    authority_id uuid references authority,
    login_id     uuid references login,
    what         text not null,
    at           timestamptz not null
);
create index access_fact_login on access_fact (login_id, at);
call protect('access_fact', 'append');

create table read_log (
    read_id      bigint generated always as identity primary key,
    authority_id uuid not null references authority default current_authority()::uuid,
    unit_id      uuid references unit,
    reader_id    uuid references person,
    subject_id   uuid not null references person,
    what         text not null check (length(what) between 1 and 120),
    why          text not null check (length(why) between 1 and 200),
    at           timestamptz not null
);
create index read_log_subject on read_log (subject_id, read_id desc);
create index read_log_reader on read_log (reader_id, at desc);
call protect('read_log', 'append');

-- Sessions in the form that Spring Session expects. They precede any authority, so no row-level
-- security; the principal is the id of a log-in and names nobody.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on spring_session, spring_session_attributes to "${app}";
