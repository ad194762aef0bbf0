-- What a document holds when several people write in it at once: the shared text as it was last put together, and what has been written since.
CREATE TABLE "samskrift" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "dokument_id" UUID NOT NULL,
    "nr" INTEGER NOT NULL,
    "tillstand" BYTEA NOT NULL,

    CONSTRAINT "samskrift_pkey" PRIMARY KEY ("organisation_id","dokument_id")
);

CREATE TABLE "samskriftsdel" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "dokument_id" UUID NOT NULL,
    "nr" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "data" BYTEA NOT NULL,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "samskriftsdel_pkey" PRIMARY KEY ("organisation_id","dokument_id","nr")
);

ALTER TABLE "samskrift" ADD CONSTRAINT "samskrift_organisation_id_dokument_id_fkey" FOREIGN KEY ("organisation_id", "dokument_id") REFERENCES "dokument"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "samskriftsdel" ADD CONSTRAINT "samskriftsdel_organisation_id_dokument_id_fkey" FOREIGN KEY ("organisation_id", "dokument_id") REFERENCES "dokument"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table samskrift enable row level security;
alter table samskrift force row level security;
create policy tenant on samskrift using (organisation_id = app_tenant()) with check (organisation_id = app_tenant());
grant select, insert, update on samskrift to app;

alter table samskriftsdel enable row level security;
alter table samskriftsdel force row level security;
create policy tenant on samskriftsdel using (organisation_id = app_tenant()) with check (organisation_id = app_tenant());
grant select, insert, update, delete on samskriftsdel to app;

-- An ended or changed session is told at once to whoever holds a socket open for it.
create function session_andrad() returns trigger language plpgsql as $$
begin
  perform pg_notify('paragraf', json_build_object('amne', 'session:' || old.id, 'av', '', 'vad', lower(tg_op))::text);
  return null;
end $$;
create trigger session_andrad after delete or update of organisation_id, person_id, expires on session for each row execute function session_andrad();
