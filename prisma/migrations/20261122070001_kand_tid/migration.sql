-- An unknown time of day is absent, never 00:00 or a noon that nobody said.
alter table justeringsset add column kand_tid boolean not null default true;
