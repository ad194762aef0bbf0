-- CreateTable
CREATE TABLE "svarslank" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "instans_id" UUID NOT NULL,
    "epost" TEXT NOT NULL,
    "nyckel_hash" TEXT,
    "giltig_till" TIMESTAMPTZ(3) NOT NULL,
    "mejlad" TIMESTAMPTZ(3),
    "svar" JSONB NOT NULL DEFAULT '{}',
    "sparad" TIMESTAMPTZ(3),
    "inlamnad" TIMESTAMPTZ(3),
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "svarslank_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "svarslank_organisation_id_instans_id_key" ON "svarslank"("organisation_id", "instans_id");

-- CreateIndex
CREATE UNIQUE INDEX "svarslank_organisation_id_nyckel_hash_key" ON "svarslank"("organisation_id", "nyckel_hash");

-- AddForeignKey
ALTER TABLE "svarslank" ADD CONSTRAINT "svarslank_organisation_id_instans_id_fkey" FOREIGN KEY ("organisation_id", "instans_id") REFERENCES "remissinstans"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table svarslank enable row level security;
alter table svarslank force row level security;
create policy tenant on svarslank using (organisation_id = app_tenant()) with check (organisation_id = app_tenant());
grant select, insert, update on svarslank to app;
