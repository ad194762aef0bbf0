-- Somebody appointed will not sign the text that is locked, and says why.
CREATE TABLE "vagran" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "fryst_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "skal" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vagran_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE INDEX "vagran_organisation_id_set_id_idx" ON "vagran"("organisation_id", "set_id");
ALTER TABLE "vagran" ADD CONSTRAINT "vagran_organisation_id_set_id_fkey" FOREIGN KEY ("organisation_id", "set_id") REFERENCES "justeringsset"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "vagran" ADD CONSTRAINT "vagran_organisation_id_fryst_id_fkey" FOREIGN KEY ("organisation_id", "fryst_id") REFERENCES "frysttext"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "vagran" ADD CONSTRAINT "vagran_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table "vagran" enable row level security;
alter table "vagran" force row level security;
create policy tenant on "vagran" using (organisation_id = app_tenant()) with check (organisation_id = app_tenant());
grant select, insert on "vagran" to app;
create trigger bara_insert before update or delete on "vagran" for each row execute function bara_insert();
create trigger bara_insert_truncate before truncate on "vagran" for each statement execute function bara_insert();
