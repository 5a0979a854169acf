-- By which decision of a body something was done: a contribution, an approved column, a payment, a seat,
-- a charter.
-- Why: it stood in what was asked alone; a decision could not show what was carried out on it, nor its
-- reversal what must be looked at again. What was recorded before says it where it did.

alter table contribution add column decision_id uuid references decision;
create index contribution_decision on contribution (decision_id) where decision_id is not null;
alter table budget_step add column decision_id uuid references decision;
create index budget_step_decision on budget_step (decision_id) where decision_id is not null;
alter table budget_payment add column decision_id uuid references decision;
create index budget_payment_decision on budget_payment (decision_id)
    where decision_id is not null;
alter table seat add column decision_id uuid references decision;
create index seat_decision on seat (decision_id) where decision_id is not null;
alter table charter add foreign key (decision_id) references decision;
create index charter_decision on charter (decision_id) where decision_id is not null;
