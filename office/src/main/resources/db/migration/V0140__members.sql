-- Members of bodies may log in: they have a role in the secretariat's unit, and what they see there
-- follows from the seats they have and from how open a matter is.
-- Why: a role that sees the whole unit would show every mayor every personal case.

alter table person_role drop constraint person_role_role_check;
alter table person_role add constraint person_role_role_check check (role in
    ('staff', 'deputy', 'leader', 'director', 'auditor', 'internal-audit', 'administrator',
     'resident', 'guardian', 'relative', 'municipality-contact', 'member'));
