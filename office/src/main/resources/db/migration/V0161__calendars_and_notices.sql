-- Calendars that people's own programs fetch, and notices by mail of what is new.
-- Why: a calendar program cannot log in, so its address is the secret; and a notice must neither be
-- lost when a machine stops nor be sent of something that was never kept.

create table calendar_link (
    link_id      uuid primary key,
    authority_id uuid not null references authority,
    person_id    uuid not null references person,
    hash         bytea not null unique check (octet_length(hash) = 32),
    made_at      timestamptz not null,
    revoked_at   timestamptz
);
create index calendar_link_person on calendar_link (person_id);
call protect('calendar_link', 'update');

create table case_follow (
    case_id      uuid not null references case_file,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    person_id    uuid not null references person,
    following    boolean not null,
    since        date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (case_id, person_id)
);
create index case_follow_person on case_follow (person_id);
call protect('case_follow', 'update');

-- How far the book of a unit has been looked through for what somebody is to be told.
create table notice_cursor (
    unit_id      uuid primary key references unit,
    authority_id uuid not null references authority,
    sequence     bigint not null
);
call protect('notice_cursor', 'update');

-- Mail that is to be sent, or was. It says who, of what kind, and where to read: never what.
create table mail (
    mail_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    person_id    uuid not null references person,
    kind         text not null,
    path         text not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    made_at      timestamptz not null,
    tries        int not null,
    next_at      timestamptz not null,
    sent_at      timestamptz,
    given_up_at  timestamptz,
    unique (fact_id, person_id)
);
create index mail_waiting on mail (next_at) where sent_at is null and given_up_at is null;
call protect('mail', 'update');
