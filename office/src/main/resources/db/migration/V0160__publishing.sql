-- What is told to everybody: which bodies are open to the public, and the papers that were published.
-- Why: whoever reads without a log-in reads as nobody. The setting that says for whom a transaction
-- reads is then the word 'public', which the policies of all other tables take for no authority at
-- all; so what is not published is not hidden by a page, it is not there.

create function reads_as_public() returns boolean
    language sql stable
    return current_authority() = 'public';

create table body_opening (
    body_id      uuid not null references body,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    number       int not null check (number >= 1),
    open         boolean not null,
    since        date not null,
    changed_at   timestamptz not null default now(),
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (body_id, number)
);
create index body_opening_unit on body_opening (unit_id);
call protect('body_opening', 'append');

-- One version of one paper; a paper that has changed is published as its next version.
create table publication (
    publication_id uuid primary key,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    body_id      uuid not null references body,
    meeting_id   uuid not null references meeting,
    item_id      uuid references agenda_item,
    paper        text not null check (paper in ('agenda', 'decisions', 'excerpt', 'minutes')),
    version      int not null check (version >= 1),
    published_on date not null,
    published_at timestamptz not null,
    published_by uuid not null references person,
    hash         text not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    check ((item_id is not null) = (paper = 'excerpt'))
);
create unique index publication_version
    on publication (meeting_id, paper, coalesce(item_id, meeting_id), version);
create index publication_body on publication (body_id, published_at);
create index publication_unit on publication (unit_id);
call protect('publication', 'append');

-- What it said, word for word; the hash is over this text.
create table publication_content (
    publication_id uuid primary key references publication,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    content      text not null
);
call protect('publication_content', 'append');

-- Its items, to be searched: only what the paper says to everybody.
create table publication_item (
    publication_id uuid not null references publication,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    item_id      uuid not null references agenda_item,
    number       int not null,
    heading      text,
    words        text not null,
    primary key (publication_id, item_id)
);
create index publication_item_words on publication_item
    using gin (to_tsvector('danish', words));
call protect('publication_item', 'append');

-- Which items and cases it names. What said so may be withdrawn; programs that have read it must
-- learn that these are no longer told, so their identities stay.
create table publication_named (
    publication_id uuid not null references publication,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    item_id      uuid not null references agenda_item,
    case_id      uuid references case_file,
    primary key (publication_id, item_id)
);
call protect('publication_named', 'append');

create table publication_withdrawal (
    publication_id uuid primary key references publication,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    reason       text not null,
    withdrawn_on date not null,
    withdrawn_at timestamptz not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred
);
call protect('publication_withdrawal', 'append');

-- Whether a body is open to the public: what was said of it last.
create function body_is_open(asked uuid) returns boolean
    language plpgsql stable as $$
begin
    return coalesce((select o.open from body_opening o where o.body_id = asked
                     order by o.number desc limit 1), false);
end $$;

-- Whether a unit, or an authority, has a body that is; functions, so that the statements of
-- everybody else are planned as if these tables were not there.
create function unit_is_open(asked uuid) returns boolean
    language plpgsql stable as $$
begin
    return exists (select 1 from body_opening o
                   where o.unit_id = asked and body_is_open(o.body_id));
end $$;

create function authority_is_open(asked uuid) returns boolean
    language plpgsql stable as $$
begin
    return exists (select 1 from body_opening o
                   where o.authority_id = asked and body_is_open(o.body_id));
end $$;

-- What nobody reads: the openings, and of bodies that are open what stands below. A paper that was
-- withdrawn is still there as a name with a reason; what it said is not.
create policy everybody on body_opening for select to "${app}" using (reads_as_public());
create policy everybody on body for select to "${app}"
    using (reads_as_public() and body_is_open(body_id));
create policy everybody on body_name for select to "${app}"
    using (reads_as_public() and body_is_open(body_id));
create policy everybody on charter for select to "${app}"
    using (reads_as_public() and body_is_open(body_id));
create policy everybody on charter_section for select to "${app}"
    using (reads_as_public()
        and exists (select 1 from charter c where c.charter_id = charter_section.charter_id));
create policy everybody on seat for select to "${app}"
    using (reads_as_public() and body_is_open(body_id));
create policy everybody on meeting for select to "${app}"
    using (reads_as_public() and body_is_open(body_id));
create policy everybody on publication for select to "${app}"
    using (reads_as_public() and body_is_open(body_id));
create policy everybody on publication_named for select to "${app}"
    using (reads_as_public() and exists (select 1 from publication p
        where p.publication_id = publication_named.publication_id));
create policy everybody on publication_withdrawal for select to "${app}"
    using (reads_as_public() and exists (select 1 from publication p
        where p.publication_id = publication_withdrawal.publication_id));
create policy everybody on publication_content for select to "${app}"
    using (reads_as_public() and exists (select 1 from publication p
            where p.publication_id = publication_content.publication_id)
        and not exists (select 1 from publication_withdrawal w
            where w.publication_id = publication_content.publication_id));
create policy everybody on publication_item for select to "${app}"
    using (reads_as_public() and exists (select 1 from publication p
            where p.publication_id = publication_item.publication_id)
        and not exists (select 1 from publication_withdrawal w
            where w.publication_id = publication_item.publication_id));
create policy everybody on unit for select to "${app}"
    using (reads_as_public() and unit_is_open(unit_id));
create policy everybody on authority for select to "${app}"
    using (reads_as_public() and authority_is_open(authority_id));

-- When something of a body changed, for programs that ask for what is new since they last asked.
alter table body_name add column changed_at timestamptz not null default now();
alter table charter add column changed_at timestamptz not null default now();
alter table seat add column changed_at timestamptz not null default now();
alter table meeting add column changed_at timestamptz not null default now();

create function note_change() returns trigger
    language plpgsql as $$
begin
    new.changed_at := now();
    return new;
end $$;

create trigger changed before update on seat
    for each row execute function note_change();
create trigger changed before update on meeting
    for each row execute function note_change();
