-- A document of a remiss that is out is replaced, never changed: the old one stays, with when the new one came.
alter table "remissfil" add column "ersatter_id" uuid, add column "skickad" timestamptz(3), add column "ersatt" timestamptz(3);
alter table "mottagen_remiss" add column "ersatta" jsonb not null default '[]';
