-- An item of an agenda is closed further than its case: who it is sent to, and who finds what was said on it.
-- Why: a body may talk behind closed doors about a case that is open, and what it was sent for that must
-- not come out by the case, nor by the words that everybody is sent of it at the next stop.

-- What holds now; item_openness says since when, why, and what held before.
alter table agenda_item add column level text not null default 'public'
    check (level in ('public', 'heading-public', 'members', 'steering-group'));
alter table agenda_item add column decision_public boolean not null default true;

create table item_openness (
    item_id      uuid not null references agenda_item,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null check (number >= 1),
    phase        text not null check (phase in ('planned', 'actual')),
    level        text not null check (level in ('public', 'heading-public', 'members',
                                                'steering-group')),
    reason       text,
    legal_basis  text,
    decided_by   uuid not null references person,
    review_on    date,
    decision_public boolean not null,
    set_on       date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (item_id, number),
    check ((level = 'public') = (reason is null)),
    check ((reason is null) = (legal_basis is null) and (reason is null) = (review_on is null))
);
call protect('item_openness', 'append');

-- Which facts are about which item: whoever may not see the item may not read what was written.
create table item_fact (
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    item_id      uuid not null references agenda_item,
    primary key (fact_id, item_id)
);
call protect('item_fact', 'append');

select set_config('betroet.authority', '*', true), set_config('betroet.units', '**', true);
insert into item_fact (fact_id, authority_id, unit_id, item_id)
    select fact_id, authority_id, unit_id, item_id from point_outcome
    union
    select fact_id, authority_id, unit_id, item_id from recusal;

-- Whether a door lets through what an item of a body is about that is closed so far. What everybody may
-- know of a closed item is told by the papers that are published of it, and is not found here.
create function lets_through(door text, level text, body uuid) returns boolean
    language sql immutable as $$
    select level = 'public' or door in ('office', 'audit') or door like 'person:%'
        or door = 'steering:' || replace(body::text, '-', '')
        or level <> 'steering-group' and door = 'body:' || replace(body::text, '-', '')
$$;

create or replace function search_anew(asked uuid) returns void
    language plpgsql as $$
begin
    delete from search_entry where case_id = asked;
    insert into search_entry (case_id, authority_id, unit_id, kind, ref_id, door, page_id, year,
        number, on_day, bodies, outcome, heading, words, lexemes)
    with sent as (
        select m.body_id, i.version, i.level from agenda_item i join meeting m using (meeting_id)
        where i.case_id = asked and i.released_on is not null
        union all
        select w.body_id, w.version, 'public' from written_round w where w.case_id = asked),
    file as (
        select c.*, o.level, o.decision_public, o.named,
            (select max(version) from sent s where s.level = 'public') as sent,
            (select max(v.version) from case_version v where v.case_id = asked) as latest
        from case_file c
        join lateral (select * from case_openness o where o.case_id = asked
            order by o.number desc limit 1) o on true
        where c.case_id = asked),
    door as (
        select 'office' as name, 'all' as sight, latest as version from file where level <> 'named'
        union all
        select 'audit', 'all', latest from file where level = 'named'
        union all
        select 'person:' || replace(person::text, '-', ''), 'all', latest
        from file cross join unnest(named) as person
        union
        select 'body:' || replace(s.body_id::text, '-', ''), 'all', greatest(f.sent,
            max(s.version) filter (where s.level <> 'steering-group'))
        from file f cross join sent s where f.level in ('public', 'heading-public', 'members')
        group by s.body_id, f.sent, f.level
        having bool_or(s.level in ('heading-public', 'members')
            or s.level = 'public' and f.level <> 'public')
        union
        select 'steering:' || replace(s.body_id::text, '-', ''), 'all',
            greatest(f.sent, max(s.version))
        from file f cross join sent s where f.level <> 'named'
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
                where s.level = 'public' or t.name <> 'public') as bodies,
            null as outcome, t.title, f.year || '-' || f.number as label, t.short, t.long
        from file f cross join told t
        union all
        select 'decision', d.decision_id, asked, t.name, d.year, d.number, d.decided_on,
            array[d.body_id], d.outcome, t.title, d.year || '-' || d.number,
            case when t.sight = 'all' then d.about || E'\n' || d.remark || E'\n'
                || array_to_string(d.dissent, ', ') else '' end, ''
        from decision d left join agenda_item i using (item_id) cross join told t
        where d.case_id = asked and t.sight <> 'heading'
            and (i.level is null or lets_through(t.name, i.level, d.body_id))
        union all
        select 'item', i.item_id, i.meeting_id, t.name, extract(year from m.held_on)::int,
            i.number, m.held_on, array[m.body_id], null, t.title, '',
            case when t.sight = 'all' then coalesce((
                select w.words from minutes_words w join minutes_version k using (meeting_id, version)
                where w.item_id = i.item_id and k.kind <> 'hearing'
                order by w.version desc limit 1), '') else '' end, ''
        from agenda_item i join meeting m using (meeting_id) cross join told t
        where i.case_id = asked and t.title is not null
            and (i.released_on is not null or t.name in ('office', 'audit'))
            and lets_through(t.name, i.level, m.body_id))
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
        select c.*, o.level, o.named from case_file c
        join lateral (select * from case_openness o where o.case_id = c.case_id
            order by o.number desc limit 1) o on true
        where c.case_id = asked),
    sent as (
        select m.body_id, i.level from agenda_item i join meeting m using (meeting_id)
        where i.case_id = asked and i.released_on is not null
        union
        select w.body_id, 'public' from written_round w where w.case_id = asked),
    own as (
        select a.*, f.level as case_level, f.named as case_named, f.year,
            coalesce(i.level, 'public') as item_level, m.body_id as item_body
        from case_attachment a
        join file f using (case_id)
        left join agenda_item i on i.item_id = a.item_id
        left join meeting m on m.meeting_id = i.meeting_id
        where a.removed_on is null),
    door as (
        select attachment_id, 'office' as name from own
        where level <> 'named' and case_level <> 'named'
        union
        select attachment_id, 'audit' from own where level = 'named' or case_level = 'named'
        union
        select attachment_id, 'person:' || replace(person::text, '-', '')
        from own cross join unnest(case_named) as person
        where level <> 'named'
        union
        select attachment_id, 'public' from own
        where sent_on is not null and case_level = 'public' and item_level = 'public'
            and level in ('public', 'heading-public')
            and exists (select 1 from sent s where s.level = 'public')
        union
        select o.attachment_id, 'body:' || replace(s.body_id::text, '-', '')
        from own o cross join sent s
        where o.sent_on is not null and s.level <> 'steering-group'
            and o.level in ('public', 'heading-public', 'members')
            and o.case_level in ('public', 'heading-public', 'members')
            and (o.item_level = 'public'
                or o.item_level <> 'steering-group' and o.item_body = s.body_id)
            and (o.case_level <> 'public' or o.level = 'members' or s.level <> 'public'
                or o.item_level <> 'public')
        union
        select o.attachment_id, 'steering:' || replace(s.body_id::text, '-', '')
        from own o cross join sent s
        where o.sent_on is not null and o.level <> 'named' and o.case_level <> 'named'
            and (o.item_level = 'public' or o.item_body = s.body_id)
            and 'steering-group' in (o.case_level, o.level, o.item_level, s.level))
    select asked, o.authority_id, o.unit_id, 'attachment', o.attachment_id, d.name, asked, o.year,
        o.number, o.attached_on, array(select s.body_id from sent s
            where s.level = 'public' or d.name <> 'public'), null, o.title, '',
        behind(d.name, setweight(to_tsvector('danish', o.title || ' ' || o.foreign_id), 'A'))
    from own o join door d using (attachment_id);
end $$;
