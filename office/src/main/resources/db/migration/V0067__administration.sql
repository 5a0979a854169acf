-- Which rule book judges a unit, from which day. Before the first choice it is the one that the
-- unit was opened with.
-- Why: a municipality changes its regulation, and what happened before goes by the old one.
create table rule_book_choice (
    choice_id    uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    rule_book    text not null,
    from_on      date not null,
    chosen_by    uuid not null references person,
    fact_id      uuid not null references fact (fact_id),
    unique (unit_id, from_on)
);
call protect('rule_book_choice', 'append');
