-- To send a remiss can be an organ's to decide: whose, and since when it lies there.
alter table "remiss" add column "till_organ_id" uuid, add column "till_organ" timestamptz(3);
ALTER TABLE "remiss" ADD CONSTRAINT "remiss_organisation_id_till_organ_id_fkey" FOREIGN KEY ("organisation_id", "till_organ_id") REFERENCES "organ"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
