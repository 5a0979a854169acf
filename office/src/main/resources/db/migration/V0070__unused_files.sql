-- Files that were uploaded and never used, and that were removed for it.
-- Why: a photo of a receipt is personal; what proves nothing is not kept, and that it is gone is on record.

create table evidence_removed (
    evidence_id  uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    sha256       bytea not null,
    uploaded_by  uuid not null references person,
    uploaded_at  timestamptz not null,
    removed_at   timestamptz not null
);
call protect('evidence_removed', 'append');
