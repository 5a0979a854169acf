-- By which decision of a body somebody has a role in a unit or has it no more, a committee got its grant
-- and the districts' money was split.
-- Why: a decision may give a mandate and money to districts; neither its page nor that of its reversal
-- could show it.

alter table person_role add column decision_id uuid references decision;
create index person_role_decision on person_role (decision_id) where decision_id is not null;
alter table departure add column decision_id uuid references decision;
create index departure_decision on departure (decision_id) where decision_id is not null;

-- What was called the decision is the file with the minutes.
alter table district_split rename column decision_id to minutes_id;
alter table district_split add column decision_id uuid references decision;
create index district_split_decision on district_split (decision_id)
    where decision_id is not null;
alter table committee_entry add column decision_id uuid references decision;
create index committee_entry_decision on committee_entry (decision_id)
    where decision_id is not null;
