-- What a backup needs: that the owner of the tables sees every row, and where runs are noted.
-- Why: a backup that silently leaves out what is kept from the units is found to be none on the
-- day it is needed. The restrictive policies are meant for the application; the owner, whom they
-- bound as well, could lift them anyway.

do $$
declare
    one record;
begin
    for one in select tablename, policyname from pg_policies
               where schemaname = 'public' and permissive = 'RESTRICTIVE' loop
        execute format('alter policy %I on %I to "${app}"', one.policyname, one.tablename);
    end loop;
end $$;
