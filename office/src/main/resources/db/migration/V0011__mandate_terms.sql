-- What a mandate and an agreement say beyond V0010, and how they ended.
-- Why: the rule book asks for these terms whenever the paper is used or renewed, not only when made.

alter table mandate
    add identifies     boolean not null default false,
    add repeated_task  boolean not null default false,
    add shows_employee boolean not null default false,
    add for_bills      boolean not null default false,
    add signed_by      text[] not null default '{}',
    add constraint mandate_revoked_why check (
        (revoked_on is null) = (revoked_why is null)
        and revoked_why in ('withdrawn', 'renewed', 'departed', 'died', 'moved-out'));

alter table agreement
    add ended_why text,
    add constraint agreement_ended_why check (
        (ended_on is null) = (ended_why is null)
        and ended_why in ('ended', 'renewed', 'died', 'moved-out'));
