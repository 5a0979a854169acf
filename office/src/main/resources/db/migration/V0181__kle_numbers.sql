-- The number of a case's subject in KLE, the municipalities' common list of subjects: main group, group and
-- subject (27.35.04), and what is done about it (G01). The last one holds; empty: it has none.
-- Why: whoever looks for all cases of a subject must find them whatever words they are written in. The number
-- says what a case is about, so it is read by whoever sees the heading and nobody else.

create table case_kle (
    case_id      uuid not null references case_file,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null check (number >= 1),
    kle          text not null
        check (kle ~ '^([0-9]{2}[.][0-9]{2}[.][0-9]{2}([A-ZÆØÅ][0-9]{2})?)?$'),
    set_on       date not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (case_id, number)
);
create index case_kle_number on case_kle (unit_id, kle text_pattern_ops);
call protect('case_kle', 'append');
