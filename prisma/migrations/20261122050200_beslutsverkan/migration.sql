-- What happens to a decision is a row of its own, of the § it concerns (all of the set when none), with its court; what was wrong is taken back by one more row.
ALTER TABLE "beslutsverkan" ADD COLUMN "paragraf_id" UUID, ADD COLUMN "domstol" TEXT, ADD COLUMN "malnummer" TEXT, ADD COLUMN "galler_id" UUID;
ALTER TABLE "beslutsverkan" ADD CONSTRAINT beslutsverkan_slag CHECK ("slag" IN ('laga_kraft', 'overklagat', 'inhibition', 'avvisat', 'avslag', 'upphavt', 'angrat'));
ALTER TABLE "beslutsverkan" ADD CONSTRAINT beslutsverkan_angrat CHECK (("slag" = 'angrat') = ("galler_id" IS NOT NULL));
CREATE UNIQUE INDEX "beslutsverkan_organisation_id_galler_id_key" ON "beslutsverkan"("organisation_id", "galler_id");
CREATE INDEX "beslutsverkan_organisation_id_set_id_idx" ON "beslutsverkan"("organisation_id", "set_id");
ALTER TABLE "beslutsverkan" ADD CONSTRAINT "beslutsverkan_organisation_id_paragraf_id_fkey" FOREIGN KEY ("organisation_id", "paragraf_id") REFERENCES "paragraf"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "beslutsverkan" ADD CONSTRAINT "beslutsverkan_organisation_id_galler_id_fkey" FOREIGN KEY ("organisation_id", "galler_id") REFERENCES "beslutsverkan"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
