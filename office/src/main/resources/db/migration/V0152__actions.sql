-- What is to be done after a decision, by whom and until when; and what came back on which agenda.
-- Why: minutes named a person and a month, and nobody asked again; and a case that was sent on was
-- taken for done before the answer was back.

create table case_action (
    action_id    uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    case_id      uuid not null references case_file,
    item_id      uuid references agenda_item,
    point        int,
    decision_id  uuid references decision,
    words        text not null,
    noted_on     date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    check ((item_id is null) = (point is null)),
    check ((item_id is null) <> (decision_id is null))
);
create index case_action_case on case_action (case_id);
create index case_action_unit on case_action (unit_id);
call protect('case_action', 'append');

-- The last one holds; words: why it was moved, or what came of it.
create table action_state (
    action_id    uuid not null references case_action,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null check (number >= 1),
    body_id      uuid references body,
    seat_id      uuid references seat,
    deadline     date not null,
    finished     boolean not null,
    words        text not null,
    set_on       date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (action_id, number)
);
create index action_state_unit on action_state (unit_id);
call protect('action_state', 'append');

-- What came back with a version of an agenda: an action that is still open, or an answer of a body
-- that a case was sent on to.
create table agenda_return (
    return_id    uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    meeting_id   uuid not null references meeting,
    version      int not null,
    case_id      uuid not null references case_file,
    action_id    uuid references case_action,
    step_id      uuid references route_step,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    foreign key (meeting_id, version) references agenda_version,
    check ((action_id is null) <> (step_id is null))
);
create index agenda_return_meeting on agenda_return (meeting_id, version);
create index agenda_return_step on agenda_return (step_id);
call protect('agenda_return', 'append');
