-- The same conditions for which rows a transaction sees, said so that the planner expects them to hold.
-- Why: of a comparison with a setting it knows nothing, takes it to hold for one row in two hundred, and of
-- two of them for hardly any. Expecting one row of a fund's thousands, it read and sorted all of them for
-- the newest one. Of "is not no" it expects nearly all rows, which is true: whoever asks sees their own.

create or replace function sees_authority(authority uuid) returns boolean
    language sql stable
    return case when current_authority() = '*' or current_authority() = authority::text
        then 'yes' else 'no' end <> 'no';

create or replace function sees_unit(unit uuid) returns boolean
    language sql stable
    return case when unit is null
            or unit::text = any (string_to_array(current_setting('betroet.units', true), ','))
            or current_setting('betroet.units', true) = '*' and not is_oversight(unit)
            or current_setting('betroet.units', true) = '**'
        then 'yes' else 'no' end <> 'no';
