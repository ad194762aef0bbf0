-- Anyone may answer an open remiss, at a public page.
alter table "remiss" add column "oppen" boolean not null default false;
