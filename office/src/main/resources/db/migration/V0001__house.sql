-- The house: authorities, units, and how every other table is protected.
-- Why: nothing may exist that does not say whose it is, before the first row is written.

create function current_authority() returns text
    language sql stable
    return nullif(current_setting('betroet.authority', true), '');

-- Whether the transaction may see rows of the authority.
create function sees_authority(authority uuid) returns boolean
    language sql stable
    return current_authority() = '*' or current_authority() = authority::text;

-- Whether the transaction may see rows of the unit; rows that belong to no unit are the authority's.
create function sees_unit(unit uuid) returns boolean
    language sql stable
    return unit is null
        or current_setting('betroet.units', true) = '*'
        or unit::text = any (string_to_array(current_setting('betroet.units', true), ','));

create function refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name
        using errcode = 'restrict_violation';
end $$;

-- Puts a table under row-level security and gives the application its rights.
-- mode: 'append' (select, insert), 'update' (and update), 'delete' (and delete).
create procedure protect(name text, mode text)
    language plpgsql as $$
declare
    by_unit boolean := exists (
        select 1 from information_schema.columns
        where table_schema = 'public' and table_name = name and column_name = 'unit_id');
    condition text := 'sees_authority(authority_id)';
begin
    if by_unit then
        condition := condition || ' and sees_unit(unit_id)';
    end if;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (%s) with check (%s)', name, condition, condition);
    execute format('revoke all on %I from public', name);
    execute format('grant select, insert on %I to "${app}"', name);
    if mode in ('update', 'delete') then
        execute format('grant update on %I to "${app}"', name);
    end if;
    if mode = 'delete' then
        execute format('grant delete on %I to "${app}"', name);
    end if;
    if mode = 'append' then
        execute format(
            'create trigger append_only before update or delete on %I '
            'for each row execute function refuse_change()', name);
        execute format(
            'create trigger append_only_truncate before truncate on %I '
            'for each statement execute function refuse_change()', name);
    end if;
end $$;

create table authority (
    authority_id uuid primary key,
    name         text not null,
    demo         boolean not null default false,
    created_at   timestamptz not null
);
call protect('authority', 'update');

create table unit (
    unit_id      uuid primary key,
    authority_id uuid not null references authority,
    slug         text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name         text not null,
    kind         text not null check (kind in ('house', 'care-home', 'residence', 'home-care',
                                               'school', 'day-care')),
    rule_book    text not null,
    opened_on    date not null,
    closed_on    date,
    unique (authority_id, slug)
);
call protect('unit', 'update');

grant usage on schema public to "${app}";
