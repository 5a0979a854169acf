-- The notes and coins of a count, when whoever counted wrote them down.
-- Why: the page of a count shows what lay there piece by piece, so that a second person can see
-- where a miscount may lie. Counts made before have none.

create table count_pile (
    count_id     uuid not null references cash_count,
    denomination text not null check (denomination ~ '^[a-z]+-[0-9]+$'),
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    pieces       integer not null check (pieces > 0),
    primary key (count_id, denomination)
);
call protect('count_pile', 'append');
