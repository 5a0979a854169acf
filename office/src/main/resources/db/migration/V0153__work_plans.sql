-- What a body has set out to do in a term, and the decisions and cases that show how far it is.
-- Why: a work plan was printed at the beginning of a term and read at its end; nobody could say in
-- between what had become of which promise, and by which decision.

create table work_plan (
    plan_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    body_id      uuid not null references body,
    title        text not null,
    from_on      date not null,
    until_on     date not null check (until_on > from_on),
    decision_id  uuid references decision,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index work_plan_unit on work_plan (unit_id, body_id);
call protect('work_plan', 'append');

-- A commitment has no parent; a task belongs to one.
create table plan_item (
    plan_item_id uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    plan_id      uuid not null references work_plan,
    parent_id    uuid references plan_item,
    place        int not null check (place >= 1),
    words        text not null
);
create unique index plan_item_place on plan_item (plan_id, place) where parent_id is null;
create unique index plan_item_task on plan_item (parent_id, place) where parent_id is not null;
create index plan_item_unit on plan_item (unit_id);
call protect('plan_item', 'append');

create table plan_progress (
    progress_id  uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    plan_item_id uuid not null references plan_item,
    decision_id  uuid references decision,
    case_id      uuid not null references case_file,
    fulfils      boolean not null,
    words        text not null,
    noted_on     date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index plan_progress_item on plan_progress (plan_item_id);
create index plan_progress_unit on plan_progress (unit_id);
call protect('plan_progress', 'append');
