-- A letter of its own, a recipient by post, an organ of one's own myndighet; what a person notes of how it went.
ALTER TABLE "expediering" ADD COLUMN "text" TEXT, ADD COLUMN "adress" TEXT, ADD COLUMN "organ_id" UUID, ADD COLUMN "noterad_av_id" UUID, ADD COLUMN "noterad" TIMESTAMPTZ(3);
ALTER TABLE "expediering" ADD CONSTRAINT expediering_slag CHECK ("slag" IN ('utdrag', 'brev'));
ALTER TABLE "expediering" ADD CONSTRAINT "expediering_organisation_id_organ_id_fkey" FOREIGN KEY ("organisation_id", "organ_id") REFERENCES "organ"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "expediering_organisation_id_set_id_idx" ON "expediering"("organisation_id", "set_id");
