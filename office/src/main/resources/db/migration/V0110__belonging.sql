-- Whose a row is, checked once and not for each of its columns.
-- Why: every posting looked up its authority five times, and locked that one row for everybody else's
-- postings. One key that holds authority and unit together says more: that they belong together.

alter table unit add constraint unit_of_authority unique (unit_id, authority_id);
alter table fact
    drop constraint fact_authority_id_fkey,
    drop constraint fact_unit_id_fkey,
    add constraint fact_of_unit foreign key (unit_id, authority_id)
        references unit (unit_id, authority_id);

-- These belong to their fact, whose authority is checked; row-level security lets nobody write
-- another one beside it.
alter table line drop constraint line_authority_id_fkey;
alter table fact_signature drop constraint fact_signature_authority_id_fkey;
alter table fact_evidence drop constraint fact_evidence_authority_id_fkey;

-- The lines of a bank's statement are of its account, unit and authority.
alter table bank_statement add constraint bank_statement_whole
    unique (statement_id, place_id, unit_id, authority_id);
alter table bank_line
    drop constraint bank_line_authority_id_fkey,
    drop constraint bank_line_unit_id_fkey,
    drop constraint bank_line_statement_id_fkey,
    drop constraint bank_line_place_id_fkey,
    add constraint bank_line_of_statement
        foreign key (statement_id, place_id, unit_id, authority_id)
        references bank_statement (statement_id, place_id, unit_id, authority_id);
