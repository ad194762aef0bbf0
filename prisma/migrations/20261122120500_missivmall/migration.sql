-- What a myndighet's missiv usually says, and whom it usually asks: data of its own.
CREATE TABLE "missivmall" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "myndighet_id" UUID NOT NULL,
    "namn" TEXT NOT NULL,
    "missiv" JSONB NOT NULL DEFAULT '{}',
    "fragor" JSONB NOT NULL DEFAULT '[]',
    "andrad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "missivmall_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE UNIQUE INDEX "missivmall_organisation_id_myndighet_id_namn_key" ON "missivmall"("organisation_id", "myndighet_id", "namn");
ALTER TABLE "missivmall" ADD CONSTRAINT "missivmall_organisation_id_myndighet_id_fkey" FOREIGN KEY ("organisation_id", "myndighet_id") REFERENCES "myndighet"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TABLE "instansgrupp" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "namn" TEXT NOT NULL,
    "medlemmar" JSONB NOT NULL DEFAULT '[]',
    "andrad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "instansgrupp_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE UNIQUE INDEX "instansgrupp_organisation_id_namn_key" ON "instansgrupp"("organisation_id", "namn");
do $$ declare t text; begin
  foreach t in array array['missivmall', 'instansgrupp'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = app_tenant()) with check (organisation_id = app_tenant())', t);
    execute format('grant select, insert, update, delete on %I to app', t);
  end loop;
end $$;
