-- Custody: residents, what is agreed with them, and who may act for them.
-- Why: nothing may be kept or drawn without an agreement or a mandate that can be looked up.

-- A person is known again by their number also when they lived in another unit of the authority.
create function person_with_cpr(hash bytea) returns uuid
    language plpgsql as $$
declare
    units text := current_setting('betroet.units', true);
    known uuid;
begin
    perform set_config('betroet.units', '*', true);
    select person_id into known from person where cpr_hash = hash;
    perform set_config('betroet.units', coalesce(units, ''), true);
    return known;
end $$;

create table resident (
    fund_id          uuid primary key references fund,
    authority_id     uuid not null references authority,
    unit_id          uuid not null references unit,
    person_id        uuid not null references person,
    room             text,
    admitted_on      date not null,
    mode             text not null check (mode in ('self', 'relative', 'guardian', 'home')),
    mode_since       date not null,
    guardianship     text not null check (guardianship in ('none', 'personal', 'economic',
                                                           'incapacitated', 'co')),
    has_capacity     boolean not null,
    can_sign         boolean not null,
    contact_id       uuid references person,
    moved_out_on     date,
    died_on          date
);
create index resident_unit on resident (unit_id);
create unique index resident_once on resident (unit_id, person_id)
    where moved_out_on is null and died_on is null;
call protect('resident', 'update');

-- A storage or administration agreement with the fields of the regulation's form.
create table agreement (
    agreement_id   uuid primary key,
    authority_id   uuid not null references authority,
    unit_id        uuid not null references unit,
    fund_id        uuid not null references fund,
    kind           text not null check (kind in ('storage-agreement', 'administration-agreement')),
    fields         text[] not null,
    categories     text[] not null default '{}',
    signed_by      text[] not null,
    joint_access   boolean not null default false,
    account_id     uuid references place,
    balance        bigint,
    box_key        boolean not null default false,
    made_on        date not null,
    from_on        date not null,
    through_on     date,
    renews         uuid references agreement,
    ended_on       date,
    fact_id        uuid not null references fact (fact_id) deferrable initially deferred
);
create index agreement_fund on agreement (fund_id, kind);
call protect('agreement', 'update');

-- Who, besides the owner, may receive what is kept; and who has access to it.
create table agreement_person (
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    agreement_id uuid not null references agreement,
    person_id    uuid not null references person,
    role         text not null check (role in ('recipient', 'access')),
    primary key (agreement_id, person_id, role)
);
call protect('agreement_person', 'append');

create table mandate (
    mandate_id     uuid primary key,
    authority_id   uuid not null references authority,
    unit_id        uuid not null references unit,
    fund_id        uuid not null references fund,
    kind           text not null check (kind in ('one-time', 'standing', 'netbank', 'card')),
    holder_id      uuid not null references person,
    account_id     uuid not null references place,
    amount         bigint check (amount > 0),
    granted_on     date not null,
    valid_from     date not null,
    valid_through  date,
    revoked_on     date,
    revoked_why    text,
    uses           integer not null default 0,
    renews         uuid references mandate,
    fact_id        uuid not null references fact (fact_id) deferrable initially deferred,
    check ((kind = 'one-time') = (amount is not null))
);
create index mandate_fund on mandate (fund_id);
create index mandate_holder on mandate (holder_id);
call protect('mandate', 'update');
