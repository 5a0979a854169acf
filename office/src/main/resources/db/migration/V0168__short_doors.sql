-- Doors are short where they stand before each word of the index.
-- Why: with the whole of them, most of what was read to weigh a hit were doors. Two of them may come out the
-- same; then both are looked up, and the door of the row, which every search asks for as well, tells them apart.

create function short_door(door text) returns text
    language sql immutable as $$
    select case door when 'public' then 'p' when 'office' then 'o' when 'audit' then 'a'
        else left(md5(door), 5) end || '/'
$$;

create or replace function behind(door text, words tsvector) returns tsvector
    language sql immutable as $$
    select coalesce((
        select string_agg('''' || short_door(door)
            || replace(replace(w.lexeme, '\', '\\'), '''', '''''') || ''':'
            || (select string_agg(p.place || p.weight, ',')
                from unnest(w.positions, w.weights) as p (place, weight)), ' ')
        from unnest(words) as w where length(w.lexeme) <= 100), '')::tsvector
        || array_to_tsvector(array[short_door(door)])
$$;

create or replace function behind_any(doors text[], words tsquery) returns tsquery
    language sql immutable as $$
    select string_agg('(''' || short_door(door) || '''' || case when numnode(words) = 0 then ''
            else ' & (' || regexp_replace(words::text, '''((?:[^'']|'''')+)''',
                '''' || short_door(door) || '\1''', 'g') || ')' end || ')', ' | ')::tsquery
    from unnest(doors) as door
$$;

select set_config('betroet.authority', '*', true), set_config('betroet.units', '**', true);
select search_anew(case_id), search_attachments(case_id) from case_file;
