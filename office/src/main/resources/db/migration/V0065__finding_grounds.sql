-- What a finding rests on: the figures that the rule looked at, in words of both languages.
-- Why: "there is more than 2,000 kr." does not say how much more; whoever answers must see it, and
-- so must whoever asks a year later. Findings made before have none until they are seen again.

alter table finding add column grounds_da text not null default '';
alter table finding add column grounds_en text not null default '';
