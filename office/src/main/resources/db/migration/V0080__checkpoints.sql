-- Signed checkpoints of the books, and the keys that sign them.
-- Why: whoever can write in the database can chain a whole book anew; they cannot sign it anew
-- without the key, nor take back the heads that others already have.

alter table data_key drop constraint data_key_kind_check;
alter table data_key add constraint data_key_kind_check
    check (kind in ('person', 'unit', 'authority'));
drop policy near on data_key;
create policy near on data_key as restrictive for select
    using (kind = 'authority'
        or kind = 'unit' and sees_unit(subject_id)
        or kind = 'person' and sees_person(subject_id));

-- An Ed25519 key of an authority; the private half sealed under the authority's own data key.
create table signing_key (
    key          bytea primary key check (octet_length(key) = 32),
    authority_id uuid not null references authority,
    sealed       bytea not null,
    from_at      timestamptz not null,
    until_at     timestamptz
);
create unique index signing_key_used on signing_key (authority_id) where until_at is null;
call protect('signing_key', 'update');

-- The head of a book at a moment, signed. The bytes are those of docs/archive.md.
create table checkpoint (
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    sequence     bigint not null check (sequence > 0),
    head         bytea not null check (octet_length(head) = 32),
    at           timestamptz not null,
    key          bytea not null references signing_key,
    signature    bytea not null check (octet_length(signature) = 64),
    primary key (unit_id, sequence)
);
call protect('checkpoint', 'append');
