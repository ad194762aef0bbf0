-- The notice of a fullmäktige's meeting with all its ärenden, as it was put up; its PDF beside it. The questions put under a §, and the number of a fullmäktigehandling.
ALTER TABLE "anslag" ADD COLUMN "innehall" JSONB;
ALTER TABLE "paragraf" ADD COLUMN "fragor" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "punkt" ADD COLUMN "handlingsnr" INTEGER;
CREATE TABLE "anslagsfil" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "anslag_id" UUID NOT NULL,
    "slag" TEXT NOT NULL,
    "fil_hash" TEXT NOT NULL,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "anslagsfil_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE UNIQUE INDEX "anslagsfil_organisation_id_anslag_id_slag_key" ON "anslagsfil"("organisation_id", "anslag_id", "slag");
ALTER TABLE "anslagsfil" ADD CONSTRAINT "anslagsfil_organisation_id_anslag_id_fkey" FOREIGN KEY ("organisation_id", "anslag_id") REFERENCES "anslag"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table anslagsfil enable row level security;
alter table anslagsfil force row level security;
create policy tenant on anslagsfil using (organisation_id = app_tenant()) with check (organisation_id = app_tenant());
grant select, insert on anslagsfil to app;
create trigger bara_insert before update or delete on anslagsfil for each row execute function bara_insert();
create trigger bara_insert_truncate before truncate on anslagsfil for each statement execute function bara_insert();
