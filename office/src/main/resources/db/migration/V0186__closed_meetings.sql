-- A meeting at which nothing is dealt with openly is a closed meeting: everybody may know when it is, and
-- nothing else of it, neither where nor why it was moved.
-- Why: a body is open to the public, and everybody's calendar told the place of every meeting that it has.

-- Whether there is something on the agenda, and none of it open to everybody. What was put off or sent
-- elsewhere was on it; what every agenda has on it opens no meeting.
create function nothing_open(asked uuid) returns boolean
    language sql stable as $$
    select coalesce(bool_and(i.level <> 'public' or coalesce(o.level, 'public') <> 'public'), false)
    from agenda_item i
    left join lateral (select o.level from case_openness o where o.case_id = i.case_id
        order by o.number desc limit 1) o on true
    where i.meeting_id = asked and i.stage <> 'dropped'
        and (i.case_id is not null or i.matter in ('orientation', 'other'))
$$;

-- What holds now; whoever reads without a log-in cannot ask the agenda.
alter table meeting add column closed boolean not null default false;

-- Programs take what they read last by its number, so it is counted up.
create function close_or_open_meeting(asked uuid) returns void
    language plpgsql as $$
begin
    update meeting set closed = not closed, sequence = sequence + 1
    where meeting_id = asked and closed <> nothing_open(asked);
end $$;

create function meeting_of_item_again() returns trigger
    language plpgsql as $$
begin
    perform close_or_open_meeting(new.meeting_id);
    return null;
end $$;
create constraint trigger close_meeting after insert or update of level, stage on agenda_item
    deferrable initially deferred for each row execute function meeting_of_item_again();

create function meetings_of_case_again() returns trigger
    language plpgsql as $$
begin
    perform close_or_open_meeting(i.meeting_id)
    from (select distinct meeting_id from agenda_item where case_id = new.case_id) i;
    return null;
end $$;
create constraint trigger close_meeting after insert on case_openness
    deferrable initially deferred for each row execute function meetings_of_case_again();

-- Where it is stands beside it, so that the database itself keeps the place of a closed meeting back.
create table meeting_place (
    meeting_id   uuid primary key references meeting,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    venue        text not null
);
call protect('meeting_place', 'update');
create policy everybody on meeting_place for select to "${app}"
    using (reads_as_public() and exists (select 1 from meeting m
        where m.meeting_id = meeting_place.meeting_id and not m.closed));

select set_config('betroet.authority', '*', true), set_config('betroet.units', '**', true);
insert into meeting_place (meeting_id, authority_id, unit_id, venue)
    select meeting_id, authority_id, unit_id, venue from meeting;
alter table meeting drop column venue;
select close_or_open_meeting(meeting_id) from meeting;
