-- An utdrag that somebody has certified: which §§, who and when. Insert-only.
CREATE TABLE "protokollsutdrag" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "fryst_id" UUID NOT NULL,
    "paragrafer" JSONB NOT NULL,
    "narvaro" BOOLEAN NOT NULL DEFAULT true,
    "person_id" UUID NOT NULL,
    "namn" TEXT NOT NULL,
    "titel" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "metod" TEXT NOT NULL,

    CONSTRAINT "protokollsutdrag_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE INDEX "protokollsutdrag_organisation_id_set_id_idx" ON "protokollsutdrag"("organisation_id", "set_id");
ALTER TABLE "protokollsutdrag" ADD CONSTRAINT "protokollsutdrag_organisation_id_set_id_fkey" FOREIGN KEY ("organisation_id", "set_id") REFERENCES "justeringsset"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "protokollsutdrag" ADD CONSTRAINT "protokollsutdrag_organisation_id_fryst_id_fkey" FOREIGN KEY ("organisation_id", "fryst_id") REFERENCES "frysttext"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "protokollsutdrag" ADD CONSTRAINT "protokollsutdrag_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the public may read of a justerat set instead of the original, which stays as it was signed: the newest row holds. Insert-only.
CREATE TABLE "publicering" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "fryst_id" UUID NOT NULL,
    "slag" TEXT NOT NULL,
    "masker" JSONB NOT NULL DEFAULT '[]',
    "till" DATE,
    "skal" TEXT,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publicering_pkey" PRIMARY KEY ("organisation_id","id"),
    CONSTRAINT publicering_slag CHECK ("slag" IN ('utkast', 'maskerad', 'original', 'ingen'))
);
CREATE INDEX "publicering_organisation_id_set_id_at_idx" ON "publicering"("organisation_id", "set_id", "at" DESC);
ALTER TABLE "publicering" ADD CONSTRAINT "publicering_organisation_id_set_id_fkey" FOREIGN KEY ("organisation_id", "set_id") REFERENCES "justeringsset"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "publicering" ADD CONSTRAINT "publicering_organisation_id_fryst_id_fkey" FOREIGN KEY ("organisation_id", "fryst_id") REFERENCES "frysttext"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "publicering" ADD CONSTRAINT "publicering_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

do $$
declare t text;
begin
  foreach t in array array['protokollsutdrag', 'publicering'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = app_tenant()) with check (organisation_id = app_tenant())', t);
    execute format('grant select, insert on %I to app', t);
    execute format('create trigger bara_insert before update or delete on %I for each row execute function bara_insert()', t);
    execute format('create trigger bara_insert_truncate before truncate on %I for each statement execute function bara_insert()', t);
  end loop;
end $$;
