-- Faults and due duties that were found, and what people said about them.
-- Why: a finding is never hidden or deleted; when it no longer holds it ends, with its day, and
-- stays on the list.

create table finding (
    finding_id   uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    code         text not null,
    citation     text,
    kind         text not null check (kind in ('breach', 'warning')),
    subject_kind text,
    subject_id   uuid not null,
    fund_id      uuid references fund,
    owner        text not null,
    said_da      text not null,
    said_en      text not null,
    href         text,
    due_on       date not null,
    first_seen   date not null,
    last_seen    date not null,
    resolved_on  date,
    resolved_by  uuid references person,
    ended_on     date
);
create unique index finding_once on finding (unit_id, code, subject_id) where ended_on is null;
create index finding_unit on finding (unit_id, due_on);
call protect('finding', 'update');

-- An answer, a plan, or the reason why it is resolved; sealed under the unit's key.
create table finding_note (
    finding_id   uuid not null references finding,
    number       smallint not null check (number > 0),
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    kind         text not null check (kind in ('answer', 'resolve')),
    said_by      uuid not null references person,
    said_on      date not null,
    words        bytea not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (finding_id, number)
);
call protect('finding_note', 'append');
