ALTER TABLE "mottagen_remiss" ADD COLUMN "remittent_epost" TEXT;
