-- Incidents: losses (Bilag 7.9, 5.1) and suspicions with their steps (5.2), and the oversight book.
-- Why: a suspicion kept in the home's own book would leave a gap in its numbers for the suspect to
-- see. It is kept in a book of its own, one per authority, which no transaction sees that does not
-- name it and say on whose behalf.

-- The authority's own audit is somebody.
alter table person_role drop constraint person_role_role_check;
alter table person_role add constraint person_role_role_check check (role in
    ('staff', 'deputy', 'leader', 'director', 'auditor', 'internal-audit', 'administrator',
     'resident', 'guardian', 'relative'));
do $$
declare
    found text;
begin
    select conname into strict found from pg_constraint
    where conrelid = 'person_role'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%unit_id IS NOT NULL%';
    execute format('alter table person_role drop constraint %I', found);
end $$;
alter table person_role add constraint person_role_unit_check check
    (role in ('director', 'auditor', 'internal-audit', 'administrator') or unit_id is not null);

alter table unit drop constraint unit_kind_check;
alter table unit add constraint unit_kind_check check (kind in
    ('house', 'care-home', 'residence', 'home-care', 'school', 'day-care', 'oversight'));

-- The id of an oversight book is made from its authority's and is a UUID of version 8; those of
-- units are never that.
create function is_oversight(unit uuid) returns boolean
    language sql immutable
    return substr(unit::text, 15, 1) = '8';

-- "All units" are all but the oversight book. '**' is them and the book: only functions below say
-- it, and take it back before they answer.
create or replace function sees_unit(unit uuid) returns boolean
    language sql stable
    return unit is null
        or unit::text = any (string_to_array(current_setting('betroet.units', true), ','))
        or current_setting('betroet.units', true) = '*' and not is_oversight(unit)
        or current_setting('betroet.units', true) = '**';

-- On whose behalf the transaction reads; null when nobody's.
create function current_person() returns uuid
    language sql stable
    return nullif(current_setting('betroet.person', true), '')::uuid;

-- One thing that happened. unit_id is whose book it stands in, home_id where it happened: the same
-- for a loss, the oversight book and the home for a suspicion. An amount of 0 cannot be said.
create table incident (
    incident_id  uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    home_id      uuid not null references unit,
    kind         text not null check (kind in ('loss', 'suspicion')),
    fund_id      uuid references fund,
    place_id     uuid references place,
    happened_on  date not null,
    amount       bigint not null check (amount >= 0),
    reporter_id  uuid not null references person,
    reported_at  timestamptz not null,
    follows_id   uuid references incident,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    check ((kind = 'suspicion') = is_oversight(unit_id)),
    check (kind = 'suspicion' or unit_id = home_id)
);
create index incident_home on incident (home_id, happened_on);

-- Whom a suspicion is about; from then on they see nothing of it.
create table incident_suspect (
    incident_id  uuid not null references incident,
    person_id    uuid not null references person,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    named_on     date not null,
    primary key (incident_id, person_id)
);

-- What was done about it, in order; 'closed' is the last.
create table incident_step (
    incident_id  uuid not null references incident,
    number       smallint not null check (number > 0),
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    step         text not null,
    taken_on     date not null,
    taken_by     uuid not null references person,
    capacity     text not null,
    outcome      text,
    amount       bigint check (amount >= 0),
    compensation bigint check (compensation >= 0),
    voucher_id   uuid references fact (fact_id),
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (incident_id, number),
    unique (incident_id, step),
    check ((step = 'closed') = (outcome is not null))
);

-- What was reported until now goes on as incidents; the owner of the tables sees all of it here.
select set_config('betroet.authority', '*', true), set_config('betroet.units', '*', true);
insert into incident (incident_id, authority_id, unit_id, home_id, kind, fund_id, happened_on,
    amount, reporter_id, reported_at, fact_id)
select l.loss_id, l.authority_id, l.unit_id, l.unit_id, 'loss', l.fund_id, l.happened_on, l.amount,
    f.actor_id, f.recorded_at, l.fact_id
from loss l join fact f on f.fact_id = l.fact_id;
set constraints all immediate;
drop table loss;
call protect('incident', 'append');
call protect('incident_suspect', 'append');
call protect('incident_step', 'append');

-- Whether the suspicion is about the person on whose behalf the transaction reads.
create function suspected(asked uuid) returns boolean
    language plpgsql stable as $$
declare
    before text := current_setting('betroet.units', true);
    found boolean;
begin
    perform set_config('betroet.units', '**', true);
    found := exists (select 1 from incident_suspect s
                   where s.incident_id = asked and s.person_id = current_person());
    perform set_config('betroet.units', before, true);
    return found;
end $$;

-- The same, for a fact that tells of it.
create function tells_of_suspicion(asked uuid) returns boolean
    language plpgsql stable as $$
declare
    before text := current_setting('betroet.units', true);
    found boolean;
begin
    perform set_config('betroet.units', '**', true);
    found := exists (select 1 from incident i
                   join incident_suspect s on s.incident_id = i.incident_id
                   where s.person_id = current_person() and (i.fact_id = asked or exists (
                       select 1 from incident_step t
                       where t.incident_id = i.incident_id and t.fact_id = asked)));
    perform set_config('betroet.units', before, true);
    return found;
end $$;

-- Whether a row of the oversight book may be read: on somebody's behalf, and not by the suspect.
-- (A function that says '**' reads on nobody's behalf to find out.)
create function may_read_incident(unit uuid, incident uuid) returns boolean
    language plpgsql stable as $$
begin
    if not is_oversight(unit) or current_setting('betroet.units', true) = '**' then
        return true;
    end if;
    return current_person() is not null and not suspected(incident);
end $$;

create policy guarded on incident as restrictive for select
    using (may_read_incident(unit_id, incident_id));
create policy guarded on incident_suspect as restrictive for select
    using (may_read_incident(unit_id, incident_id));
create policy guarded on incident_step as restrictive for select
    using (may_read_incident(unit_id, incident_id));
create policy guarded on fact as restrictive for select
    using (not is_oversight(unit_id)
        or current_person() is not null and not tells_of_suspicion(fact_id));
create policy guarded on fact_signature as restrictive for select
    using (not is_oversight(unit_id) or exists (
        select 1 from fact f
        where f.unit_id = fact_signature.unit_id and f.sequence = fact_signature.sequence));
create policy guarded on fact_evidence as restrictive for select
    using (not is_oversight(unit_id)
        or current_setting('betroet.units', true) = '**'
        or exists (
            select 1 from fact f
            where f.unit_id = fact_evidence.unit_id and f.sequence = fact_evidence.sequence));

-- A file that proves a suspicion is received in the home before it is known what for.
create index fact_evidence_file on fact_evidence (evidence_id);
create function proves_suspicion(asked uuid) returns boolean
    language plpgsql stable as $$
declare
    before text := current_setting('betroet.units', true);
    found boolean;
begin
    perform set_config('betroet.units', '**', true);
    found := exists (select 1 from fact_evidence e
                   where e.evidence_id = asked and is_oversight(e.unit_id));
    perform set_config('betroet.units', before, true);
    return found;
end $$;
create policy guarded on evidence as restrictive for select
    using (not proves_suspicion(evidence_id) or exists (
        select 1 from fact_evidence e where e.evidence_id = evidence.evidence_id));
