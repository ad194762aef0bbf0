-- Whose pages may frame the board (KL 8:9: it is on the organisation's own website), and one organisation per host name.
ALTER TABLE "organisation" ADD COLUMN "inbaddning" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
CREATE UNIQUE INDEX "organisation_vardnamn_key" ON "organisation"("vardnamn");

-- How the decision of a § is appealed, where it is not the organ's usual way; what the notice said, per group of §§.
ALTER TABLE "paragraf" ADD COLUMN "overklagande" TEXT;
ALTER TABLE "paragraf" ADD CONSTRAINT paragraf_overklagande CHECK ("overklagande" IN ('KL13', 'FL', 'ingen'));
ALTER TABLE "anslag" ADD COLUMN "grunder" JSONB NOT NULL DEFAULT '[]';

-- After an interruption a person decides: a full new period, or the old one with a reason.
ALTER TABLE "anslagsavbrott" ADD COLUMN "beslut" TEXT, ADD COLUMN "beslut_skal" TEXT, ADD COLUMN "avgjord_av_id" UUID, ADD COLUMN "avgjord" TIMESTAMPTZ(3);
ALTER TABLE "anslagsavbrott" ADD CONSTRAINT anslagsavbrott_beslut CHECK ("beslut" IN ('ny_period', 'behallen'));

-- A joint nämnd is announced at every member (KL 9:32): one row per board beside our own.
CREATE TABLE "anslagsuppsattning" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "anslag_id" UUID NOT NULL,
    "namn" TEXT NOT NULL,
    "uppsatt" DATE,
    "noterad_av_id" UUID,
    "noterad" TIMESTAMPTZ(3),

    CONSTRAINT "anslagsuppsattning_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE UNIQUE INDEX "anslagsuppsattning_organisation_id_anslag_id_namn_key" ON "anslagsuppsattning"("organisation_id", "anslag_id", "namn");
ALTER TABLE "anslagsuppsattning" ADD CONSTRAINT "anslagsuppsattning_organisation_id_anslag_id_fkey" FOREIGN KEY ("organisation_id", "anslag_id") REFERENCES "anslag"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table "anslagsuppsattning" enable row level security;
alter table "anslagsuppsattning" force row level security;
create policy tenant on "anslagsuppsattning" using (organisation_id = app_tenant()) with check (organisation_id = app_tenant());
grant select, insert, update on "anslagsuppsattning" to app;
