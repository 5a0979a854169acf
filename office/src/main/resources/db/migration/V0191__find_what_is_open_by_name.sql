-- What is about no case and open to named persons is found by those who are named, and by those who look over
-- the unit; it stood behind no door of the search.
-- Why: a search finds all that somebody may read, or they will believe that it is not there.

drop trigger nothing_by_name on search_entry;
drop function nothing_by_name;

create or replace function search_matter(asked uuid) returns void
    language plpgsql as $$
begin
    delete from search_entry where ref_id = asked;
    insert into search_entry (authority_id, unit_id, kind, ref_id, door, page_id, year, number,
        on_day, bodies, heading, words, lexemes)
    with item as (
        select i.*, m.body_id, m.held_on, (select max(k.version) from minutes_version k
                where k.meeting_id = i.meeting_id and k.kind <> 'hearing') as approved
        from agenda_item i join meeting m using (meeting_id)
        where i.item_id = asked and i.case_id is null),
    door as (
        select 'office' as name from item where level <> 'named'
        union all
        select 'audit' from item where level = 'named'
        union all
        select 'person:' || replace(person::text, '-', '') from item cross join unnest(named) as person
        where level = 'named'
        union all
        select 'public' from item where released_on is not null and level = 'public'
        union all
        select 'body:' || replace(body_id::text, '-', '') from item
        where released_on is not null and level in ('heading-public', 'members')
        union all
        select 'steering:' || replace(body_id::text, '-', '') from item
        where released_on is not null and level = 'steering-group'),
    told as (
        select i.*, btrim(left(i.told || E'\n' || coalesce((
                select w.words from minutes_words w
                where w.item_id = i.item_id and w.version = i.approved), '')
            || E'\n' || coalesce((
                select string_agg(o.about || E'\n' || o.remark || E'\n'
                    || array_to_string(o.dissent, ', '), E'\n' order by o.point, o.part)
                from minutes_point p join point_outcome o using (item_id, point, take)
                where p.item_id = i.item_id and p.version = i.approved), ''), 80000),
            E'\n ') as said
        from item i)
    select t.authority_id, t.unit_id, 'item', asked, d.name, t.meeting_id,
        extract(year from t.held_on)::int, t.number, t.held_on, array[t.body_id], t.heading,
        t.said, behind(d.name, setweight(to_tsvector('danish', t.heading), 'A')
            || setweight(to_tsvector('danish', t.said), 'B'))
    from told t cross join door d;
end $$;

select set_config('betroet.authority', '*', true), set_config('betroet.units', '**', true);
select search_matter(item_id) from agenda_item where case_id is null and level = 'named';
