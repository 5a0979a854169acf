-- An item that is about no case is found as well: its heading, what was told beforehand, what the approved
-- minutes say and what came of it. It is behind the doors that ItemRight opens to all of it.
-- Why: what a body was told, or said under any other business, is looked for like everything else, and was
-- found by reading the minutes only. And a meeting that is moved takes what is found of it along.

alter table search_entry drop constraint search_entry_pkey;
alter table search_entry alter column case_id drop not null;
alter table search_entry add primary key (ref_id, door);
alter table search_entry add constraint search_entry_about check (case_id is not null or kind = 'item');
create index search_entry_case on search_entry (case_id);

create function search_matter(asked uuid) returns void
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
        select 'office' as name from item
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

create function search_matter_again() returns trigger
    language plpgsql as $$
begin
    perform search_matter(new.item_id);
    return null;
end $$;
create constraint trigger search_matter_again after insert or update on agenda_item
    deferrable initially deferred for each row when (new.case_id is null)
    execute function search_matter_again();
drop trigger search_again on agenda_item;
create constraint trigger search_again after update on agenda_item
    deferrable initially deferred for each row when (new.case_id is not null)
    execute function search_again();

create or replace function search_minutes_again() returns trigger
    language plpgsql as $$
begin
    perform search_anew(i.case_id), search_attachments(i.case_id)
    from agenda_item i where i.item_id = new.item_id and i.case_id is not null;
    perform search_matter(i.item_id)
    from agenda_item i where i.item_id = new.item_id and i.case_id is null;
    return null;
end $$;

create function search_meeting_again() returns trigger
    language plpgsql as $$
begin
    perform search_anew(i.case_id), search_attachments(i.case_id)
    from agenda_item i where i.meeting_id = new.meeting_id and i.case_id is not null;
    perform search_matter(i.item_id)
    from agenda_item i where i.meeting_id = new.meeting_id and i.case_id is null;
    return null;
end $$;
create constraint trigger search_meeting_again after update on meeting
    deferrable initially deferred for each row when (old.held_on <> new.held_on)
    execute function search_meeting_again();

select set_config('betroet.authority', '*', true), set_config('betroet.units', '**', true);
select search_matter(item_id) from agenda_item where case_id is null;
