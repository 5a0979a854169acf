-- Written procedures: a case is put before a body in writing; who was asked, and what each said.
-- Why: bodies decide by letter between their meetings, and silence has been taken for consent before
-- anybody had said that it is; so what the charter said then stands beside the round.

create table written_round (
    round_id     uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    body_id      uuid not null references body,
    case_id      uuid not null references case_file,
    step_id      uuid not null references route_step,
    version      int not null,
    sent_on      date not null,
    deadline     date not null check (deadline >= sent_on),
    rule         text not null check (rule in ('consensus', 'majority', 'advisory')),
    silence      text not null check (silence in ('is-no-answer', 'is-consent')),
    may_demand   boolean not null,
    closed_on    date,
    stage        text not null check (stage in ('answering', 'adopted', 'not-adopted',
                                                'meeting-demanded', 'expired')),
    noted_id     uuid references meeting,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    foreign key (case_id, version) references case_version,
    check ((stage = 'answering') = (closed_on is null))
);
create index written_round_case on written_round (case_id);
create index written_round_body on written_round (body_id, closed_on);
create index written_round_unit on written_round (unit_id);
call protect('written_round', 'update');

create table written_asked (
    round_id     uuid not null references written_round,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    seat_id      uuid not null references seat,
    primary key (round_id, seat_id)
);
call protect('written_asked', 'append');

create table written_answer (
    round_id     uuid not null,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    seat_id      uuid not null,
    take         int not null check (take >= 1),
    answer       text not null check (answer in ('for', 'against', 'abstain', 'demand-meeting')),
    remark       text not null,
    answered_on  date not null,
    given_by     uuid not null references person,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (round_id, seat_id, take),
    foreign key (round_id, seat_id) references written_asked
);
call protect('written_answer', 'append');
