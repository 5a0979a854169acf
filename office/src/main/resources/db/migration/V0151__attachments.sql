-- What a case is put before a body with: files, each as open as its case or less.
-- Why: one closed annex on an open case is how negotiations leak; so a file has a level of its own,
-- is seen by members when it is sent and not before, and one that was sent and taken off leaves
-- word of that.

create table case_attachment (
    attachment_id uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    case_id      uuid not null references case_file,
    item_id      uuid references agenda_item,
    number       int not null check (number >= 1),
    title        text not null,
    foreign_id   text not null,
    evidence_id  uuid not null references evidence,
    sha256       bytea not null,
    level        text not null check (level in ('public', 'heading-public', 'members',
                                                'steering-group', 'named')),
    reason       text,
    legal_basis  text,
    decided_by   uuid not null references person,
    review_on    date,
    named        uuid[] not null,
    attached_on  date not null,
    sent_on      date,
    removed_on   date,
    removed_because text,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (case_id, number),
    check ((level = 'public') = (reason is null)),
    check ((removed_on is null) = (removed_because is null))
);
create index case_attachment_evidence on case_attachment (evidence_id);
create index case_attachment_same on case_attachment (unit_id, sha256);
call protect('case_attachment', 'update');
