-- What else minutes from before hold is taken over: what was to be done, what they name as attached, and the
-- number of the subject in the municipalities' common list (KLE). A paper read in by mistake is dropped.
-- Why: a task that stayed on the paper is asked about by nobody; a paper that should never have been read
-- in must not lie beside those that count, and its words and its file must not stay because of it.

-- An action from old minutes says where it stands in them and who was to do it, as the paper says. It may follow
-- from an item that came to no single decision; one that was done long ago may have no day.
alter table case_action
    add column paper_id   uuid references imported_paper,
    add column line       int,
    add column read_owner text;
alter table case_action drop constraint case_action_check;
alter table case_action add constraint case_action_point
    check ((item_id is null) = (point is null) or paper_id is not null and point is null);
alter table case_action add constraint case_action_paper
    check ((paper_id is null) = (line is null) and (paper_id is null) = (read_owner is null));
alter table action_state alter column deadline drop not null;
alter table action_state add constraint action_state_deadline
    check (deadline is not null or finished);

-- What an old paper says was attached to an item; attachment_id: the file, when somebody gave it.
create table named_attachment (
    named_id      uuid primary key,
    authority_id  uuid not null references authority,
    unit_id       uuid not null references unit,
    case_id       uuid not null references case_file,
    item_id       uuid not null references agenda_item,
    paper_id      uuid not null references imported_paper,
    number        int not null check (number >= 1),
    name          text not null,
    closed        boolean not null,
    line          int not null,
    attachment_id uuid references case_attachment,
    fact_id       uuid not null references fact (fact_id) deferrable initially deferred,
    unique (item_id, number)
);
create index named_attachment_case on named_attachment (case_id);
call protect('named_attachment', 'append');

-- A paper is taken over, or dropped, or still looked over; the same file may be read in again once it was dropped.
alter table imported_paper
    add column dropped_on      date,
    add column dropped_because text,
    add column dropped_by      uuid references person;
alter table imported_paper add constraint imported_paper_dropped
    check ((dropped_on is null) = (dropped_because is null)
        and (dropped_on is null) = (dropped_by is null)
        and (dropped_on is null or taken_on is null));
alter table imported_paper drop constraint imported_paper_unit_id_sha256_key;
create unique index imported_paper_file on imported_paper (unit_id, sha256)
    where dropped_on is null;

-- What was said of a paper goes with it.
drop trigger append_only on imported_said;
drop trigger append_only_truncate on imported_said;
grant delete on imported_said to "${app}";
drop trigger append_only on imported_answer;
drop trigger append_only_truncate on imported_answer;
grant delete on imported_answer to "${app}";

-- What was said of tasks without saying how they stand today is asked anew, where nothing has come of it yet.
select set_config('betroet.authority', '*', true), set_config('betroet.units', '**', true);
delete from imported_said s using imported_paper p
    where p.paper_id = s.paper_id and p.taken_on is null
        and s.said like '%"tasks":[{%' and s.said not like '%"stands"%';

-- A file that the chain names cannot be removed; one that was let go is sealed under a key of its own, which is
-- destroyed when unused files are removed. Its hash still stands in the chain.
create table evidence_let_go (
    evidence_id  uuid primary key references evidence,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    let_go_at    timestamptz not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
call protect('evidence_let_go', 'append');

alter table data_key drop constraint data_key_kind_check;
alter table data_key add constraint data_key_kind_check
    check (kind in ('person', 'unit', 'authority', 'file'));
drop policy near on data_key;
create policy near on data_key as restrictive for select to "${app}"
    using (kind in ('authority', 'file')
        or kind = 'unit' and sees_unit(subject_id)
        or kind = 'person' and sees_person(subject_id));
