-- Small adjustments of quotas by hand, and keys that are used several times a year.
-- Why: who moved whom, and why, must be seen beside the number it changed; and people displaced from
-- Ukraine come in batches, each a split of its own.

alter table quota_round add column batch int not null default 1 check (batch >= 1);
alter table quota_round drop constraint quota_round_unit_id_rule_year_key;
alter table quota_round add constraint quota_round_batch unique (unit_id, rule, year, batch);

alter table quota_total drop constraint quota_total_kind_check;
alter table quota_total add constraint quota_total_kind_check
    check (kind in ('announced', 'recalculated', 'reduced', 'adjusted'));
alter table quota_total add column reason text not null default '';

create table quota_correction (
    total_id     uuid not null references quota_total,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    code         text not null,
    change       bigint not null check (change <> 0),
    primary key (total_id, code)
);
call protect('quota_correction', 'append');
