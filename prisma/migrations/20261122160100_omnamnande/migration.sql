-- Who is mentioned in a comment, until it has been seen.
CREATE TABLE "omnamnande" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "kommentar_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "dokument_id" UUID NOT NULL,
    "skapad" TIMESTAMPTZ(3) NOT NULL,
    "sedd" TIMESTAMPTZ(3),

    CONSTRAINT "omnamnande_pkey" PRIMARY KEY ("organisation_id","kommentar_id","person_id")
);
CREATE INDEX "omnamnande_organisation_id_person_id_sedd_idx" ON "omnamnande"("organisation_id", "person_id", "sedd");

-- What a writer notes for himself beside a draft: nobody else's, not even an administrator's.
CREATE TABLE "skrivnotering" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL DEFAULT app_person(),
    "dokument_id" UUID NOT NULL,
    "citat" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "skrivnotering_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE INDEX "skrivnotering_organisation_id_person_id_dokument_id_idx" ON "skrivnotering"("organisation_id", "person_id", "dokument_id");

ALTER TABLE "omnamnande" ADD CONSTRAINT "omnamnande_organisation_id_kommentar_id_fkey" FOREIGN KEY ("organisation_id", "kommentar_id") REFERENCES "kommentar"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "omnamnande" ADD CONSTRAINT "omnamnande_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "skrivnotering" ADD CONSTRAINT "skrivnotering_organisation_id_dokument_id_fkey" FOREIGN KEY ("organisation_id", "dokument_id") REFERENCES "dokument"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table omnamnande enable row level security;
alter table omnamnande force row level security;
create policy tenant on omnamnande using (organisation_id = app_tenant()) with check (organisation_id = app_tenant());
grant select, insert, update on omnamnande to app;

alter table skrivnotering enable row level security;
alter table skrivnotering force row level security;
create policy tenant on skrivnotering using (organisation_id = app_tenant() and person_id = app_person()) with check (organisation_id = app_tenant() and person_id = app_person());
grant select, insert, update, delete on skrivnotering to app;
