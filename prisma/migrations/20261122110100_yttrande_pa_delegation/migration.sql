-- A yttrande is decided under a § of an organ, or on delegation: then the delegationsbeslut stands in place of the § (KL 6:37).
ALTER TABLE "yttrandebeslut" ALTER COLUMN "paragraf_id" DROP NOT NULL;
ALTER TABLE "yttrandebeslut" ADD COLUMN "delegationsbeslut_id" UUID;
ALTER TABLE "yttrandebeslut" ADD CONSTRAINT "yttrandebeslut_delegationsbeslut_fkey" FOREIGN KEY ("organisation_id", "delegationsbeslut_id") REFERENCES "delegationsbeslut"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "yttrandebeslut" ADD CONSTRAINT "yttrandebeslut_ett_beslut" CHECK ((paragraf_id IS NULL) <> (delegationsbeslut_id IS NULL));
