-- What was said, written while people talk; and minutes as they were sent to those who were there,
-- approved, and corrected.
-- Why: two people may write the same minutes, so a text is only ever written behind the one that its
-- writer had before them; what was sent must stay as it was sent, whatever is mended afterwards.

-- A draft, version by version; the latest counts. When minutes are approved the earlier ones go:
-- what somebody wrote and took out again is nobody's record.
create table minutes_text (
    item_id      uuid not null references agenda_item,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    version      int not null check (version >= 1),
    words        text not null,
    written_by   uuid not null references person,
    written_at   timestamptz not null,
    primary key (item_id, version)
);
call protect('minutes_text', 'delete');

create table minutes_version (
    meeting_id   uuid not null references meeting,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    version      int not null check (version >= 1),
    kind         text not null check (kind in ('hearing', 'approved', 'corrected')),
    made_on      date not null,
    deadline     date,
    hash         text not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (meeting_id, version),
    check ((kind = 'hearing') = (deadline is not null))
);
call protect('minutes_version', 'append');

create table minutes_words (
    meeting_id   uuid not null,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    version      int not null,
    item_id      uuid not null references agenda_item,
    words        text not null,
    why          text not null,
    primary key (meeting_id, version, item_id),
    foreign key (meeting_id, version) references minutes_version
);
create index minutes_words_item on minutes_words (item_id);
call protect('minutes_words', 'append');

-- Which recording of each point a version of the minutes holds.
create table minutes_point (
    meeting_id   uuid not null,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    version      int not null,
    item_id      uuid not null references agenda_item,
    point        int not null,
    take         int not null,
    primary key (meeting_id, version, item_id, point),
    foreign key (meeting_id, version) references minutes_version
);
call protect('minutes_point', 'append');

create table minutes_answer (
    meeting_id   uuid not null,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    version      int not null,
    seat_id      uuid not null references seat,
    take         int not null check (take >= 1),
    answer       text not null check (answer in ('approves', 'remarks')),
    item_id      uuid references agenda_item,
    remark       text not null,
    answered_on  date not null,
    given_by     uuid not null references person,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (meeting_id, version, seat_id, take),
    foreign key (meeting_id, version) references minutes_version
);
call protect('minutes_answer', 'append');
