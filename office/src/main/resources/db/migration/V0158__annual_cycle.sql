-- What a body has to do every year besides its meetings, with the day it is due.
-- Why: accounts go to the auditor in March whoever is secretary; next year's plan begins from this
-- year's.

create table cycle_task (
    task_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    body_id      uuid not null references body,
    year         int not null,
    words        text not null,
    due_on       date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index cycle_task_body on cycle_task (body_id, year);
call protect('cycle_task', 'append');
