-- Tables of budgets and accounts that a unit keeps: versions, their columns, rows and notes, what
-- was answered when they were read, how far each column has come, and how its opening was set anew.
-- Why: a table that nobody can change is what a body approved; whatever comes later is a version
-- more, and the reader sees which figures became others.

create table budget_table (
    table_id     uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    title        text not null,
    opened_on    date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (unit_id, title)
);
call protect('budget_table', 'append');

create table budget_version (
    version_id   uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    table_id     uuid not null references budget_table,
    number       int not null check (number >= 1),
    source       text not null check (source in ('paper', 'book')),
    document     text not null,
    file_id      uuid references evidence (evidence_id),
    which        int not null check (which >= 1),
    measure      text not null check (measure in ('kroner', 'thousands', 'millions')),
    kept_on      date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (table_id, number),
    check ((source = 'paper') = (file_id is not null))
);
call protect('budget_version', 'append');

-- A column whose figures are those of the version before goes on as the same: what was decided on
-- it is looked up by origin_id, the column in which those figures stood first.
create table budget_column (
    column_id      uuid primary key,
    authority_id   uuid not null references authority,
    unit_id        uuid not null references unit,
    version_id     uuid not null references budget_version,
    place          int not null check (place >= 1),
    printed        text not null,
    year           int not null check (year between 1900 and 2199),
    basis          text not null check (basis in ('budget', 'forecast', 'accounts')),
    printed_status text not null,
    price_level    text not null,
    revision       int not null check (revision >= 1),
    origin_id      uuid not null references budget_column deferrable initially deferred,
    unique (version_id, place)
);
create index budget_column_origin on budget_column (origin_id);
call protect('budget_column', 'append');

create table budget_line (
    line_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    table_id     uuid not null references budget_table,
    row_key      text not null,
    label        text not null,
    income       boolean not null,
    purpose      text not null check (purpose ~ '^[a-z][a-z0-9-]{0,39}$'),
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    unique (table_id, row_key),
    unique (unit_id, purpose)
);
call protect('budget_line', 'append');

-- Figures in øre, one for each column in order, null where the cell is blank; the inside signs.
create table budget_row (
    version_id   uuid not null references budget_version,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    place        int not null check (place >= 1),
    kind         text not null,
    grp          text not null,
    code         text not null,
    label        text not null,
    marks        text[] not null,
    figures      bigint[] not null,
    confidence   text[] not null,
    line         int not null,
    line_id      uuid references budget_line,
    primary key (version_id, place)
);
call protect('budget_row', 'append');

create table budget_relation (
    version_id   uuid not null references budget_version,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null check (number >= 1),
    rule         text not null,
    made         int not null,
    parts        int[] not null,
    signs        int[] not null,
    primary key (version_id, number)
);
call protect('budget_relation', 'append');

create table budget_paper_note (
    version_id   uuid not null references budget_version,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null check (number >= 1),
    sign         text not null,
    text         text not null,
    line         int not null,
    primary key (version_id, number)
);
call protect('budget_paper_note', 'append');

create table budget_answer (
    version_id   uuid not null references budget_version,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null check (number >= 1),
    question     text not null,
    about        text not null,
    answer       text not null,
    primary key (version_id, number)
);
call protect('budget_answer', 'append');

create table budget_note (
    note_id      uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    table_id     uuid not null references budget_table,
    origin_id    uuid not null references budget_column,
    row_key      text not null,
    text         text not null,
    noted_on     date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index budget_note_table on budget_note (table_id);
call protect('budget_note', 'append');

create table budget_step (
    origin_id    uuid not null references budget_column,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    step         text not null check (step in ('proposed', 'approved')),
    decided_on   date not null,
    body         text not null,
    point        text not null,
    file_id      uuid references evidence (evidence_id),
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (origin_id, step)
);
call protect('budget_step', 'append');

create table budget_rebasing (
    rebasing_id  uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    table_id     uuid not null references budget_table,
    year         int not null check (year between 1900 and 2199),
    amount       bigint not null check (amount <> 0),
    reason       text not null,
    decided_on   date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
create index budget_rebasing_table on budget_rebasing (table_id, year);
call protect('budget_rebasing', 'append');
