-- A claim that is wholly set off against an earlier surplus is a claim of nothing.
-- Why: what was set off must stand in a row, or it would be set off once more next time.
alter table contribution_claim drop constraint contribution_claim_amount_check;
alter table contribution_claim add constraint contribution_claim_amount_check
    check (amount >= 0 and amount + set_off > 0);
alter table contribution_credit drop constraint contribution_credit_amount_check;
alter table contribution_credit add constraint contribution_credit_amount_check
    check (amount >= 0);
