-- What somebody notes beside an item for themselves, and that they marked it.
-- Why: members prepare on the screen; their notes are theirs alone. They are sealed with the key of
-- the person who wrote them, stand in no archive, and cannot be read any more when the person is
-- erased.

create table private_note (
    person_id    uuid not null references person,
    item_id      uuid not null references agenda_item,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    sealed       bytea,
    marked       boolean not null,
    changed_at   timestamptz not null,
    primary key (person_id, item_id)
);
call protect('private_note', 'delete');
