-- Minutes that a body has had before: the paper, what people said of what was read in it, and where
-- what was taken over stands in it.
-- Why: what a program reads is a proposal. Nothing of it counts until a person has accepted it, and
-- it must be seen for good which decisions were made here and which were found in old minutes.

create table imported_paper (
    paper_id     uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    name         text not null,
    evidence_id  uuid not null references evidence,
    sha256       bytea not null,
    read_on      date not null,
    meeting_id   uuid references meeting,
    taken_on     date,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (unit_id, sha256),
    check ((meeting_id is null) = (taken_on is null))
);
create index imported_paper_meeting on imported_paper (meeting_id);
call protect('imported_paper', 'update');

create table imported_answer (
    paper_id     uuid not null references imported_paper,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null check (number >= 1),
    key          text not null,
    answer       text not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (paper_id, number)
);
call protect('imported_answer', 'append');

-- part: the offset of its beginning in the source; -1 for the meeting itself.
create table imported_said (
    paper_id     uuid not null references imported_paper,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null check (number >= 1),
    part         int not null,
    said         text not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (paper_id, number)
);
call protect('imported_said', 'append');

create table imported_item (
    item_id      uuid primary key references agenda_item,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    paper_id     uuid not null references imported_paper,
    part         int not null,
    line         int not null,
    last_line    int not null,
    own_number   text not null,
    case_number  text not null,
    accepted_id  uuid not null references fact (fact_id) deferrable initially deferred
);
create index imported_item_paper on imported_item (paper_id);
call protect('imported_item', 'append');

create table imported_decision (
    decision_id  uuid primary key references decision,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    paper_id     uuid not null references imported_paper,
    line         int not null,
    words        text not null,
    accepted_id  uuid not null references fact (fact_id) deferrable initially deferred
);
call protect('imported_decision', 'append');

-- Imported decisions are numbered in a series of their own, so that no number of ours is taken.
alter table decision drop constraint decision_mode_check;
alter table decision add constraint decision_mode_check
    check (mode in ('meeting', 'written', 'imported'));
alter table decision drop constraint decision_body_id_year_number_key;
create unique index decision_number on decision (body_id, year, (mode = 'imported'), number);
