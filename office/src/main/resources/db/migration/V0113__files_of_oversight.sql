-- Which files the books of oversight refer to.
-- Why: whether a file proves a suspicion was asked of all facts that refer to it, once for every file that
-- anybody reads; most of a posting's time in the server went there. Now it is one look into a table that
-- is nearly always empty. It belongs to no unit, so that whoever may not read the book is kept from
-- the file as well.

create table oversight_file (
    evidence_id  uuid primary key references evidence,
    authority_id uuid not null references authority
);
call protect('oversight_file', 'append');

select set_config('betroet.authority', '*', true), set_config('betroet.units', '**', true);
insert into oversight_file (evidence_id, authority_id)
select distinct evidence_id, authority_id from fact_evidence where is_oversight(unit_id);

create function note_oversight_file() returns trigger
    language plpgsql as $$
begin
    insert into oversight_file (evidence_id, authority_id)
    values (new.evidence_id, new.authority_id)
    on conflict do nothing;
    return new;
end $$;
create trigger note_oversight_file after insert on fact_evidence
    for each row when (is_oversight(new.unit_id)) execute function note_oversight_file();

drop policy guarded on evidence;
drop function proves_suspicion;
create policy guarded on evidence as restrictive for select to "${app}"
    using (not exists (select 1 from oversight_file o where o.evidence_id = evidence.evidence_id)
        or exists (
            select 1 from fact_evidence e where e.evidence_id = evidence.evidence_id));
