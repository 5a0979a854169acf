-- Decisions that undo others: said when the outcome is recorded, final when the minutes are approved.
-- Why: a decision is never changed, so undoing one is a decision of the same body like any other.

alter table point_outcome add column reverses_id uuid references decision;
