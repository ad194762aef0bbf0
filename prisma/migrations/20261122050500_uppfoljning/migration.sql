-- A task that a decision gave, followed up: who owns it, by when, and what was reported back. What was decided stands in beslutsuppdrag as it was signed.
CREATE TABLE "uppfoljning" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "uppdrag_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "paragraf_id" UUID NOT NULL,
    "organ_id" UUID NOT NULL,
    "arende_id" UUID,
    "mottagare" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "senast" DATE,
    "person_id" UUID,
    "bevakning_id" UUID,
    "rapporterad" DATE,
    "rapport" TEXT,
    "handling_id" UUID,
    "sent_skal" TEXT,
    "rapporterad_av_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "uppfoljning_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE UNIQUE INDEX "uppfoljning_organisation_id_uppdrag_id_key" ON "uppfoljning"("organisation_id", "uppdrag_id");
CREATE UNIQUE INDEX "uppfoljning_organisation_id_bevakning_id_key" ON "uppfoljning"("organisation_id", "bevakning_id");
CREATE INDEX "uppfoljning_organisation_id_organ_id_senast_idx" ON "uppfoljning"("organisation_id", "organ_id", "senast");
CREATE INDEX "uppfoljning_organisation_id_person_id_idx" ON "uppfoljning"("organisation_id", "person_id");
ALTER TABLE "uppfoljning" ADD CONSTRAINT "uppfoljning_organisation_id_uppdrag_id_fkey" FOREIGN KEY ("organisation_id", "uppdrag_id") REFERENCES "beslutsuppdrag"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "uppfoljning" ADD CONSTRAINT "uppfoljning_organisation_id_paragraf_id_fkey" FOREIGN KEY ("organisation_id", "paragraf_id") REFERENCES "paragraf"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "uppfoljning" ADD CONSTRAINT "uppfoljning_organisation_id_organ_id_fkey" FOREIGN KEY ("organisation_id", "organ_id") REFERENCES "organ"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "uppfoljning" ADD CONSTRAINT "uppfoljning_organisation_id_arende_id_fkey" FOREIGN KEY ("organisation_id", "arende_id") REFERENCES "arende"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "uppfoljning" ADD CONSTRAINT "uppfoljning_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "uppfoljning" ADD CONSTRAINT "uppfoljning_organisation_id_bevakning_id_fkey" FOREIGN KEY ("organisation_id", "bevakning_id") REFERENCES "bevakning"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "uppfoljning" ADD CONSTRAINT "uppfoljning_organisation_id_handling_id_fkey" FOREIGN KEY ("organisation_id", "handling_id") REFERENCES "handling"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table "uppfoljning" enable row level security;
alter table "uppfoljning" force row level security;
create policy tenant on "uppfoljning" using (organisation_id = app_tenant()) with check (organisation_id = app_tenant());
grant select, insert, update on "uppfoljning" to app;
