-- Inspections by the auditor and internal audit, unannounced (Bilag 7.9, 7), and the municipality's
-- supervision. Why: an inspection that the unit can see coming is announced. All of it stands in the
-- oversight book until it is released, and the log of who read what says nothing of it before that.

-- The seed and the size of what it was drawn from let anybody draw the same sample again.
create table inspection (
    inspection_id uuid primary key,
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit check (is_oversight(unit_id)),
    home_id       uuid not null references unit,
    inspector_id  uuid not null references person,
    began_on      date not null,
    began_at      timestamptz not null,
    drawn_of      text not null check (drawn_of in ('residents', 'movements')),
    from_on       date not null,
    through_on    date not null check (through_on >= from_on),
    seed          bigint not null,
    population    integer not null check (population >= 0),
    fact_id       uuid not null references fact (fact_id) deferrable initially deferred
);
create index inspection_home on inspection (home_id, began_on);
call protect('inspection', 'append');

-- What was drawn, in the order of drawing: a fund, or a fact in which money moved.
create table inspection_item (
    inspection_id uuid not null references inspection,
    number        smallint not null check (number > 0),
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    subject_id    uuid not null,
    primary key (inspection_id, number)
);
call protect('inspection_item', 'append');

-- What came of it: a note on one item, the release with its report, the unit's answer.
create table inspection_entry (
    inspection_id uuid not null references inspection,
    number        smallint not null check (number > 0),
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    kind          text not null check (kind in ('note', 'release', 'answer')),
    item          smallint,
    in_order      boolean,
    said_by       uuid not null references person,
    said_on       date not null,
    said_at       timestamptz not null,
    fact_id       uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (inspection_id, number),
    foreign key (inspection_id, item) references inspection_item,
    check ((kind = 'note') = (item is not null and in_order is not null))
);
create unique index inspection_released on inspection_entry (inspection_id) where kind = 'release';
call protect('inspection_entry', 'append');

-- Whether the inspection may be read: released, or by somebody who audits the unit.
create function may_read_inspection(asked uuid) returns boolean
    language plpgsql stable as $$
declare
    before text := current_setting('betroet.units', true);
    found boolean;
begin
    perform set_config('betroet.units', '**', true);
    found := exists (select 1 from inspection_entry e
                   where e.inspection_id = asked and e.kind = 'release')
        or exists (select 1 from inspection i
                   join person_role r on r.person_id = current_person()
                   where i.inspection_id = asked and r.role in ('auditor', 'internal-audit')
                     and (r.unit_id is null or r.unit_id = i.home_id)
                     and (r.until_on is null or r.until_on > i.began_on));
    perform set_config('betroet.units', before, true);
    return found;
end $$;
create policy guarded on inspection as restrictive for select
    using (not is_oversight(unit_id) or current_setting('betroet.units', true) = '**'
        or may_read_inspection(inspection_id));
create policy guarded on inspection_item as restrictive for select
    using (not is_oversight(unit_id) or current_setting('betroet.units', true) = '**'
        or may_read_inspection(inspection_id));
create policy guarded on inspection_entry as restrictive for select
    using (not is_oversight(unit_id) or current_setting('betroet.units', true) = '**'
        or may_read_inspection(inspection_id));

-- The inspection under which somebody reads in a unit: theirs, begun and not released.
create function inspection_of(reader uuid, home uuid) returns uuid
    language plpgsql stable as $$
declare
    before text := current_setting('betroet.units', true);
    found uuid;
begin
    perform set_config('betroet.units', '**', true);
    found := (select i.inspection_id from inspection i
            where i.inspector_id = reader and i.home_id = home and not exists (
                select 1 from inspection_entry e
                where e.inspection_id = i.inspection_id and e.kind = 'release')
            order by i.began_at limit 1);
    perform set_config('betroet.units', before, true);
    return found;
end $$;
create function is_released(asked uuid) returns boolean
    language plpgsql stable as $$
declare
    before text := current_setting('betroet.units', true);
    found boolean;
begin
    perform set_config('betroet.units', '**', true);
    found := exists (select 1 from inspection_entry e
                   where e.inspection_id = asked and e.kind = 'release');
    perform set_config('betroet.units', before, true);
    return found;
end $$;

-- What is read under an inspection is noted like everything, and told once it is released.
alter table read_log add column inspection_id uuid references inspection;
create function note_inspection() returns trigger language plpgsql as $$
begin
    new.inspection_id := inspection_of(new.reader_id, new.unit_id);
    return new;
end $$;
create trigger note_inspection before insert on read_log
    for each row execute function note_inspection();
create policy guarded on read_log as restrictive for select
    using (inspection_id is null or is_released(inspection_id));

-- The municipality's supervision: the unit is there and sees it; each point raised is a finding.
create table supervision (
    supervision_id uuid primary key,
    authority_id   uuid not null references authority,
    unit_id        uuid not null references unit,
    held_on        date not null,
    held_by        uuid not null references person,
    fact_id        uuid not null references fact (fact_id) deferrable initially deferred
);
create index supervision_unit on supervision (unit_id, held_on);
call protect('supervision', 'append');

create table supervision_point (
    point_id       uuid primary key,
    supervision_id uuid not null references supervision,
    number         smallint not null check (number > 0),
    authority_id   uuid not null references authority,
    unit_id        uuid not null references unit,
    due_on         date not null,
    unique (supervision_id, number)
);
call protect('supervision_point', 'append');
