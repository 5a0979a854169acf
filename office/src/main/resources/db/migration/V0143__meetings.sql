-- Meetings: their agendas in versions, who was there, who left the room, what was recorded point by
-- point, and what was decided.
-- Why: what is recorded while people talk is corrected until the minutes are approved; a decision is
-- numbered when they are, and never changes after.

create table meeting (
    meeting_id   uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    body_id      uuid not null references body,
    held_on      date not null,
    starts_at    text not null,
    venue        text not null,
    papers_due   date not null,
    agenda_due   date not null,
    stage        text not null check (stage in ('planned', 'released', 'held', 'approved',
                                                'cancelled')),
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index meeting_unit on meeting (unit_id, held_on);
create index meeting_body on meeting (body_id, held_on);
call protect('meeting', 'update');

create table agenda_item (
    item_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    meeting_id   uuid not null references meeting,
    number       int not null check (number >= 1),
    case_id      uuid not null references case_file,
    step_id      uuid not null references route_step,
    version      int not null,
    supplementary boolean not null,
    released_on  date,
    stage        text not null,
    words        text,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (meeting_id, number),
    foreign key (case_id, version) references case_version
);
create index agenda_item_case on agenda_item (case_id);
create index agenda_item_unit on agenda_item (unit_id);
call protect('agenda_item', 'update');

create table agenda_version (
    meeting_id   uuid not null references meeting,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    version      int not null check (version >= 1),
    released_on  date not null,
    items        int not null,
    hash         text not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (meeting_id, version)
);
call protect('agenda_version', 'append');

create table presence (
    meeting_id   uuid not null references meeting,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    seat_id      uuid not null references seat,
    present      boolean not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (meeting_id, seat_id)
);
call protect('presence', 'update');

create table recusal (
    item_id      uuid not null references agenda_item,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    case_id      uuid not null references case_file,
    person_id    uuid not null references person,
    noted_on     date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (item_id, person_id)
);
create index recusal_case on recusal (case_id, person_id);
call protect('recusal', 'append');

create table point_outcome (
    item_id      uuid not null references agenda_item,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    point        int not null check (point >= 1),
    take         int not null check (take >= 1),
    part         int not null check (part >= 1),
    about        text not null,
    outcome      text not null,
    remark       text not null,
    dissent      text[] not null,
    yes          int,
    no           int,
    neither      int,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (item_id, point, take, part)
);
call protect('point_outcome', 'append');

create table decision (
    decision_id  uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    body_id      uuid not null references body,
    case_id      uuid not null references case_file,
    item_id      uuid references agenda_item,
    year         int not null,
    number       int not null check (number >= 1),
    point        int not null,
    part         int not null,
    about        text not null,
    outcome      text not null,
    remark       text not null,
    dissent      text[] not null,
    mode         text not null check (mode in ('meeting', 'written')),
    authoritative boolean not null,
    decided_on   date not null,
    reverses_id  uuid unique references decision,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    approved_id  uuid not null references fact (fact_id) deferrable initially deferred,
    unique (body_id, year, number)
);
create index decision_case on decision (case_id);
create index decision_unit on decision (unit_id, decided_on);
call protect('decision', 'append');
