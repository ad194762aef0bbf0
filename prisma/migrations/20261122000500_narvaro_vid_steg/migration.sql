-- Attendance in the middle of a §, from a step of its beslutsgång, or for one § only.
alter table "narvarohandelse" add column "nar" text not null default 'fore', add column "steg" integer, add column "endast_paragraf" boolean not null default false;
alter table "narvarohandelse" add constraint narvarohandelse_nar check (nar in ('fore', 'under', 'efter'));
-- What the secretary has marked as not applicable under a §.
alter table "paragraf" add column "ej_aktuellt" jsonb not null default '[]';
