-- Cases: what is put before bodies, in versions, with their points, how open they are, their route,
-- and where they stand.
-- Why: a case is forwarded in one exact version, and what somebody saw of it then must be found
-- again; so nothing of it is ever changed but the progress of its steps.

create table case_file (
    case_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    year         int not null,
    number       int not null check (number >= 1),
    template     text not null check (template in ('ordinary', 'charter', 'accounts-and-budget',
                                                   'transfer-of-tasks', 'hearing-answer',
                                                   'appointment')),
    opened_on    date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (unit_id, year, number)
);
call protect('case_file', 'append');

create table case_version (
    case_id      uuid not null references case_file,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    version      int not null check (version >= 1),
    title        text not null,
    summary      text not null,
    presentation text not null,
    economy      text not null,
    made_on      date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (case_id, version)
);
call protect('case_version', 'append');

create table case_point (
    case_id      uuid not null references case_file,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    version      int not null,
    point        int not null check (point >= 1),
    words        text not null,
    asks         text not null check (asks in ('approve', 'note', 'endorse', 'discuss', 'forward',
                                               'appoint', 'decline')),
    primary key (case_id, version, point),
    foreign key (case_id, version) references case_version
);
call protect('case_point', 'append');

-- phase: what is planned, or what a meeting made of it; the last row of either holds.
create table case_openness (
    case_id      uuid not null references case_file,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null check (number >= 1),
    phase        text not null check (phase in ('planned', 'actual')),
    level        text not null check (level in ('public', 'heading-public', 'members',
                                                'steering-group', 'named')),
    reason       text,
    legal_basis  text,
    decided_by   uuid not null references person,
    review_on    date,
    decision_public boolean not null,
    set_on       date not null,
    named        uuid[] not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (case_id, number),
    check ((level = 'public') = (reason is null)),
    check ((reason is null) = (legal_basis is null) and (reason is null) = (review_on is null))
);
call protect('case_openness', 'append');

create table case_state (
    case_id      uuid not null references case_file,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null check (number >= 1),
    stage        text not null,
    since        date not null,
    version      int,
    step         int,
    steps        int,
    until_on     date,
    refers_to    uuid,
    words        text,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (case_id, number)
);
call protect('case_state', 'append');

create table route_step (
    step_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    case_id      uuid not null references case_file,
    body_id      uuid not null references body,
    place        int not null check (place >= 1),
    role         text not null check (role in ('prepares', 'advises', 'decides', 'is-told')),
    expected_on  date,
    progress     text not null check (progress in ('planned', 'on-agenda', 'answered', 'skipped')),
    answered_on  date,
    reason       text,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index route_step_case on route_step (case_id, place);
create index route_step_body on route_step (body_id);
call protect('route_step', 'update');

-- Which facts are about which case: whoever may not see the case may not read what was written.
create table case_fact (
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    case_id      uuid not null references case_file,
    primary key (fact_id, case_id)
);
call protect('case_fact', 'append');
