-- Which fact ended a mandate.
-- Why: a mandate may be ended as of a day before the one on which that is written down, by a death
-- that is learnt of later as by a resident's word. What was done under it in between was right by
-- what was known; only the order of the two facts in the book shows it to whoever verifies.
-- Empty for mandates that were ended before this column was there.

alter table mandate add column revoked_by uuid references fact (fact_id) deferrable initially deferred;
