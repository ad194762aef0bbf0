-- Where in the meeting it was adjourned: before a §, in the middle of it (after a step of its beslutsgång) or after it.
alter table "ajournering" add column "paragraf_id" uuid, add column "nar" text not null default 'efter', add column "steg" integer;
alter table "ajournering" add constraint ajournering_nar check (nar in ('fore', 'under', 'efter'));
alter table "ajournering" add constraint "ajournering_organisation_id_paragraf_id_fkey" foreign key ("organisation_id", "paragraf_id") references "paragraf"("organisation_id", "id") on delete restrict on update cascade;
-- A partiskrivelse: the registered handling that holds what is asked for.
alter table "forslag" add column "handling_id" uuid;
alter table "forslag" add constraint "forslag_organisation_id_handling_id_fkey" foreign key ("organisation_id", "handling_id") references "handling"("organisation_id", "id") on delete restrict on update cascade;
