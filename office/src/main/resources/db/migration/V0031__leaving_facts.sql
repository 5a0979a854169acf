-- The fact by which a member left a common fund.
-- Why: when leaving is undone, it is that membership which goes on, and nothing that a share was
-- paid out on can be undone before the leaving is (Bilag 7.9 B.9: settled to the øre).

alter table common_fund_member
    add column left_fact_id uuid references fact (fact_id) deferrable initially deferred;
create index common_fund_member_left on common_fund_member (left_fact_id);
