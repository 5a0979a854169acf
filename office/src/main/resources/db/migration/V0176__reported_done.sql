-- Who in a body reported that something is done; and what was to be done in a body's year, once it is.
-- Why: only the secretariat could say so, and had to ask whoever did it; a year's tasks stood as if
-- nobody ever did them.

alter table action_state add column reported_by uuid references person;
create index action_state_reported on action_state (unit_id, set_on)
    where reported_by is not null;

create table cycle_task_done (
    task_id      uuid primary key references cycle_task,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    words        text not null,
    done_on      date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index cycle_task_done_unit on cycle_task_done (unit_id);
create index cycle_task_unit on cycle_task (unit_id, due_on);
call protect('cycle_task_done', 'append');
