-- Who holds a delegation (a befattning, or the ordförande), and how what is decided by it is appealed.
alter table "delegationspunkt" add column "befattning_id" uuid, add column "ordforande" boolean not null default false, add column "overklagande" text not null default 'KL13';
alter table "delegationspunkt" add constraint delegationspunkt_befattning_fkey foreign key (organisation_id, befattning_id) references "befattning" (organisation_id, id) on delete restrict on update cascade;
-- What a decision by delegation rests on, whether it is reported to the nämnd, and how it is appealed: as it was when it was taken.
alter table "delegationsbeslut" add column "anmals" boolean not null default true, add column "overklagande" text not null default 'KL13', add column "skal" text, add column "delegat_titel" text,
  add column "dokumentversion_id" uuid, add column "handling_id" uuid, add column "registrerad_av_id" uuid;
alter table "delegationsbeslut" add constraint delegationsbeslut_dokumentversion_fkey foreign key (organisation_id, dokumentversion_id) references "dokumentversion" (organisation_id, id) on delete restrict on update cascade;
alter table "delegationsbeslut" add constraint delegationsbeslut_handling_fkey foreign key (organisation_id, handling_id) references "handling" (organisation_id, id) on delete restrict on update cascade;
alter table "delegationsbeslut" add constraint delegationsbeslut_paragraf_fkey foreign key (organisation_id, anmald_paragraf_id) references "paragraf" (organisation_id, id) on delete restrict on update cascade;
create index "delegationsbeslut_organisation_id_arende_id_idx" on "delegationsbeslut" ("organisation_id", "arende_id");
-- The notice of a decision that is not reported (KL 8:10 p 3): one per decision.
alter table "anslag" add column "delegationsbeslut_id" uuid;
alter table "anslag" add constraint anslag_delegationsbeslut_fkey foreign key (organisation_id, delegationsbeslut_id) references "delegationsbeslut" (organisation_id, id) on delete restrict on update cascade;
create unique index "anslag_organisation_id_delegationsbeslut_id_key" on "anslag" ("organisation_id", "delegationsbeslut_id");
