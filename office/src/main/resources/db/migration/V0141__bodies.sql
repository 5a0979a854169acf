-- Bodies: who they are, what they are called and since when, how they decide, and who sits in them.
-- Why: bodies are renamed, and a decision of 2018 must still be found under the body that made it;
-- so a name is a row with a date, and so are charters and seats.

create table body (
    body_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    kind         text not null check (kind in ('political', 'administrative')),
    reach        text not null check (reach in ('municipal', 'cross-sector')),
    steers_id    uuid references body,
    agenda_days  int not null check (agenda_days between 0 and 60),
    papers_days  int not null check (papers_days between 0 and 60),
    founded_on   date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index body_unit on body (unit_id);
call protect('body', 'append');

create table body_name (
    body_id      uuid not null references body,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    from_on      date not null,
    name         text not null,
    short        text not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (body_id, from_on)
);
create index body_name_unit on body_name (unit_id);
call protect('body_name', 'append');

create table charter (
    charter_id   uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    body_id      uuid not null references body,
    version      int not null check (version >= 1),
    from_on      date not null,
    rule         text not null check (rule in ('consensus', 'majority', 'advisory')),
    silence      text not null check (silence in ('is-no-answer', 'is-consent')),
    may_demand   boolean not null,
    decision_id  uuid,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (body_id, version)
);
create index charter_unit on charter (unit_id);
call protect('charter', 'append');

create table charter_section (
    charter_id   uuid not null references charter,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    section      text not null,
    words        text not null,
    primary key (charter_id, section)
);
call protect('charter_section', 'append');

create table seat (
    seat_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    body_id      uuid not null references body,
    post         text not null,
    on_behalf_of text not null,
    basis        text not null check (basis in ('ex-officio', 'appointed', 'observer')),
    voting       boolean not null,
    chair        boolean not null,
    person_id    uuid references person,
    from_on      date not null,
    until_on     date check (until_on >= from_on),
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index seat_body on seat (body_id);
create index seat_unit on seat (unit_id, person_id);
call protect('seat', 'update');
