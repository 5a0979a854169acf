-- A line belongs to the balance that it moves; the balance says whose money it is and where.
-- Why: each line looked up its fund and its place, and each look locks the row that it finds. One key says
-- more: no line stands without a balance, and none can be lost. A book is its unit's and has its authority,
-- and whoever posts has locked it already.

alter table line
    drop constraint line_fund_id_fkey,
    drop constraint line_place_id_fkey,
    add constraint line_of_balance foreign key (fund_id, place_id)
        references balance (fund_id, place_id);

alter table book add constraint book_of_authority unique (unit_id, authority_id);
alter table fact
    drop constraint fact_of_unit,
    add constraint fact_of_book foreign key (unit_id, authority_id)
        references book (unit_id, authority_id);

-- Row-level security lets nobody keep an answer for another authority.
alter table idempotency drop constraint idempotency_authority_id_fkey;
