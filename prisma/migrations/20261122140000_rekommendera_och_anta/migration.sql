-- A rekommendation that is sent, answered by every huvudman's own §, and stands when enough have antagit.
ALTER TABLE "rekommendation" ADD COLUMN "publik" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "uppnadd" DATE, ADD COLUMN "fil_hash" TEXT;
ALTER TABLE "rekommendationshuvudman" ADD COLUMN "kravs" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "epost" TEXT;
ALTER TABLE "huvudman" ADD COLUMN "uppgar_i_id" UUID, ADD COLUMN "uppgar_fran" DATE;
ALTER TABLE "huvudmannabeslut" ADD COLUMN "utbyte_id" UUID, ADD COLUMN "ovrigt" TEXT;
CREATE UNIQUE INDEX "huvudmannabeslut_organisation_id_utbyte_id_key" ON "huvudmannabeslut"("organisation_id", "utbyte_id");
ALTER TABLE "huvudman" ADD CONSTRAINT "huvudman_organisation_id_uppgar_i_id_fkey" FOREIGN KEY ("organisation_id", "uppgar_i_id") REFERENCES "huvudman"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "rekommendationshandelse" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "rekommendation_id" UUID NOT NULL,
    "mottagare_id" UUID NOT NULL,
    "slag" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "dnr" TEXT,
    "organ_namn" TEXT,
    "datum" DATE,
    "text" TEXT,
    "utbyte_id" UUID,

    CONSTRAINT "rekommendationshandelse_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE INDEX "rekommendationshandelse_organisation_id_mottagare_id_idx" ON "rekommendationshandelse"("organisation_id", "mottagare_id");
CREATE UNIQUE INDEX "rekommendationshandelse_organisation_id_mottagare_id_slag_u_key" ON "rekommendationshandelse"("organisation_id", "mottagare_id", "slag", "utbyte_id");
ALTER TABLE "rekommendationshandelse" ADD CONSTRAINT "rekommendationshandelse_organisation_id_rekommendation_id_fkey" FOREIGN KEY ("organisation_id", "rekommendation_id") REFERENCES "rekommendation"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "rekommendationshandelse" ADD CONSTRAINT "rekommendationshandelse_organisation_id_rekommendation_id__fkey" FOREIGN KEY ("organisation_id", "rekommendation_id", "mottagare_id") REFERENCES "rekommendationshuvudman"("organisation_id", "rekommendation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "mottagen_rekommendation" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "arende_id" UUID NOT NULL,
    "myndighet_id" UUID NOT NULL,
    "handling_id" UUID,
    "utbyte_id" UUID,
    "fran" TEXT NOT NULL,
    "fran_organisation_id" UUID,
    "fran_myndighet_kod" TEXT,
    "titel" TEXT NOT NULL,
    "dnr" TEXT,
    "satser" JSONB NOT NULL DEFAULT '[]',
    "mal_tid" TEXT,
    "senast" DATE,
    "status" TEXT NOT NULL DEFAULT 'mottagen',
    "version" INTEGER NOT NULL DEFAULT 1,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mottagen_rekommendation_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE UNIQUE INDEX "mottagen_rekommendation_organisation_id_utbyte_id_key" ON "mottagen_rekommendation"("organisation_id", "utbyte_id");
CREATE INDEX "mottagen_rekommendation_organisation_id_arende_id_idx" ON "mottagen_rekommendation"("organisation_id", "arende_id");
ALTER TABLE "mottagen_rekommendation" ADD CONSTRAINT "mottagen_rekommendation_organisation_id_arende_id_fkey" FOREIGN KEY ("organisation_id", "arende_id") REFERENCES "arende"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mottagen_rekommendation" ADD CONSTRAINT "mottagen_rekommendation_organisation_id_myndighet_id_fkey" FOREIGN KEY ("organisation_id", "myndighet_id") REFERENCES "myndighet"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mottagen_rekommendation" ADD CONSTRAINT "mottagen_rekommendation_organisation_id_handling_id_fkey" FOREIGN KEY ("organisation_id", "handling_id") REFERENCES "handling"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "rekommendationssvar" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "mottagen_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "paragraf_id" UUID NOT NULL,
    "organ_namn" TEXT NOT NULL,
    "dnr" TEXT NOT NULL,
    "datum" DATE NOT NULL,
    "beteckning" TEXT NOT NULL,
    "slag" TEXT NOT NULL,
    "utfall" JSONB NOT NULL DEFAULT '[]',
    "ovrigt" JSONB NOT NULL DEFAULT '[]',
    "lage" TEXT NOT NULL,
    "utbyte_id" UUID NOT NULL,
    "utdrag_fil_hash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rekommendationssvar_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE UNIQUE INDEX "rekommendationssvar_organisation_id_mottagen_id_paragraf_id_key" ON "rekommendationssvar"("organisation_id", "mottagen_id", "paragraf_id");
CREATE UNIQUE INDEX "rekommendationssvar_organisation_id_utbyte_id_key" ON "rekommendationssvar"("organisation_id", "utbyte_id");
ALTER TABLE "rekommendationssvar" ADD CONSTRAINT "rekommendationssvar_organisation_id_mottagen_id_fkey" FOREIGN KEY ("organisation_id", "mottagen_id") REFERENCES "mottagen_rekommendation"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "rekommendationssvar" ADD CONSTRAINT "rekommendationssvar_organisation_id_paragraf_id_fkey" FOREIGN KEY ("organisation_id", "paragraf_id") REFERENCES "paragraf"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on (see the end of 20260101000000_grund).
do $$
declare t text;
begin
  foreach t in array array['rekommendationshandelse', 'mottagen_rekommendation', 'rekommendationssvar'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = app_tenant()) with check (organisation_id = app_tenant())', t);
  end loop;
end $$;
grant select, insert on rekommendationshandelse to app;
create trigger bara_insert before update or delete on rekommendationshandelse for each row execute function bara_insert();
create trigger bara_insert_truncate before truncate on rekommendationshandelse for each statement execute function bara_insert();
grant select, insert, update on mottagen_rekommendation, rekommendationssvar to app;

alter table rekommendation drop constraint rekommendation_check1;
alter table rekommendation add constraint rekommendation_troskel_check check (case troskel when 'alla' then troskelvarde is null when 'majoritet' then troskelvarde is null when 'namngivna' then troskelvarde is null when 'antal' then troskelvarde > 0 when 'andel' then troskelvarde between 1 and 100 else false end is true);
alter table rekommendationshandelse add check (slag in ('mejlad', 'registrerad', 'paminnelse', 'pa_vag', 'fel'));
alter table mottagen_rekommendation add check (status in ('mottagen', 'beslutad', 'star_fast'));
alter table rekommendationssvar add check (slag in ('beslut', 'pa_vag')), add check (lage in ('fragas', 'skickas', 'skickad'));
alter table huvudman add check ((uppgar_i_id is null) = (uppgar_fran is null)), add check (uppgar_i_id is distinct from id);

-- What is sent stands still; that it is public, and the day enough had antagit, come later.
drop trigger stammen_star_fast on rekommendation;
create trigger stammen_star_fast before update or delete on rekommendation for each row execute function stammen_star_fast('status', 'utsand,avslutad', 'status,version,publik,uppnadd');
