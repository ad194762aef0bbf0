-- When the list is let out by itself, and who decided it.
alter table "sammantrade" add column "slapps" timestamptz(3), add column "slapps_av_id" uuid;
alter table "sammantrade" add constraint sammantrade_slapps_av_fkey foreign key (organisation_id, slapps_av_id) references "person" (organisation_id, id) on delete restrict on update cascade;
