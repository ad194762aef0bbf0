-- The letter to one who answered, saying what became of its synpunkter: one for each, made and sent by a job.
CREATE TABLE "aterkoppling" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "remiss_id" UUID NOT NULL,
    "instans_id" UUID NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "bestalld" TIMESTAMPTZ(3) NOT NULL,
    "bestalld_av_id" UUID NOT NULL,
    "skickad" TIMESTAMPTZ(3),
    "vag" TEXT,
    "fil_hash" TEXT,
    "handling_id" UUID,

    CONSTRAINT "aterkoppling_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE UNIQUE INDEX "aterkoppling_organisation_id_instans_id_key" ON "aterkoppling"("organisation_id", "instans_id");
CREATE INDEX "aterkoppling_organisation_id_remiss_id_idx" ON "aterkoppling"("organisation_id", "remiss_id");
ALTER TABLE "aterkoppling" ADD CONSTRAINT "aterkoppling_organisation_id_instans_id_fkey" FOREIGN KEY ("organisation_id", "instans_id") REFERENCES "remissinstans"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "aterkoppling" ADD CONSTRAINT "aterkoppling_organisation_id_bestalld_av_id_fkey" FOREIGN KEY ("organisation_id", "bestalld_av_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "aterkoppling" ADD CONSTRAINT "aterkoppling_organisation_id_handling_id_fkey" FOREIGN KEY ("organisation_id", "handling_id") REFERENCES "handling"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table aterkoppling enable row level security;
alter table aterkoppling force row level security;
create policy tenant on aterkoppling using (organisation_id = app_tenant()) with check (organisation_id = app_tenant());
grant select, insert, update on aterkoppling to app;
