-- An item of an agenda is closed to everybody but the persons who are named, the secretariat included.
-- Why: a body may deal with a case, that many prepare and read, in a way that only some of them may know of:
-- a complaint about a colleague, an offer from somebody's family.

alter table agenda_item drop constraint agenda_item_level_check;
alter table agenda_item add constraint agenda_item_level_check
    check (level in ('public', 'heading-public', 'members', 'steering-group', 'named'));
alter table agenda_item add column named uuid[] not null default '{}';
alter table agenda_item add constraint agenda_item_named check ((level = 'named') = (named <> '{}'));
create index agenda_item_by_name on agenda_item (case_id) where level = 'named';

alter table item_openness drop constraint item_openness_level_check;
alter table item_openness add constraint item_openness_level_check
    check (level in ('public', 'heading-public', 'members', 'steering-group', 'named'));
alter table item_openness add column named uuid[] not null default '{}';
alter table item_openness add constraint item_openness_named
    check ((level = 'named') = (named <> '{}'));

-- The words of its case that an item has ever stood with. Those who prepare a case read its drafts, and
-- words that were written for such an item are none for them, also when others have taken their place.
create table item_words (
    item_id      uuid not null references agenda_item,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    case_id      uuid not null,
    version      int not null,
    primary key (item_id, version),
    foreign key (case_id, version) references case_version
);
create index item_words_case on item_words (case_id, version);
call protect('item_words', 'append');

create function note_item_words() returns trigger
    language plpgsql as $$
begin
    insert into item_words (item_id, authority_id, unit_id, case_id, version)
    values (new.item_id, new.authority_id, new.unit_id, new.case_id, new.version)
    on conflict do nothing;
    return null;
end $$;
create trigger note_item_words after insert or update of version on agenda_item
    for each row when (new.case_id is not null) execute function note_item_words();

-- Whether words of a case are kept back from somebody who prepares it, or from all of them: they stand with
-- an item that is open to others by name, and have been with no other.
create function kept_back(asked uuid, which int, reader uuid) returns boolean
    language sql stable as $$
    select exists (select 1 from agenda_item i join item_words w using (item_id)
            where i.case_id = asked and i.level = 'named' and w.version = which
                and (reader is null or reader <> all (i.named)))
        and not exists (select 1 from item_words w join agenda_item i using (item_id)
            where w.case_id = asked and w.version = which
                and (i.level <> 'named' or reader = any (i.named)))
        and not exists (select 1 from written_round r
            where r.case_id = asked and r.version = which)
$$;

drop function lets_through;

-- Whether a door lets through what an item of a body is about that is closed so far. What everybody may
-- know of a closed item is told by the papers that are published of it, and is not found here.
create function lets_through(door text, level text, body uuid, named uuid[], of_case text)
    returns boolean language sql immutable as $$
    select level = 'public' or door = 'audit'
        or level <> 'named' and (door = 'office' or of_case = 'named' and door like 'person:%'
            or door = 'steering:' || replace(body::text, '-', '')
            or level <> 'steering-group' and door = 'body:' || replace(body::text, '-', ''))
        or level = 'named' and door = any (
            select 'person:' || replace(person::text, '-', '') from unnest(named) as person)
$$;

create or replace function search_anew(asked uuid) returns void
    language plpgsql as $$
begin
    delete from search_entry where case_id = asked;
    insert into search_entry (case_id, authority_id, unit_id, kind, ref_id, door, page_id, year,
        number, on_day, bodies, outcome, heading, words, lexemes)
    with sent as (
        select m.body_id, i.version, i.level, i.named from agenda_item i join meeting m using (meeting_id)
        where i.case_id = asked and i.released_on is not null
        union all
        select w.body_id, w.version, 'public', '{}' from written_round w where w.case_id = asked),
    file as (
        select c.*, o.level, o.decision_public, o.named,
            (select max(version) from sent s where s.level = 'public') as sent,
            (select max(v.version) from case_version v
                where v.case_id = asked and not kept_back(asked, v.version, null)) as latest,
            (select max(v.version) from case_version v where v.case_id = asked) as newest,
            exists (select 1 from agenda_item i
                where i.case_id = asked and i.level = 'named') as kept
        from case_file c
        join lateral (select * from case_openness o where o.case_id = asked
            order by o.number desc limit 1) o on true
        where c.case_id = asked),
    door as (
        select 'office' as name, 'all' as sight, latest as version from file where level <> 'named'
        union all
        select 'audit', 'all', newest from file where level = 'named' or kept
        union all
        select 'person:' || replace(person::text, '-', ''), 'all',
            (select max(v.version) from case_version v
                where v.case_id = asked and not kept_back(asked, v.version, person))
        from file cross join unnest(named) as person
        union all
        select 'person:' || replace(person::text, '-', ''), 'all', greatest(f.sent, max(s.version))
        from file f cross join sent s cross join unnest(s.named) as person
        where f.level = 'public' group by person, f.sent
        union
        select 'body:' || replace(s.body_id::text, '-', ''), 'all', greatest(f.sent,
            max(s.version) filter (where s.level not in ('steering-group', 'named')))
        from file f cross join sent s where f.level in ('public', 'heading-public', 'members')
        group by s.body_id, f.sent, f.level
        having bool_or(s.level in ('heading-public', 'members')
            or s.level = 'public' and f.level <> 'public')
        union
        select 'steering:' || replace(s.body_id::text, '-', ''), 'all',
            greatest(f.sent, max(s.version))
        from file f cross join sent s where f.level <> 'named' and s.level <> 'named'
        group by s.body_id, f.sent, f.level
        having f.level = 'steering-group' or bool_or(s.level = 'steering-group')
        union all
        select 'public', case when level = 'public' then 'all'
            when level <> 'heading-public' then 'decision'
            when decision_public then 'heading-and-decision' else 'heading' end, sent
        from file
        where sent is not null and (level in ('public', 'heading-public') or decision_public)),
    told as (
        select d.name, d.sight, v.version,
            case when d.sight <> 'decision' then v.title end as title,
            case when d.sight = 'all' then v.summary || E'\n' || coalesce((
                select string_agg(p.words, E'\n' order by p.point) from case_point p
                where p.case_id = asked and p.version = v.version), '') else '' end as short,
            case when d.sight = 'all' then left(v.presentation || E'\n' || v.economy || E'\n'
                    || coalesce((select string_agg(s.words, E'\n' order by s.heading)
                        from case_section s
                        where s.case_id = asked and s.version = v.version), ''), 80000)
                else '' end as long
        from door d join case_version v on v.case_id = asked and v.version = d.version),
    entry as (
        select 'case' as kind, asked as ref_id, asked as page_id, t.name, f.year, f.number,
            f.opened_on as on_day, array(select r.body_id from route_step r
                where r.case_id = asked and t.sight = 'all'
                union select s.body_id from sent s
                where s.level = 'public' or t.name <> 'public' and (s.level <> 'named'
                    or lets_through(t.name, s.level, s.body_id, s.named, f.level))) as bodies,
            null as outcome, t.title, f.year || '-' || f.number as label, t.short, t.long
        from file f cross join told t
        union all
        select 'decision', d.decision_id, asked, t.name, d.year, d.number, d.decided_on,
            array[d.body_id], d.outcome, t.title, d.year || '-' || d.number,
            case when t.sight = 'all' then d.about || E'\n' || d.remark || E'\n'
                || array_to_string(d.dissent, ', ') else '' end, ''
        from file f cross join decision d left join agenda_item i using (item_id)
            cross join told t
        where d.case_id = asked and t.sight <> 'heading'
            and (i.level is null or lets_through(t.name, i.level, d.body_id,
                i.named, f.level))
        union all
        select 'item', i.item_id, i.meeting_id, t.name, extract(year from m.held_on)::int,
            i.number, m.held_on, array[m.body_id], null, t.title, '',
            case when t.sight = 'all' then coalesce((
                select w.words from minutes_words w join minutes_version k using (meeting_id, version)
                where w.item_id = i.item_id and k.kind <> 'hearing'
                order by w.version desc limit 1), '') else '' end, ''
        from file f cross join agenda_item i join meeting m using (meeting_id)
            cross join told t
        where i.case_id = asked and t.title is not null
            and (i.released_on is not null or t.name in ('office', 'audit'))
            and lets_through(t.name, i.level, m.body_id, i.named, f.level))
    select asked, f.authority_id, f.unit_id, e.kind, e.ref_id, e.name, e.page_id, e.year, e.number,
        e.on_day, e.bodies, e.outcome, e.title, btrim(e.short || E'\n' || e.long, E'\n '),
        behind(e.name,
            setweight(to_tsvector('danish', coalesce(e.title, '') || ' ' || e.label), 'A')
            || setweight(to_tsvector('danish', e.short), 'B')
            || setweight(to_tsvector('danish', e.long), 'D'))
    from file f cross join entry e;
end $$;

create or replace function search_attachments(asked uuid) returns void
    language plpgsql as $$
begin
    insert into search_entry (case_id, authority_id, unit_id, kind, ref_id, door, page_id, year,
        number, on_day, bodies, outcome, heading, words, lexemes)
    with file as (
        select c.*, o.level, o.named, exists (select 1 from case_version v
            where v.case_id = asked and not kept_back(asked, v.version, null)) as prepared
        from case_file c
        join lateral (select * from case_openness o where o.case_id = c.case_id
            order by o.number desc limit 1) o on true
        where c.case_id = asked),
    sent as (
        select m.body_id, i.level from agenda_item i join meeting m using (meeting_id)
        where i.case_id = asked and i.released_on is not null
        union
        select w.body_id, 'public' from written_round w where w.case_id = asked),
    own as (
        select a.*, f.level as case_level, f.named as case_named, f.prepared, f.year,
            coalesce(i.level, 'public') as item_level, i.named as item_named,
            m.body_id as item_body
        from case_attachment a
        join file f using (case_id)
        left join agenda_item i on i.item_id = a.item_id
        left join meeting m on m.meeting_id = i.meeting_id
        where a.removed_on is null),
    door as (
        select attachment_id, 'office' as name from own
        where 'named' not in (level, case_level, item_level) and prepared
        union
        select attachment_id, 'audit' from own where 'named' in (level, case_level, item_level)
        union
        select attachment_id, 'person:' || replace(person::text, '-', '')
        from own cross join unnest(case_named) as person
        where level <> 'named' and (item_level <> 'named' or person = any (item_named))
            and exists (select 1 from case_version v where v.case_id = asked
                and not kept_back(asked, v.version, person))
        union
        select attachment_id, 'person:' || replace(person::text, '-', '')
        from own cross join unnest(item_named) as person
        where sent_on is not null and case_level = 'public'
            and level in ('public', 'heading-public')
        union
        select attachment_id, 'public' from own
        where sent_on is not null and case_level = 'public' and item_level = 'public'
            and level in ('public', 'heading-public')
            and exists (select 1 from sent s where s.level = 'public')
        union
        select o.attachment_id, 'body:' || replace(s.body_id::text, '-', '')
        from own o cross join sent s
        where o.sent_on is not null and s.level not in ('steering-group', 'named')
            and o.level in ('public', 'heading-public', 'members')
            and o.case_level in ('public', 'heading-public', 'members')
            and (o.item_level = 'public'
                or o.item_level not in ('steering-group', 'named')
                    and o.item_body = s.body_id)
            and (o.case_level <> 'public' or o.level = 'members' or s.level <> 'public'
                or o.item_level <> 'public')
        union
        select o.attachment_id, 'steering:' || replace(s.body_id::text, '-', '')
        from own o cross join sent s
        where o.sent_on is not null
            and 'named' not in (o.level, o.case_level, o.item_level, s.level)
            and (o.item_level = 'public' or o.item_body = s.body_id)
            and 'steering-group' in (o.case_level, o.level, o.item_level, s.level))
    select asked, o.authority_id, o.unit_id, 'attachment', o.attachment_id, d.name, asked, o.year,
        o.number, o.attached_on, array(select s.body_id from sent s
            where s.level = 'public' or d.name <> 'public' and s.level <> 'named'), null, o.title, '',
        behind(d.name, setweight(to_tsvector('danish', o.title || ' ' || o.foreign_id), 'A'))
    from own o join door d using (attachment_id);
end $$;

-- What is about no case and open to named persons stands behind no door of the search.
create function nothing_by_name() returns trigger
    language plpgsql as $$
begin
    return case when exists (select 1 from agenda_item i
        where i.item_id = new.ref_id and i.case_id is null and i.level = 'named') then null
        else new end;
end $$;
create trigger nothing_by_name before insert on search_entry
    for each row when (new.kind = 'item') execute function nothing_by_name();

select set_config('betroet.authority', '*', true), set_config('betroet.units', '**', true);
insert into item_words (item_id, authority_id, unit_id, case_id, version)
    select item_id, authority_id, unit_id, case_id, version from agenda_item
    where case_id is not null;
