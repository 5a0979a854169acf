-- Meetings are moved and cancelled, items are put aside, and some leave before the others.
-- Why: a calendar must know that an entry it has is the same meeting at another time, members must
-- see where an item went that was on the agenda they were sent, and minutes say who was there when
-- something was decided.

alter table meeting add column sequence int not null default 0 check (sequence >= 0);

-- One move or the cancellation; sequence is what calendars count. told: who was told, and how.
create table meeting_change (
    meeting_id   uuid not null references meeting,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    sequence     int not null check (sequence >= 1),
    kind         text not null check (kind in ('moved', 'cancelled')),
    was_on       date not null,
    was_at       text not null,
    changed_on   date not null,
    reason       text not null,
    told         text not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (meeting_id, sequence)
);
call protect('meeting_change', 'append');

-- follows: the item of an earlier agenda that came back as this one; referred: where one was sent.
alter table agenda_item add column follows_id uuid references agenda_item;
alter table agenda_item add column referred_id uuid references body;

-- Seats that were at the meeting and not there for an item.
create table item_absence (
    item_id      uuid not null references agenda_item,
    authority_id uuid not null references authority,
    unit_id      uuid not null references unit,
    seat_id      uuid not null references seat,
    away         boolean not null,
    fact_id      uuid not null references fact (fact_id) deferrable initially deferred,
    primary key (item_id, seat_id)
);
call protect('item_absence', 'update');
