-- How often what stands fast in an authority has changed.
-- Why: a posting asks a score of things that seldom change (who holds which role, what the
-- agreement says); whoever remembers them must know, from the database itself, that nothing has
-- changed since, however many copies of the application there are.

create table standing (
    authority_id uuid primary key references authority,
    version      bigint not null
);
call protect('standing', 'update');
insert into standing (authority_id, version) select authority_id, 1 from authority;

-- Before the statement, so that everybody takes the lock on this row first and the rows' after it.
-- Once in a transaction: nobody else sees the number before it ends, and a row that is changed
-- thousands of times within one transaction is looked through from its first version each time.
create function note_standing() returns trigger
    language plpgsql as $$
begin
    if current_authority() is null or current_authority() = '*' then
        update standing set version = version + 1
        where not xmin = pg_current_xact_id()::xid;
    else
        update standing set version = version + 1
        where authority_id = current_authority()::uuid and not xmin = pg_current_xact_id()::xid;
        if not found then
            insert into standing (authority_id, version) values (current_authority()::uuid, 1)
            on conflict do nothing;
        end if;
    end if;
    return null;
end $$;

-- Every table that something is remembered from; a later one is added by a call of this.
create procedure stands(name text)
    language plpgsql as $$
begin
    execute format(
        'create trigger note_standing before insert or update or delete on %I '
        'for each statement execute function note_standing()', name);
end $$;

call stands('unit');
call stands('data_key');
call stands('person');
call stands('person_role');
call stands('person_relation');
call stands('rule_book_choice');
call stands('fund');
call stands('place');
call stands('resident');
call stands('resident_mode');
call stands('resident_capacity');
call stands('agreement');
call stands('agreement_person');
