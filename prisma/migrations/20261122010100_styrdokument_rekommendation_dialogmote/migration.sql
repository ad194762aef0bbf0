-- CreateTable
CREATE TABLE "dialogmote" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "myndighet_id" UUID NOT NULL,
    "organ_id" UUID,
    "arende_id" UUID,
    "titel" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'utkast',
    "fardigstalld_som" TEXT,
    "fardigstalld_skal" TEXT,
    "fardigstalld" TIMESTAMPTZ(3),
    "fardigstalld_av_id" UUID,
    "handling_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialogmote_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "dialogmotesdag" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "dialogmote_id" UUID NOT NULL,
    "ordning" INTEGER NOT NULL,
    "datum" DATE NOT NULL,
    "rubrik" TEXT NOT NULL,

    CONSTRAINT "dialogmotesdag_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "dialogavsnitt" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "dialogmote_id" UUID NOT NULL,
    "dag_id" UUID NOT NULL,
    "ordning" INTEGER NOT NULL,
    "rubrik" TEXT NOT NULL,
    "organ_id" UUID,
    "myndighet_id" UUID,

    CONSTRAINT "dialogavsnitt_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "dialogpunkt" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "dialogmote_id" UUID NOT NULL,
    "avsnitt_id" UUID NOT NULL,
    "nr" INTEGER NOT NULL,
    "typ" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "talare" TEXT,
    "talare_person_id" UUID,
    "till_organ_id" UUID,
    "agare" TEXT,
    "agare_person_id" UUID,
    "tid_precision" TEXT NOT NULL DEFAULT 'obestamt',
    "tid_fran" DATE,
    "tid_till" DATE,
    "tid_text" TEXT,
    "arende_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dialogpunkt_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "dialoguppfoljning" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "punkt_id" UUID NOT NULL,
    "lage" TEXT NOT NULL,
    "svar" TEXT,
    "paragraf_id" UUID,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialoguppfoljning_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "huvudman" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "i_registret_id" UUID,
    "slag" TEXT NOT NULL,

    CONSTRAINT "huvudman_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "huvudmannamn" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "huvudman_id" UUID NOT NULL,
    "namn" TEXT NOT NULL,
    "fran" DATE,
    "till" DATE,

    CONSTRAINT "huvudmannamn_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "rekommendation" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "myndighet_id" UUID NOT NULL,
    "arende_id" UUID,
    "organ_id" UUID,
    "fran" TEXT NOT NULL,
    "titel" TEXT NOT NULL,
    "dnr" TEXT,
    "datum" DATE,
    "innehall" JSONB NOT NULL DEFAULT '{}',
    "mal_tid_precision" TEXT NOT NULL DEFAULT 'obestamt',
    "mal_tid_fran" DATE,
    "mal_tid_till" DATE,
    "mal_tid_text" TEXT,
    "troskel" TEXT NOT NULL DEFAULT 'alla',
    "troskelvarde" INTEGER,
    "styrdokumentversion_id" UUID,
    "paragraf_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'utkast',
    "utsand" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rekommendation_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "rekommendationssats" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "rekommendation_id" UUID NOT NULL,
    "nr" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "rekommendationssats_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "rekommendationsbilaga" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "rekommendation_id" UUID NOT NULL,
    "nr" INTEGER NOT NULL,
    "titel" TEXT NOT NULL,
    "fil_hash" TEXT NOT NULL,
    "namn" TEXT NOT NULL,
    "typ" TEXT NOT NULL,

    CONSTRAINT "rekommendationsbilaga_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "rekommendationshuvudman" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "rekommendation_id" UUID NOT NULL,
    "huvudman_id" UUID NOT NULL,
    "ordning" INTEGER NOT NULL,
    "utbyte_id" UUID,

    CONSTRAINT "rekommendationshuvudman_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "huvudmannabeslut" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "rekommendation_id" UUID NOT NULL,
    "mottagare_id" UUID NOT NULL,
    "organ_namn" TEXT NOT NULL,
    "dnr" TEXT,
    "datum" DATE NOT NULL,
    "beteckning" TEXT,
    "utdrag_handling_id" UUID,
    "utdrag_fil_hash" TEXT,
    "paragraf_id" UUID,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "huvudmannabeslut_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "huvudmannautfall" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "rekommendation_id" UUID NOT NULL,
    "beslut_id" UUID NOT NULL,
    "sats_id" UUID NOT NULL,
    "utfall" TEXT NOT NULL,
    "andring" TEXT,

    CONSTRAINT "huvudmannautfall_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "sammanstallning" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "remiss_id" UUID NOT NULL,
    "titel" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'utkast',
    "dokumentversion_id" UUID,
    "faststalld" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sammanstallning_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "sammanstallningstema" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "sammanstallning_id" UUID NOT NULL,
    "ordning" INTEGER NOT NULL,
    "namn" TEXT NOT NULL,
    "ansvarig_id" UUID,

    CONSTRAINT "sammanstallningstema_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "synpunktsgrupp" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "sammanstallning_id" UUID NOT NULL,
    "tema_id" UUID,
    "ordning" INTEGER NOT NULL,
    "rubrik" TEXT NOT NULL,

    CONSTRAINT "synpunktsgrupp_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "remissynpunkt" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "sammanstallning_id" UUID NOT NULL,
    "instans_id" UUID NOT NULL,
    "fraga_id" UUID,
    "tema_id" UUID,
    "grupp_id" UUID,
    "handling_id" UUID,
    "stycke" INTEGER NOT NULL,
    "tecken_fran" INTEGER NOT NULL,
    "tecken_till" INTEGER NOT NULL,
    "citat" TEXT NOT NULL,
    "stallning" TEXT,
    "ansvarig_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "remissynpunkt_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "bemotande" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "sammanstallning_id" UUID NOT NULL,
    "synpunkt_id" UUID,
    "grupp_id" UUID,
    "utfall" TEXT,
    "text" TEXT NOT NULL,
    "forfattare_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "andrad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bemotande_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "styrdokument" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "myndighet_id" UUID NOT NULL,
    "arende_id" UUID,
    "slag" TEXT NOT NULL,
    "titel" TEXT NOT NULL,
    "revisionsmanader" INTEGER,
    "revision" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "styrdokument_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "styrdokumentversion" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "styrdokument_id" UUID NOT NULL,
    "nr" INTEGER NOT NULL,
    "titel" TEXT NOT NULL,
    "dnr" TEXT,
    "giltig_fran_precision" TEXT NOT NULL DEFAULT 'obestamt',
    "giltig_fran_fran" DATE,
    "giltig_fran_till" DATE,
    "giltig_fran_text" TEXT,
    "giltig_till_precision" TEXT NOT NULL DEFAULT 'obestamt',
    "giltig_till_fran" DATE,
    "giltig_till_till" DATE,
    "giltig_till_text" TEXT,
    "for_verksamhet" TEXT,
    "ansvarig" TEXT,
    "ansvarig_befattning_id" UUID,
    "publicering" TEXT NOT NULL DEFAULT 'utkast',
    "notis" TEXT,
    "innehall" JSONB NOT NULL DEFAULT '{}',
    "dokumentversion_id" UUID,
    "fil_hash" TEXT,
    "hash" TEXT,
    "remiss_id" UUID,
    "antagen" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "styrdokumentversion_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "styrdokumentbeslut" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "slag" TEXT NOT NULL,
    "organ_id" UUID,
    "huvudman_id" UUID,
    "organ_namn" TEXT NOT NULL,
    "datum" DATE,
    "dnr" TEXT,
    "beteckning" TEXT,
    "paragraf_id" UUID,
    "handling_id" UUID,
    "text" TEXT,
    "skapad" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "styrdokumentbeslut_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "styrdokumenthuvudman" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "huvudman_id" UUID NOT NULL,
    "ordning" INTEGER NOT NULL,

    CONSTRAINT "styrdokumenthuvudman_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "styrdokumentandring" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "ordning" INTEGER NOT NULL,
    "tema" TEXT NOT NULL,
    "sidor" INTEGER[],
    "avsnitt" TEXT,
    "gammal_text" TEXT,
    "ny_text" TEXT,
    "onskemal" TEXT,
    "onskemal_fran" TEXT,
    "onskemal_datum" DATE,
    "onskemal_paragraf_id" UUID,

    CONSTRAINT "styrdokumentandring_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "nyckeltal" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "styrdokument_id" UUID NOT NULL,
    "namn" TEXT NOT NULL,
    "enhet" TEXT NOT NULL,
    "kalla" TEXT,
    "delmal" TEXT,

    CONSTRAINT "nyckeltal_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "versionsnyckeltal" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "nyckeltal_id" UUID NOT NULL,
    "ordning" INTEGER NOT NULL,
    "lage" TEXT NOT NULL,
    "malvarde" DECIMAL(65,30),

    CONSTRAINT "versionsnyckeltal_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "nyckeltalsvarde" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "nyckeltal_id" UUID NOT NULL,
    "huvudman_id" UUID,
    "matar" INTEGER NOT NULL,
    "varde" DECIMAL(65,30) NOT NULL,
    "preliminart" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "nyckeltalsvarde_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "andringsratt" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "ordning" INTEGER NOT NULL,
    "vem" TEXT NOT NULL,
    "organ_id" UUID,
    "omfattning" TEXT NOT NULL,
    "villkor" TEXT,
    "efter_samrad" TEXT,
    "informerar" TEXT,

    CONSTRAINT "andringsratt_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "processteg" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "id" UUID NOT NULL,
    "styrdokument_id" UUID NOT NULL,
    "version_id" UUID,
    "ordning" INTEGER NOT NULL,
    "vad" TEXT NOT NULL,
    "vem" TEXT,
    "tid_precision" TEXT NOT NULL DEFAULT 'obestamt',
    "tid_fran" DATE,
    "tid_till" DATE,
    "tid_text" TEXT,
    "klar" TIMESTAMPTZ(3),

    CONSTRAINT "processteg_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dialogmotesdag_organisation_id_dialogmote_id_ordning_key" ON "dialogmotesdag"("organisation_id", "dialogmote_id", "ordning");

-- CreateIndex
CREATE UNIQUE INDEX "dialogmotesdag_organisation_id_dialogmote_id_id_key" ON "dialogmotesdag"("organisation_id", "dialogmote_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogavsnitt_organisation_id_dag_id_ordning_key" ON "dialogavsnitt"("organisation_id", "dag_id", "ordning");

-- CreateIndex
CREATE UNIQUE INDEX "dialogavsnitt_organisation_id_dialogmote_id_id_key" ON "dialogavsnitt"("organisation_id", "dialogmote_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogpunkt_organisation_id_dialogmote_id_nr_key" ON "dialogpunkt"("organisation_id", "dialogmote_id", "nr");

-- CreateIndex
CREATE INDEX "dialoguppfoljning_organisation_id_punkt_id_idx" ON "dialoguppfoljning"("organisation_id", "punkt_id");

-- CreateIndex
CREATE INDEX "huvudmannamn_organisation_id_huvudman_id_idx" ON "huvudmannamn"("organisation_id", "huvudman_id");

-- CreateIndex
CREATE UNIQUE INDEX "rekommendationssats_organisation_id_rekommendation_id_nr_key" ON "rekommendationssats"("organisation_id", "rekommendation_id", "nr");

-- CreateIndex
CREATE UNIQUE INDEX "rekommendationssats_organisation_id_rekommendation_id_id_key" ON "rekommendationssats"("organisation_id", "rekommendation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rekommendationsbilaga_organisation_id_rekommendation_id_nr_key" ON "rekommendationsbilaga"("organisation_id", "rekommendation_id", "nr");

-- CreateIndex
CREATE UNIQUE INDEX "rekommendationshuvudman_organisation_id_rekommendation_id_h_key" ON "rekommendationshuvudman"("organisation_id", "rekommendation_id", "huvudman_id");

-- CreateIndex
CREATE UNIQUE INDEX "rekommendationshuvudman_organisation_id_rekommendation_id_i_key" ON "rekommendationshuvudman"("organisation_id", "rekommendation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rekommendationshuvudman_organisation_id_utbyte_id_key" ON "rekommendationshuvudman"("organisation_id", "utbyte_id");

-- CreateIndex
CREATE INDEX "huvudmannabeslut_organisation_id_mottagare_id_idx" ON "huvudmannabeslut"("organisation_id", "mottagare_id");

-- CreateIndex
CREATE UNIQUE INDEX "huvudmannabeslut_organisation_id_rekommendation_id_id_key" ON "huvudmannabeslut"("organisation_id", "rekommendation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "huvudmannautfall_organisation_id_beslut_id_sats_id_key" ON "huvudmannautfall"("organisation_id", "beslut_id", "sats_id");

-- CreateIndex
CREATE UNIQUE INDEX "sammanstallningstema_organisation_id_sammanstallning_id_ord_key" ON "sammanstallningstema"("organisation_id", "sammanstallning_id", "ordning");

-- CreateIndex
CREATE UNIQUE INDEX "sammanstallningstema_organisation_id_sammanstallning_id_id_key" ON "sammanstallningstema"("organisation_id", "sammanstallning_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "synpunktsgrupp_organisation_id_sammanstallning_id_ordning_key" ON "synpunktsgrupp"("organisation_id", "sammanstallning_id", "ordning");

-- CreateIndex
CREATE UNIQUE INDEX "synpunktsgrupp_organisation_id_sammanstallning_id_id_key" ON "synpunktsgrupp"("organisation_id", "sammanstallning_id", "id");

-- CreateIndex
CREATE INDEX "remissynpunkt_organisation_id_instans_id_idx" ON "remissynpunkt"("organisation_id", "instans_id");

-- CreateIndex
CREATE UNIQUE INDEX "remissynpunkt_organisation_id_sammanstallning_id_instans_id_key" ON "remissynpunkt"("organisation_id", "sammanstallning_id", "instans_id", "stycke", "tecken_fran", "tecken_till");

-- CreateIndex
CREATE UNIQUE INDEX "bemotande_organisation_id_synpunkt_id_key" ON "bemotande"("organisation_id", "synpunkt_id");

-- CreateIndex
CREATE UNIQUE INDEX "bemotande_organisation_id_sammanstallning_id_grupp_id_key" ON "bemotande"("organisation_id", "sammanstallning_id", "grupp_id");

-- CreateIndex
CREATE UNIQUE INDEX "styrdokumentversion_organisation_id_styrdokument_id_nr_key" ON "styrdokumentversion"("organisation_id", "styrdokument_id", "nr");

-- CreateIndex
CREATE INDEX "styrdokumentbeslut_organisation_id_version_id_idx" ON "styrdokumentbeslut"("organisation_id", "version_id");

-- CreateIndex
CREATE UNIQUE INDEX "styrdokumenthuvudman_organisation_id_version_id_huvudman_id_key" ON "styrdokumenthuvudman"("organisation_id", "version_id", "huvudman_id");

-- CreateIndex
CREATE UNIQUE INDEX "styrdokumentandring_organisation_id_version_id_ordning_key" ON "styrdokumentandring"("organisation_id", "version_id", "ordning");

-- CreateIndex
CREATE UNIQUE INDEX "versionsnyckeltal_organisation_id_version_id_nyckeltal_id_key" ON "versionsnyckeltal"("organisation_id", "version_id", "nyckeltal_id");

-- CreateIndex
CREATE UNIQUE INDEX "nyckeltalsvarde_organisation_id_nyckeltal_id_matar_huvudman_key" ON "nyckeltalsvarde"("organisation_id", "nyckeltal_id", "matar", "huvudman_id") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "andringsratt_organisation_id_version_id_ordning_key" ON "andringsratt"("organisation_id", "version_id", "ordning");

-- CreateIndex
CREATE UNIQUE INDEX "processteg_organisation_id_styrdokument_id_ordning_key" ON "processteg"("organisation_id", "styrdokument_id", "ordning");

-- AddForeignKey
ALTER TABLE "dialogmote" ADD CONSTRAINT "dialogmote_organisation_id_myndighet_id_fkey" FOREIGN KEY ("organisation_id", "myndighet_id") REFERENCES "myndighet"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogmote" ADD CONSTRAINT "dialogmote_organisation_id_organ_id_fkey" FOREIGN KEY ("organisation_id", "organ_id") REFERENCES "organ"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogmote" ADD CONSTRAINT "dialogmote_organisation_id_arende_id_fkey" FOREIGN KEY ("organisation_id", "arende_id") REFERENCES "arende"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogmote" ADD CONSTRAINT "dialogmote_organisation_id_fardigstalld_av_id_fkey" FOREIGN KEY ("organisation_id", "fardigstalld_av_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogmote" ADD CONSTRAINT "dialogmote_organisation_id_handling_id_fkey" FOREIGN KEY ("organisation_id", "handling_id") REFERENCES "handling"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogmotesdag" ADD CONSTRAINT "dialogmotesdag_organisation_id_dialogmote_id_fkey" FOREIGN KEY ("organisation_id", "dialogmote_id") REFERENCES "dialogmote"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogavsnitt" ADD CONSTRAINT "dialogavsnitt_organisation_id_dialogmote_id_fkey" FOREIGN KEY ("organisation_id", "dialogmote_id") REFERENCES "dialogmote"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogavsnitt" ADD CONSTRAINT "dialogavsnitt_organisation_id_dialogmote_id_dag_id_fkey" FOREIGN KEY ("organisation_id", "dialogmote_id", "dag_id") REFERENCES "dialogmotesdag"("organisation_id", "dialogmote_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogavsnitt" ADD CONSTRAINT "dialogavsnitt_organisation_id_organ_id_fkey" FOREIGN KEY ("organisation_id", "organ_id") REFERENCES "organ"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogavsnitt" ADD CONSTRAINT "dialogavsnitt_organisation_id_myndighet_id_fkey" FOREIGN KEY ("organisation_id", "myndighet_id") REFERENCES "myndighet"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogpunkt" ADD CONSTRAINT "dialogpunkt_organisation_id_dialogmote_id_fkey" FOREIGN KEY ("organisation_id", "dialogmote_id") REFERENCES "dialogmote"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogpunkt" ADD CONSTRAINT "dialogpunkt_organisation_id_dialogmote_id_avsnitt_id_fkey" FOREIGN KEY ("organisation_id", "dialogmote_id", "avsnitt_id") REFERENCES "dialogavsnitt"("organisation_id", "dialogmote_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogpunkt" ADD CONSTRAINT "dialogpunkt_organisation_id_talare_person_id_fkey" FOREIGN KEY ("organisation_id", "talare_person_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogpunkt" ADD CONSTRAINT "dialogpunkt_organisation_id_till_organ_id_fkey" FOREIGN KEY ("organisation_id", "till_organ_id") REFERENCES "organ"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogpunkt" ADD CONSTRAINT "dialogpunkt_organisation_id_agare_person_id_fkey" FOREIGN KEY ("organisation_id", "agare_person_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogpunkt" ADD CONSTRAINT "dialogpunkt_organisation_id_arende_id_fkey" FOREIGN KEY ("organisation_id", "arende_id") REFERENCES "arende"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialoguppfoljning" ADD CONSTRAINT "dialoguppfoljning_organisation_id_punkt_id_fkey" FOREIGN KEY ("organisation_id", "punkt_id") REFERENCES "dialogpunkt"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialoguppfoljning" ADD CONSTRAINT "dialoguppfoljning_organisation_id_paragraf_id_fkey" FOREIGN KEY ("organisation_id", "paragraf_id") REFERENCES "paragraf"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialoguppfoljning" ADD CONSTRAINT "dialoguppfoljning_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "huvudmannamn" ADD CONSTRAINT "huvudmannamn_organisation_id_huvudman_id_fkey" FOREIGN KEY ("organisation_id", "huvudman_id") REFERENCES "huvudman"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekommendation" ADD CONSTRAINT "rekommendation_organisation_id_myndighet_id_fkey" FOREIGN KEY ("organisation_id", "myndighet_id") REFERENCES "myndighet"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekommendation" ADD CONSTRAINT "rekommendation_organisation_id_arende_id_fkey" FOREIGN KEY ("organisation_id", "arende_id") REFERENCES "arende"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekommendation" ADD CONSTRAINT "rekommendation_organisation_id_organ_id_fkey" FOREIGN KEY ("organisation_id", "organ_id") REFERENCES "organ"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekommendation" ADD CONSTRAINT "rekommendation_organisation_id_styrdokumentversion_id_fkey" FOREIGN KEY ("organisation_id", "styrdokumentversion_id") REFERENCES "styrdokumentversion"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekommendation" ADD CONSTRAINT "rekommendation_organisation_id_paragraf_id_fkey" FOREIGN KEY ("organisation_id", "paragraf_id") REFERENCES "paragraf"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekommendationssats" ADD CONSTRAINT "rekommendationssats_organisation_id_rekommendation_id_fkey" FOREIGN KEY ("organisation_id", "rekommendation_id") REFERENCES "rekommendation"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekommendationsbilaga" ADD CONSTRAINT "rekommendationsbilaga_organisation_id_rekommendation_id_fkey" FOREIGN KEY ("organisation_id", "rekommendation_id") REFERENCES "rekommendation"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekommendationshuvudman" ADD CONSTRAINT "rekommendationshuvudman_organisation_id_rekommendation_id_fkey" FOREIGN KEY ("organisation_id", "rekommendation_id") REFERENCES "rekommendation"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rekommendationshuvudman" ADD CONSTRAINT "rekommendationshuvudman_organisation_id_huvudman_id_fkey" FOREIGN KEY ("organisation_id", "huvudman_id") REFERENCES "huvudman"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "huvudmannabeslut" ADD CONSTRAINT "huvudmannabeslut_organisation_id_rekommendation_id_fkey" FOREIGN KEY ("organisation_id", "rekommendation_id") REFERENCES "rekommendation"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "huvudmannabeslut" ADD CONSTRAINT "huvudmannabeslut_organisation_id_rekommendation_id_mottaga_fkey" FOREIGN KEY ("organisation_id", "rekommendation_id", "mottagare_id") REFERENCES "rekommendationshuvudman"("organisation_id", "rekommendation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "huvudmannabeslut" ADD CONSTRAINT "huvudmannabeslut_organisation_id_utdrag_handling_id_fkey" FOREIGN KEY ("organisation_id", "utdrag_handling_id") REFERENCES "handling"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "huvudmannabeslut" ADD CONSTRAINT "huvudmannabeslut_organisation_id_paragraf_id_fkey" FOREIGN KEY ("organisation_id", "paragraf_id") REFERENCES "paragraf"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "huvudmannautfall" ADD CONSTRAINT "huvudmannautfall_organisation_id_rekommendation_id_beslut__fkey" FOREIGN KEY ("organisation_id", "rekommendation_id", "beslut_id") REFERENCES "huvudmannabeslut"("organisation_id", "rekommendation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "huvudmannautfall" ADD CONSTRAINT "huvudmannautfall_organisation_id_rekommendation_id_sats_id_fkey" FOREIGN KEY ("organisation_id", "rekommendation_id", "sats_id") REFERENCES "rekommendationssats"("organisation_id", "rekommendation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sammanstallning" ADD CONSTRAINT "sammanstallning_organisation_id_remiss_id_fkey" FOREIGN KEY ("organisation_id", "remiss_id") REFERENCES "remiss"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sammanstallning" ADD CONSTRAINT "sammanstallning_organisation_id_dokumentversion_id_fkey" FOREIGN KEY ("organisation_id", "dokumentversion_id") REFERENCES "dokumentversion"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sammanstallningstema" ADD CONSTRAINT "sammanstallningstema_organisation_id_sammanstallning_id_fkey" FOREIGN KEY ("organisation_id", "sammanstallning_id") REFERENCES "sammanstallning"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sammanstallningstema" ADD CONSTRAINT "sammanstallningstema_organisation_id_ansvarig_id_fkey" FOREIGN KEY ("organisation_id", "ansvarig_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "synpunktsgrupp" ADD CONSTRAINT "synpunktsgrupp_organisation_id_sammanstallning_id_fkey" FOREIGN KEY ("organisation_id", "sammanstallning_id") REFERENCES "sammanstallning"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "synpunktsgrupp" ADD CONSTRAINT "synpunktsgrupp_organisation_id_sammanstallning_id_tema_id_fkey" FOREIGN KEY ("organisation_id", "sammanstallning_id", "tema_id") REFERENCES "sammanstallningstema"("organisation_id", "sammanstallning_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remissynpunkt" ADD CONSTRAINT "remissynpunkt_organisation_id_sammanstallning_id_fkey" FOREIGN KEY ("organisation_id", "sammanstallning_id") REFERENCES "sammanstallning"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remissynpunkt" ADD CONSTRAINT "remissynpunkt_organisation_id_instans_id_fkey" FOREIGN KEY ("organisation_id", "instans_id") REFERENCES "remissinstans"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remissynpunkt" ADD CONSTRAINT "remissynpunkt_organisation_id_fraga_id_fkey" FOREIGN KEY ("organisation_id", "fraga_id") REFERENCES "svarsfraga"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remissynpunkt" ADD CONSTRAINT "remissynpunkt_organisation_id_sammanstallning_id_tema_id_fkey" FOREIGN KEY ("organisation_id", "sammanstallning_id", "tema_id") REFERENCES "sammanstallningstema"("organisation_id", "sammanstallning_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remissynpunkt" ADD CONSTRAINT "remissynpunkt_organisation_id_sammanstallning_id_grupp_id_fkey" FOREIGN KEY ("organisation_id", "sammanstallning_id", "grupp_id") REFERENCES "synpunktsgrupp"("organisation_id", "sammanstallning_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remissynpunkt" ADD CONSTRAINT "remissynpunkt_organisation_id_handling_id_fkey" FOREIGN KEY ("organisation_id", "handling_id") REFERENCES "handling"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remissynpunkt" ADD CONSTRAINT "remissynpunkt_organisation_id_ansvarig_id_fkey" FOREIGN KEY ("organisation_id", "ansvarig_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bemotande" ADD CONSTRAINT "bemotande_organisation_id_sammanstallning_id_fkey" FOREIGN KEY ("organisation_id", "sammanstallning_id") REFERENCES "sammanstallning"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bemotande" ADD CONSTRAINT "bemotande_organisation_id_synpunkt_id_fkey" FOREIGN KEY ("organisation_id", "synpunkt_id") REFERENCES "remissynpunkt"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bemotande" ADD CONSTRAINT "bemotande_organisation_id_sammanstallning_id_grupp_id_fkey" FOREIGN KEY ("organisation_id", "sammanstallning_id", "grupp_id") REFERENCES "synpunktsgrupp"("organisation_id", "sammanstallning_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bemotande" ADD CONSTRAINT "bemotande_organisation_id_forfattare_id_fkey" FOREIGN KEY ("organisation_id", "forfattare_id") REFERENCES "person"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokument" ADD CONSTRAINT "styrdokument_organisation_id_myndighet_id_fkey" FOREIGN KEY ("organisation_id", "myndighet_id") REFERENCES "myndighet"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokument" ADD CONSTRAINT "styrdokument_organisation_id_arende_id_fkey" FOREIGN KEY ("organisation_id", "arende_id") REFERENCES "arende"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumentversion" ADD CONSTRAINT "styrdokumentversion_organisation_id_styrdokument_id_fkey" FOREIGN KEY ("organisation_id", "styrdokument_id") REFERENCES "styrdokument"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumentversion" ADD CONSTRAINT "styrdokumentversion_organisation_id_ansvarig_befattning_id_fkey" FOREIGN KEY ("organisation_id", "ansvarig_befattning_id") REFERENCES "befattning"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumentversion" ADD CONSTRAINT "styrdokumentversion_organisation_id_dokumentversion_id_fkey" FOREIGN KEY ("organisation_id", "dokumentversion_id") REFERENCES "dokumentversion"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumentversion" ADD CONSTRAINT "styrdokumentversion_organisation_id_remiss_id_fkey" FOREIGN KEY ("organisation_id", "remiss_id") REFERENCES "remiss"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumentbeslut" ADD CONSTRAINT "styrdokumentbeslut_organisation_id_version_id_fkey" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "styrdokumentversion"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumentbeslut" ADD CONSTRAINT "styrdokumentbeslut_organisation_id_organ_id_fkey" FOREIGN KEY ("organisation_id", "organ_id") REFERENCES "organ"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumentbeslut" ADD CONSTRAINT "styrdokumentbeslut_organisation_id_huvudman_id_fkey" FOREIGN KEY ("organisation_id", "huvudman_id") REFERENCES "huvudman"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumentbeslut" ADD CONSTRAINT "styrdokumentbeslut_organisation_id_paragraf_id_fkey" FOREIGN KEY ("organisation_id", "paragraf_id") REFERENCES "paragraf"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumentbeslut" ADD CONSTRAINT "styrdokumentbeslut_organisation_id_handling_id_fkey" FOREIGN KEY ("organisation_id", "handling_id") REFERENCES "handling"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumenthuvudman" ADD CONSTRAINT "styrdokumenthuvudman_organisation_id_version_id_fkey" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "styrdokumentversion"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumenthuvudman" ADD CONSTRAINT "styrdokumenthuvudman_organisation_id_huvudman_id_fkey" FOREIGN KEY ("organisation_id", "huvudman_id") REFERENCES "huvudman"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumentandring" ADD CONSTRAINT "styrdokumentandring_organisation_id_version_id_fkey" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "styrdokumentversion"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "styrdokumentandring" ADD CONSTRAINT "styrdokumentandring_organisation_id_onskemal_paragraf_id_fkey" FOREIGN KEY ("organisation_id", "onskemal_paragraf_id") REFERENCES "paragraf"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nyckeltal" ADD CONSTRAINT "nyckeltal_organisation_id_styrdokument_id_fkey" FOREIGN KEY ("organisation_id", "styrdokument_id") REFERENCES "styrdokument"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "versionsnyckeltal" ADD CONSTRAINT "versionsnyckeltal_organisation_id_version_id_fkey" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "styrdokumentversion"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "versionsnyckeltal" ADD CONSTRAINT "versionsnyckeltal_organisation_id_nyckeltal_id_fkey" FOREIGN KEY ("organisation_id", "nyckeltal_id") REFERENCES "nyckeltal"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nyckeltalsvarde" ADD CONSTRAINT "nyckeltalsvarde_organisation_id_nyckeltal_id_fkey" FOREIGN KEY ("organisation_id", "nyckeltal_id") REFERENCES "nyckeltal"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nyckeltalsvarde" ADD CONSTRAINT "nyckeltalsvarde_organisation_id_huvudman_id_fkey" FOREIGN KEY ("organisation_id", "huvudman_id") REFERENCES "huvudman"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "andringsratt" ADD CONSTRAINT "andringsratt_organisation_id_version_id_fkey" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "styrdokumentversion"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "andringsratt" ADD CONSTRAINT "andringsratt_organisation_id_organ_id_fkey" FOREIGN KEY ("organisation_id", "organ_id") REFERENCES "organ"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "processteg" ADD CONSTRAINT "processteg_organisation_id_styrdokument_id_fkey" FOREIGN KEY ("organisation_id", "styrdokument_id") REFERENCES "styrdokument"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "processteg" ADD CONSTRAINT "processteg_organisation_id_version_id_fkey" FOREIGN KEY ("organisation_id", "version_id") REFERENCES "styrdokumentversion"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Written by hand from here on (see the end of 20260101000000_grund).
do $$
declare
  t text;
  nya constant text[] := array['huvudman', 'huvudmannamn', 'styrdokument', 'styrdokumentversion', 'styrdokumentbeslut', 'styrdokumenthuvudman', 'styrdokumentandring', 'nyckeltal', 'versionsnyckeltal',
    'nyckeltalsvarde', 'andringsratt', 'processteg', 'rekommendation', 'rekommendationssats', 'rekommendationsbilaga', 'rekommendationshuvudman', 'huvudmannabeslut', 'huvudmannautfall', 'dialogmote',
    'dialogmotesdag', 'dialogavsnitt', 'dialogpunkt', 'dialoguppfoljning', 'sammanstallning', 'sammanstallningstema', 'synpunktsgrupp', 'remissynpunkt', 'bemotande'];
  -- What was decided elsewhere and what was answered: added, never changed.
  bara_tillagg constant text[] := array['styrdokumentbeslut', 'huvudmannabeslut', 'huvudmannautfall', 'dialoguppfoljning'];
  raderas_aldrig constant text[] := array['huvudman', 'styrdokument', 'styrdokumentversion', 'nyckeltal', 'rekommendation', 'dialogmote', 'sammanstallning'];
begin
  foreach t in array nya loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = app_tenant()) with check (organisation_id = app_tenant())', t);
    if t = any (bara_tillagg) then
      execute format('grant select, insert on %I to app', t);
      execute format('create trigger bara_insert before update or delete on %I for each row execute function bara_insert()', t);
      execute format('create trigger bara_insert_truncate before truncate on %I for each statement execute function bara_insert()', t);
    elsif t = any (raderas_aldrig) then
      execute format('grant select, insert, update on %I to app', t);
    else
      execute format('grant select, insert, update, delete on %I to app', t);
    end if;
  end loop;
end $$;

-- A date is as exact as its source says, and then it has the days that this takes (lib/platform/vagtDatum.ts).
do $$
declare r record;
begin
  for r in select * from (values ('styrdokumentversion', 'giltig_fran'), ('styrdokumentversion', 'giltig_till'), ('processteg', 'tid'), ('rekommendation', 'mal_tid'), ('dialogpunkt', 'tid')) v (tabell, falt) loop
    execute format($c$alter table %1$I add constraint %1$s_%2$s_check check (case %2$s_precision
      when 'obestamt' then %2$s_fran is null and %2$s_till is null when 'senast' then %2$s_fran is null and %2$s_till is not null
      when 'dag' then %2$s_fran = %2$s_till when 'manad' then %2$s_fran < %2$s_till when 'ar' then %2$s_fran < %2$s_till when 'period' then %2$s_fran <= %2$s_till else false end is true)$c$, r.tabell, r.falt);
  end loop;
end $$;

alter table styrdokumentversion add check (publicering in ('utkast', 'rekommenderad', 'antagen')), add check (publicering <> 'antagen' or (antagen is not null and hash is not null));
alter table styrdokumentbeslut add check (slag in ('godkant', 'rekommenderat', 'antaget', 'upphavt', 'forlangt'));
alter table versionsnyckeltal add check (lage in ('exempel', 'beslutat'));
alter table andringsratt add check (omfattning in ('revision', 'ej_principiellt', 'redaktionellt'));
alter table rekommendation add check (status in ('utkast', 'utsand', 'avslutad')), add check (status = 'utkast' or utsand is not null), add check (case troskel when 'alla' then troskelvarde is null when 'antal' then troskelvarde > 0 when 'andel' then troskelvarde between 1 and 100 else false end is true);
-- A cell is backed by what the huvudman decided: a § of our own, a registered utdrag or its file.
alter table huvudmannabeslut add check (paragraf_id is not null or utdrag_handling_id is not null or utdrag_fil_hash is not null);
alter table huvudmannautfall add check (utfall in ('antar', 'antar_med_andring', 'avslar', 'ej_behandlat')), add check ((utfall = 'antar_med_andring') = (andring is not null));
alter table dialogmote add check (status in ('utkast', 'fardigstalld')), add check (status = 'utkast' or (fardigstalld_som in ('allman_handling', 'minnesanteckning', 'arbetsmaterial') and fardigstalld_skal <> '' and fardigstalld is not null) is true);
alter table dialogpunkt add check (typ in ('information', 'utmaning', 'fraga', 'medskick', 'overenskommen_atgard'));
alter table dialoguppfoljning add check (lage in ('pagar', 'besvarad', 'avslutad')), add check (lage <> 'besvarad' or svar is not null);
alter table sammanstallning add check (status in ('utkast', 'faststalld'));
alter table remissynpunkt add check (tecken_fran >= 0 and tecken_till > tecken_fran);
alter table bemotande add check (num_nonnulls(synpunkt_id, grupp_id) = 1), add check (utfall in ('beaktas', 'beaktas_delvis', 'beaktas_inte', 'noteras'));

-- What is adopted, sent or finished stands still: of the row itself only the named columns move, and of what hangs on it only those named for it.
create function stammen_star_fast() returns trigger language plpgsql as $$
declare
  rorliga text[] := string_to_array(tg_argv[2], ',');
begin
  if to_jsonb(old)->>tg_argv[0] = any (string_to_array(tg_argv[1], ',')) and (tg_op = 'DELETE' or to_jsonb(new) - rorliga <> to_jsonb(old) - rorliga) then
    raise exception 'locked: % does not change', tg_table_name using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create function grenen_star_fast() returns trigger language plpgsql as $$
declare
  rad jsonb;
  lage text;
  rorliga text[] := string_to_array(tg_argv[4], ',');
begin
  foreach rad in array case tg_op when 'INSERT' then array[to_jsonb(new)] when 'DELETE' then array[to_jsonb(old)] else array[to_jsonb(old), to_jsonb(new)] end loop
    execute format('select %I from %I where organisation_id = $1 and id = $2', tg_argv[2], tg_argv[0]) into lage using (rad->>'organisation_id')::uuid, (rad->>tg_argv[1])::uuid;
    if lage = any (string_to_array(tg_argv[3], ',')) and (tg_op <> 'UPDATE' or to_jsonb(new) - rorliga <> to_jsonb(old) - rorliga) then
      raise exception 'locked: % does not change', tg_table_name using errcode = 'restrict_violation';
    end if;
  end loop;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
do $$
declare r record;
begin
  for r in select * from (values ('styrdokumentversion', 'publicering', 'antagen', ''), ('rekommendation', 'status', 'utsand,avslutad', 'status,version'),
                                 ('dialogmote', 'status', 'fardigstalld', 'handling_id,arende_id,version'), ('sammanstallning', 'status', 'faststalld', 'version')) v (tabell, falt, lagen, rorliga) loop
    execute format('create trigger stammen_star_fast before update or delete on %I for each row execute function stammen_star_fast(%L, %L, %L)', r.tabell, r.falt, r.lagen, r.rorliga);
  end loop;
  for r in select * from (values ('styrdokumenthuvudman', 'styrdokumentversion', 'version_id', 'publicering', 'antagen', ''), ('styrdokumentandring', 'styrdokumentversion', 'version_id', 'publicering', 'antagen', ''),
                                 ('versionsnyckeltal', 'styrdokumentversion', 'version_id', 'publicering', 'antagen', ''), ('andringsratt', 'styrdokumentversion', 'version_id', 'publicering', 'antagen', ''),
                                 ('rekommendationssats', 'rekommendation', 'rekommendation_id', 'status', 'utsand,avslutad', ''), ('rekommendationsbilaga', 'rekommendation', 'rekommendation_id', 'status', 'utsand,avslutad', ''),
                                 ('rekommendationshuvudman', 'rekommendation', 'rekommendation_id', 'status', 'utsand,avslutad', 'utbyte_id'),
                                 ('dialogmotesdag', 'dialogmote', 'dialogmote_id', 'status', 'fardigstalld', ''), ('dialogavsnitt', 'dialogmote', 'dialogmote_id', 'status', 'fardigstalld', ''),
                                 ('dialogpunkt', 'dialogmote', 'dialogmote_id', 'status', 'fardigstalld', 'agare,agare_person_id,tid_precision,tid_fran,tid_till,tid_text,arende_id,version'),
                                 ('sammanstallningstema', 'sammanstallning', 'sammanstallning_id', 'status', 'faststalld', ''), ('synpunktsgrupp', 'sammanstallning', 'sammanstallning_id', 'status', 'faststalld', ''),
                                 ('remissynpunkt', 'sammanstallning', 'sammanstallning_id', 'status', 'faststalld', ''), ('bemotande', 'sammanstallning', 'sammanstallning_id', 'status', 'faststalld', '')) v (tabell, stam, nyckel, falt, lagen, rorliga) loop
    execute format('create trigger grenen_star_fast before insert or update or delete on %I for each row execute function grenen_star_fast(%L, %L, %L, %L, %L)', r.tabell, r.stam, r.nyckel, r.falt, r.lagen, r.rorliga);
  end loop;
end $$;
