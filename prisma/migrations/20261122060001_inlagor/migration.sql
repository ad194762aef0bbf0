-- Motion, interpellation, fråga and medborgarförslag: to which fullmäktige, to whom, what was answered, and that it was withdrawn.
ALTER TABLE "inlaga"
  ADD COLUMN "organ_id" UUID,
  ADD COLUMN "till_person_id" UUID,
  ADD COLUMN "till_namn" TEXT,
  ADD COLUMN "svar" TEXT,
  ADD COLUMN "svarad" TIMESTAMPTZ(3),
  ADD COLUMN "svar_handling_id" UUID,
  ADD COLUMN "besvarad" DATE,
  ADD COLUMN "aterkallad" DATE,
  ADD COLUMN "aterkallad_skal" TEXT,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
CREATE INDEX "inlaga_organisation_id_inlamnad_id_idx" ON "inlaga"("organisation_id", "inlamnad" DESC, "id" DESC);
CREATE INDEX "inlaga_organisation_id_arende_id_idx" ON "inlaga"("organisation_id", "arende_id");
CREATE UNIQUE INDEX "inlagesats_organisation_id_inlaga_id_nr_key" ON "inlagesats"("organisation_id", "inlaga_id", "nr");
ALTER TABLE "inlaga" ADD CONSTRAINT "inlaga_organisation_id_organ_id_fkey" FOREIGN KEY ("organisation_id", "organ_id") REFERENCES "organ"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "inlaga" ADD CONSTRAINT "inlaga_organisation_id_till_person_id_fkey" FOREIGN KEY ("organisation_id", "till_person_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What has been handed in does not vanish: it is withdrawn or answered.
revoke delete on inlaga, inlagesats from app;
