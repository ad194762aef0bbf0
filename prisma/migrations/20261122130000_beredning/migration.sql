-- What one that is asked may tell the remittent while it works: which office has it and when a decision is expected. Off unless the organisation chooses.
alter table myndighet add column delar_beredning boolean not null default false;
alter table remissinstans add column handlaggs_av text;
