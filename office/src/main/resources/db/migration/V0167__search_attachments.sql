-- Attachments are found by their titles, each behind the doors of its case as far as it is as open itself.
-- Why: a closed annex on an open case is found by nobody who may not open it. One that is open to named
-- persons is found by auditors alone: who is named there may still have no right to the case.

alter table search_entry drop constraint search_entry_kind_check;
alter table search_entry add constraint search_entry_kind_check
    check (kind in ('case', 'decision', 'item', 'attachment'));

create function search_attachments(asked uuid) returns void
    language plpgsql as $$
begin
    insert into search_entry (case_id, authority_id, unit_id, kind, ref_id, door, page_id, year,
        number, on_day, bodies, outcome, heading, words, lexemes)
    with file as (
        select c.*, o.level, o.named from case_file c
        join lateral (select * from case_openness o where o.case_id = asked
            order by o.number desc limit 1) o on true
        where c.case_id = asked),
    sent as (
        select m.body_id from agenda_item i join meeting m using (meeting_id)
        where i.case_id = asked and i.released_on is not null
        union
        select w.body_id from written_round w where w.case_id = asked),
    own as (
        select a.*, f.level as case_level, f.named as case_named, f.year from case_attachment a
        join file f using (case_id) where a.removed_on is null),
    door as (
        select attachment_id, 'office' as name from own
        where level <> 'named' and case_level <> 'named'
        union all
        select attachment_id, 'audit' from own where level = 'named' or case_level = 'named'
        union all
        select attachment_id, 'person:' || replace(person::text, '-', '')
        from own cross join unnest(case_named) as person
        where level <> 'named'
        union all
        select attachment_id, 'public' from own
        where sent_on is not null and case_level = 'public'
            and level in ('public', 'heading-public') and exists (select 1 from sent)
        union all
        select attachment_id, 'body:' || replace(s.body_id::text, '-', '')
        from own cross join sent s
        where sent_on is not null and (case_level in ('heading-public', 'members')
                and level in ('public', 'heading-public', 'members')
            or case_level = 'public' and level = 'members')
        union all
        select attachment_id, 'steering:' || replace(s.body_id::text, '-', '')
        from own cross join sent s
        where sent_on is not null and (case_level = 'steering-group' and level <> 'named'
            or case_level in ('public', 'heading-public', 'members')
                and level = 'steering-group'))
    select asked, o.authority_id, o.unit_id, 'attachment', o.attachment_id, d.name, asked, o.year,
        o.number, o.attached_on, array(select body_id from sent), null, o.title, '',
        behind(d.name, setweight(to_tsvector('danish', o.title || ' ' || o.foreign_id), 'A'))
    from own o join door d using (attachment_id);
end $$;

create or replace function search_again() returns trigger
    language plpgsql as $$
begin
    perform search_anew(new.case_id);
    perform search_attachments(new.case_id);
    return null;
end $$;

create or replace function search_minutes_again() returns trigger
    language plpgsql as $$
begin
    perform search_anew(i.case_id), search_attachments(i.case_id)
    from agenda_item i where i.item_id = new.item_id;
    return null;
end $$;

select set_config('betroet.authority', '*', true), set_config('betroet.units', '**', true);
select search_attachments(case_id) from case_file;
