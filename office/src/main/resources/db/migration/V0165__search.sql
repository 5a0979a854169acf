-- What can be found by its words: for each case, decision and item of an agenda one row for every door
-- that opens it, holding exactly the text that is behind that door and nothing else.
-- Why: whoever searches must be found what they may see, and must not notice in hits, counts, order or
-- time what they may not. So each word in the index carries its door: a reader asks for the words
-- behind their own doors, and a word behind another door is another word.
--
-- Doors: public · office (who prepares) · audit · body:… (its members) · steering:… · person:…

create table search_entry (
    case_id      uuid not null references case_file,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    kind         text not null check (kind in ('case', 'decision', 'item')),
    ref_id       uuid not null,
    door         text not null,
    page_id      uuid not null,
    year         int not null,
    number       int not null,
    on_day       date not null,
    bodies       uuid[] not null,
    outcome      text,
    heading      text,
    words        text not null,
    lexemes      tsvector not null,
    primary key (case_id, kind, ref_id, door)
);
create index search_entry_lexemes on search_entry using gin (lexemes) with (fastupdate = off);
create index search_entry_day on search_entry (unit_id, door, on_day desc);
call protect('search_entry', 'delete');

-- A condition on words cannot be looked up in an index where row-level security comes first: the server
-- does not know that it tells nothing. So the owner, whom no connection of the application is, sees
-- all rows, and the application looks through a view that asks the same two questions itself.
create policy looked_through on search_entry for select to current_user using (true);
create view searchable as
    select * from search_entry where sees_authority(authority_id) and sees_unit(unit_id);
grant select on searchable to "${app}";

-- Every word with its door before it, places and weights kept, and the door itself. Words so long that
-- they would not fit are left out.
create function behind(door text, words tsvector) returns tsvector
    language sql immutable as $$
    select coalesce((
        select string_agg('''' || replace(replace(door || '/' || w.lexeme, '\', '\\'), '''', '''''')
            || ''':' || (select string_agg(p.place || p.weight, ',')
                from unnest(w.positions, w.weights) as p (place, weight)), ' ')
        from unnest(words) as w where length(w.lexeme) <= 100), '')::tsvector
        || array_to_tsvector(array[door || '/'])
$$;

-- What somebody typed, as they would type it to a search engine, and a name that must be in it. A word
-- of four letters or more also finds those that begin with it, since Danish writes words together.
create function asked_for(words text, named text) returns tsquery
    language sql immutable as $$
    select regexp_replace(
        (websearch_to_tsquery('danish', words) && phraseto_tsquery('danish', named))::text,
        '''((?:[^'']|''''){4,})''', '''\1'':*', 'g')::tsquery
$$;

-- The same asked behind any of some doors; asked for nothing, it is everything behind them.
create function behind_any(doors text[], words tsquery) returns tsquery
    language sql immutable as $$
    select string_agg('(''' || door || '/''' || case when numnode(words) = 0 then ''
            else ' & (' || regexp_replace(words::text, '''((?:[^'']|'''')+)''',
                '''' || door || '/\1''', 'g') || ')' end || ')', ' | ')::tsquery
    from unnest(doors) as door
$$;

-- Makes the rows of a case anew. What nobody may see has none; who sees what is Openness in the kernel, and
-- a test holds the two together.
create function search_anew(asked uuid) returns void
    language plpgsql as $$
begin
    delete from search_entry where case_id = asked;
    insert into search_entry (case_id, authority_id, unit_id, kind, ref_id, door, page_id, year,
        number, on_day, bodies, outcome, heading, words, lexemes)
    with sent as (
        select m.body_id, i.version from agenda_item i join meeting m using (meeting_id)
        where i.case_id = asked and i.released_on is not null
        union all
        select w.body_id, w.version from written_round w where w.case_id = asked),
    file as (
        select c.*, o.level, o.decision_public, o.named, (select max(version) from sent) as sent,
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
        select 'body:' || replace(s.body_id::text, '-', ''), 'all', f.sent
        from file f cross join sent s where level in ('heading-public', 'members')
        union
        select 'steering:' || replace(s.body_id::text, '-', ''), 'all', f.sent
        from file f cross join sent s where level = 'steering-group'
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
                union select s.body_id from sent s) as bodies,
            null as outcome, t.title, f.year || '-' || f.number as label, t.short, t.long
        from file f cross join told t
        union all
        select 'decision', d.decision_id, asked, t.name, d.year, d.number, d.decided_on,
            array[d.body_id], d.outcome, t.title, d.year || '-' || d.number,
            case when t.sight = 'all' then d.about || E'\n' || d.remark || E'\n'
                || array_to_string(d.dissent, ', ') else '' end, ''
        from decision d cross join told t where d.case_id = asked and t.sight <> 'heading'
        union all
        select 'item', i.item_id, i.meeting_id, t.name, extract(year from m.held_on)::int,
            i.number, m.held_on, array[m.body_id], null, t.title, '',
            case when t.sight = 'all' then coalesce((
                select w.words from minutes_words w join minutes_version k using (meeting_id, version)
                where w.item_id = i.item_id and k.kind <> 'hearing'
                order by w.version desc limit 1), '') else '' end, ''
        from agenda_item i join meeting m using (meeting_id) cross join told t
        where i.case_id = asked and t.title is not null
            and (i.released_on is not null or t.name in ('office', 'audit')))
    select asked, f.authority_id, f.unit_id, e.kind, e.ref_id, e.name, e.page_id, e.year, e.number,
        e.on_day, e.bodies, e.outcome, e.title, btrim(e.short || E'\n' || e.long, E'\n '),
        behind(e.name,
            setweight(to_tsvector('danish', coalesce(e.title, '') || ' ' || e.label), 'A')
            || setweight(to_tsvector('danish', e.short), 'B')
            || setweight(to_tsvector('danish', e.long), 'D'))
    from file f cross join entry e;
end $$;

-- Whatever is done about a case, it is read into the index once more when all of it has been done.
create function search_again() returns trigger
    language plpgsql as $$
begin
    perform search_anew(new.case_id);
    return null;
end $$;
create constraint trigger search_again after insert on case_fact
    deferrable initially deferred for each row execute function search_again();
create function search_minutes_again() returns trigger
    language plpgsql as $$
begin
    perform search_anew(i.case_id) from agenda_item i where i.item_id = new.item_id;
    return null;
end $$;
create constraint trigger search_again after insert on minutes_words
    deferrable initially deferred for each row execute function search_minutes_again();
create constraint trigger search_again after update on agenda_item
    deferrable initially deferred for each row execute function search_again();

select set_config('betroet.authority', '*', true), set_config('betroet.units', '**', true);
select search_anew(case_id) from case_file;
