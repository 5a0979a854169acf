-- From which device a log-in was opened, as a keyed fingerprint of its network address and browser.
-- Why: one log-in that several people share shows in being opened on more devices within an hour
-- than one person uses. The fingerprint cannot be turned back; what was noted before has none.

alter table access_fact add column device bytea check (octet_length(device) = 32);
