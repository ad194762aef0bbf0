-- Fullmäktige: who agrees, and who does not, that an ärende which has not been announced is decided (KL 5:52).
ALTER TABLE "paragraf" ADD COLUMN "samtycke" JSONB;
