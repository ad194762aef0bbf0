-- A draft has no ärende yet: the dnr is taken when the remiss is decided, so that no number is spent on what was never sent.
ALTER TABLE "remiss" ALTER COLUMN "arende_id" DROP NOT NULL;
