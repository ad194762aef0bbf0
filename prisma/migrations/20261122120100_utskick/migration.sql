-- What could not be delivered says why, so that the rest may go on past it.
alter table "utgaende" add column "fel" text, add column "forsokt" timestamptz(3);
alter table "svarslank" add column "fel" text, add column "forsokt" timestamptz(3);

-- Words of the remittent to one who is reached by e-mail: an outbox of letters.
CREATE TABLE "remissbrev" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "remiss_id" UUID NOT NULL,
    "instans_id" UUID NOT NULL,
    "slag" TEXT NOT NULL,
    "epost" TEXT NOT NULL,
    "till_datum" DATE,
    "text" TEXT,
    "filer" JSONB NOT NULL DEFAULT '[]',
    "skapad" TIMESTAMPTZ(3) NOT NULL,
    "skickad" TIMESTAMPTZ(3),
    "fel" TEXT,

    CONSTRAINT "remissbrev_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE INDEX "remissbrev_organisation_id_remiss_id_idx" ON "remissbrev"("organisation_id", "remiss_id");
ALTER TABLE "remissbrev" ADD CONSTRAINT "remissbrev_organisation_id_instans_id_fkey" FOREIGN KEY ("organisation_id", "instans_id") REFERENCES "remissinstans"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table remissbrev enable row level security;
alter table remissbrev force row level security;
create policy tenant on remissbrev using (organisation_id = app_tenant()) with check (organisation_id = app_tenant());
grant select, insert, update on remissbrev to app;
