-- Payments found in the bank's statements, and what goes back to a municipality.
-- Why: one line of the bank's may pay two instalments, so it stands once for each claim that it pays;
-- and money that was paid too much, or a surplus that is repaid, leaves the account as a voucher.

alter table contribution_payment drop constraint contribution_payment_line_id_key;
alter table contribution_payment add constraint contribution_payment_of_line
    unique (line_id, claim_id);

create table contribution_repayment (
    repayment_id    uuid primary key,
    authority_id    uuid not null references authority,
    unit_id         uuid not null references unit,
    contribution_id uuid not null,
    code            text not null,
    amount          bigint not null check (amount > 0),
    paid_on         date not null,
    fact_id         uuid not null references fact (fact_id) deferrable initially deferred,
    foreign key (contribution_id, code) references contribution_part
);
create index contribution_repayment_of on contribution_repayment (contribution_id, code);
call protect('contribution_repayment', 'append');
