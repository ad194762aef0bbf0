-- "Bilaga 2 med de ändringar som framgår av yrkande": what was yrkat stands frozen with the decision, and the text that was put together afterwards with who approved it.
alter table yttrandebeslut add column yrkanden jsonb;
create table yttrandekonsolidering (
  organisation_id uuid not null default app_tenant(),
  id uuid not null,
  yttrande_id uuid not null,
  beslut_id uuid not null,
  dokumentversion_id uuid not null,
  hash text not null,
  som text not null,
  grund text,
  godkand_av_id uuid not null,
  godkand timestamptz(3) not null,
  constraint yttrandekonsolidering_pkey primary key (organisation_id, id)
);
create unique index yttrandekonsolidering_organisation_id_beslut_id_key on yttrandekonsolidering (organisation_id, beslut_id);
create index yttrandekonsolidering_organisation_id_yttrande_id_idx on yttrandekonsolidering (organisation_id, yttrande_id);
alter table yttrandekonsolidering add constraint yttrandekonsolidering_organisation_id_yttrande_id_fkey foreign key (organisation_id, yttrande_id) references yttrande (organisation_id, id) on delete restrict on update cascade;
alter table yttrandekonsolidering add constraint yttrandekonsolidering_organisation_id_beslut_id_fkey foreign key (organisation_id, beslut_id) references yttrandebeslut (organisation_id, id) on delete restrict on update cascade;
alter table yttrandekonsolidering add constraint yttrandekonsolidering_organisation_id_dokumentversion_id_fkey foreign key (organisation_id, dokumentversion_id) references dokumentversion (organisation_id, id) on delete restrict on update cascade;
alter table yttrandekonsolidering add constraint yttrandekonsolidering_organisation_id_godkand_av_id_fkey foreign key (organisation_id, godkand_av_id) references person (organisation_id, id) on delete restrict on update cascade;
alter table yttrandekonsolidering enable row level security;
alter table yttrandekonsolidering force row level security;
create policy tenant on yttrandekonsolidering using (organisation_id = app_tenant()) with check (organisation_id = app_tenant());
grant select, insert on yttrandekonsolidering to app;
create trigger bara_insert before update or delete on yttrandekonsolidering for each row execute function bara_insert();
create trigger bara_insert_truncate before truncate on yttrandekonsolidering for each statement execute function bara_insert();
