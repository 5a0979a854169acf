-- A case before it has words, and the sections that its kind asks for.
-- Why: a request waits for an answer from the day it comes, long before anybody writes; and a
-- transfer of tasks without a word about money was sent to bodies that then could not decide it.

alter table case_file add column received_from text;

create table case_section (
    case_id      uuid not null references case_file,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    version      int not null,
    heading      text not null,
    words        text not null,
    primary key (case_id, version, heading),
    foreign key (case_id, version) references case_version
);
create index case_section_unit on case_section (unit_id);
call protect('case_section', 'append');
