ALTER TABLE "styrdokument" ADD COLUMN "principiella" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "styrdokumentversion" ADD COLUMN "omfattning" TEXT NOT NULL DEFAULT 'revision', ADD COLUMN "dokument_id" UUID, ADD COLUMN "handling_id" UUID, ADD COLUMN "fil_namn" TEXT;
ALTER TABLE "andringsratt" ADD COLUMN "informerar_organ_id" UUID, ADD COLUMN "befattning_id" UUID;
ALTER TABLE "processteg" ADD COLUMN "slag" TEXT NOT NULL DEFAULT 'steg', ADD COLUMN "organ_id" UUID;

-- CreateTable
CREATE TABLE "styrdokumentremiss" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "remiss_id" UUID NOT NULL,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "styrdokumentremiss_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "styrdokumentpdf" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "fil_hash" TEXT NOT NULL,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "styrdokumentpdf_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "styrdokumentremiss_organisation_id_remiss_id_key" ON "styrdokumentremiss"("organisation_id", "remiss_id");

-- CreateIndex
CREATE UNIQUE INDEX "styrdokumentpdf_organisation_id_version_id_key" ON "styrdokumentpdf"("organisation_id", "version_id");

-- AddForeignKey
ALTER TABLE "styrdokumentversion" ADD CONSTRAINT "styrdokumentversion_organisation_id_dokument_id_fkey" FOREIGN KEY ("organisation_id", "dokument_id") REFERENCES "dokument"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "styrdokumentversion" ADD CONSTRAINT "styrdokumentversion_organisation_id_handling_id_fkey" FOREIGN KEY ("organisation_id", "handling_id") REFERENCES "handling"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "andringsratt" ADD CONSTRAINT "andringsratt_organisation_id_informerar_organ_id_fkey" FOREIGN KEY ("organisation_id", "informerar_organ_id") REFERENCES "organ"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "andringsratt" ADD CONSTRAINT "andringsratt_organisation_id_befattning_id_fkey" FOREIGN KEY ("organisation_id", "befattning_id") REFERENCES "befattning"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "processteg" ADD CONSTRAINT "processteg_organisation_id_organ_id_fkey" FOREIGN KEY ("organisation_id", "organ_id") REFERENCES "organ"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "styrdokumentremiss" ADD CONSTRAINT "styrdokumentremiss_organisation_id_version_id_fkey" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "styrdokumentversion"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "styrdokumentremiss" ADD CONSTRAINT "styrdokumentremiss_organisation_id_remiss_id_fkey" FOREIGN KEY ("organisation_id", "remiss_id") REFERENCES "remiss"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "styrdokumentpdf" ADD CONSTRAINT "styrdokumentpdf_organisation_id_version_id_fkey" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "styrdokumentversion"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table styrdokumentversion add check (omfattning in ('revision', 'ej_principiellt', 'redaktionellt'));
alter table processteg add check (slag in ('steg', 'information'));
do $$
declare t text;
begin
  foreach t in array array['styrdokumentremiss', 'styrdokumentpdf'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = app_tenant()) with check (organisation_id = app_tenant())', t);
    execute format('grant select, insert on %I to app', t);
    execute format('create trigger bara_insert before update or delete on %I for each row execute function bara_insert()', t);
    execute format('create trigger bara_insert_truncate before truncate on %I for each statement execute function bara_insert()', t);
  end loop;
end $$;
