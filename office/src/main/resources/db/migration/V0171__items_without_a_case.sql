-- Items of an agenda that are about no case: a welcome, what the body is told, any other business, when it
-- meets next; and the two that an agenda begins with, the approval of itself and of the last minutes.
-- Why: minutes are written under them as under all others, and agendas are numbered through.

alter table agenda_item alter column case_id drop not null;
alter table agenda_item alter column step_id drop not null;
alter table agenda_item alter column version drop not null;

-- earlier: the meeting whose minutes are to be approved, settled when the agenda is sent.
alter table agenda_item add column matter text check (matter in ('approve-agenda',
    'approve-minutes', 'welcome', 'orientation', 'next-meeting', 'any-other-business', 'other'));
alter table agenda_item add column heading text;
alter table agenda_item add column told text;
alter table agenda_item add column earlier_id uuid references meeting;
alter table agenda_item add constraint agenda_item_about check (
    (case_id is null) = (matter is not null) and (case_id is null) = (step_id is null)
    and (case_id is null) = (version is null) and (matter is null) = (heading is null)
    and (matter is null) = (told is null)
    and (earlier_id is null or matter = 'approve-minutes'));

-- The heading of a part of the agenda that begins with this item.
alter table agenda_item add column section text not null default '';

-- Whether the agendas of a body begin with the two approvals; until it is said, they do not.
create table body_agenda (
    body_id      uuid not null references body,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null check (number >= 1),
    approvals    boolean not null,
    since        date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (body_id, number)
);
call protect('body_agenda', 'append');
