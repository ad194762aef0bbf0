-- Who handed a file in. Knowing a file's checksum is not having the file.
CREATE TABLE "uppladdning" (
    "organisation_id" UUID NOT NULL DEFAULT app_tenant(),
    "person_id" UUID NOT NULL DEFAULT app_person(),
    "hash" TEXT NOT NULL,
    "skapad" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "uppladdning_pkey" PRIMARY KEY ("organisation_id","person_id","hash")
);
alter table uppladdning enable row level security;
alter table uppladdning force row level security;
create policy privat on uppladdning using (organisation_id = app_tenant() and person_id = app_person()) with check (organisation_id = app_tenant() and person_id = app_person());
grant select, insert on uppladdning to app;
create trigger bara_insert before update or delete on uppladdning for each row execute function bara_insert();
create trigger bara_insert_truncate before truncate on uppladdning for each statement execute function bara_insert();

create function last_set(organisation uuid, vilket uuid) returns boolean language sql stable as $$
  select exists (select from justeringsset s where s.organisation_id = organisation and s.id = vilket and s.status in ('signeras', 'justerat'))
$$;
create function last_paragraf(organisation uuid, vilken uuid) returns boolean language sql stable as $$
  select exists (select from paragraf p where p.organisation_id = organisation and p.id = vilken and last_set(organisation, p.justeringsset_id))
$$;

-- The words of a § stand still from when it is locked for signing, not only from when it is justerat: of the row itself only its state moves. Nor does a § come into a locked set.
create or replace function paragrafen_star_fast() returns trigger language plpgsql as $$
declare
  lage text := (select s.status from justeringsset s where s.organisation_id = old.organisation_id and s.id = old.justeringsset_id);
begin
  if lage = 'justerat' or (lage = 'signeras' and (tg_op = 'DELETE' or to_jsonb(new) - '{status,version}'::text[] <> to_jsonb(old) - '{status,version}'::text[]))
     or (tg_op = 'UPDATE' and new.justeringsset_id is distinct from old.justeringsset_id and last_set(new.organisation_id, new.justeringsset_id)) then
    raise exception 'locked: paragraf does not change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create function ingen_paragraf_in() returns trigger language plpgsql as $$
begin
  if last_set(new.organisation_id, new.justeringsset_id) then
    raise exception 'locked: paragraf does not come in' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger ingen_paragraf_in before insert on paragraf for each row execute function ingen_paragraf_in();

-- A row that is moved is looked at where it was and where it comes.
create or replace function last_paragrafs_delar() returns trigger language plpgsql as $$
begin
  if (tg_op <> 'INSERT' and last_paragraf(old.organisation_id, old.paragraf_id)) or (tg_op <> 'DELETE' and last_paragraf(new.organisation_id, new.paragraf_id)) then
    raise exception 'locked: % of a paragraf does not change', tg_table_name using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- What hangs on the parts of a §: who asked, what was put, the votes, who took no part, the points of the decision, who reserved. A part that is deleted with its twigs is gone when they are looked at.
create function last_paragrafs_grenar() returns trigger language plpgsql as $$
declare
  rad jsonb;
  stam uuid;
begin
  foreach rad in array case tg_op when 'INSERT' then array[to_jsonb(new)] when 'DELETE' then array[to_jsonb(old)] else array[to_jsonb(old), to_jsonb(new)] end loop
    execute format('select paragraf_id from %I where organisation_id = $1 and id = $2', tg_argv[0]) into stam using (rad->>'organisation_id')::uuid, (rad->>tg_argv[1])::uuid;
    if last_paragraf((rad->>'organisation_id')::uuid, stam) then
      raise exception 'locked: % of a paragraf does not change', tg_table_name using errcode = 'restrict_violation';
    end if;
  end loop;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
do $$
declare r record;
begin
  for r in select * from (values ('forslagsstallare', 'forslag', 'forslag_id'), ('stegforslag', 'beslutssteg', 'steg_id'), ('rost', 'beslutssteg', 'steg_id'), ('deltar_inte', 'beslutssteg', 'steg_id'),
                                 ('beslutspunkt', 'beslutsdel', 'del_id'), ('anteckningsstallare', 'paragrafanteckning', 'anteckning_id')) v (tabell, stam, falt) loop
    execute format('create trigger last_paragrafs_grenar before insert or update or delete on %I for each row execute function last_paragrafs_grenar(%L, %L)', r.tabell, r.stam, r.falt);
  end loop;
end $$;

-- The roll of a meeting stands still when every § of it is locked: each of them says who was there.
create function narvaron_star_fast() returns trigger language plpgsql as $$
declare
  rad narvarohandelse := case when tg_op = 'DELETE' then old else new end;
begin
  if exists (select from paragraf p where p.organisation_id = rad.organisation_id and p.sammantrade_id = rad.sammantrade_id)
     and not exists (select from paragraf p left join justeringsset s on s.organisation_id = p.organisation_id and s.id = p.justeringsset_id
                      where p.organisation_id = rad.organisation_id and p.sammantrade_id = rad.sammantrade_id and coalesce(s.status, '') not in ('signeras', 'justerat')) then
    raise exception 'locked: narvarohandelse does not change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger narvaron_star_fast before insert or update or delete on narvarohandelse for each row execute function narvaron_star_fast();

-- The item under a locked §, and what lay on it. Its place in the list may move when another comes in.
create function punkten_star_fast() returns trigger language plpgsql as $$
declare
  rad jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
  if (tg_op <> 'UPDATE' or to_jsonb(new) - '{ordning,beteckning}'::text[] <> to_jsonb(old) - '{ordning,beteckning}'::text[])
     and exists (select from paragraf p where p.organisation_id = (rad->>'organisation_id')::uuid and p.punkt_id = (rad->>tg_argv[0])::uuid and last_set(p.organisation_id, p.justeringsset_id)) then
    raise exception 'locked: % of a paragraf does not change', tg_table_name using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger punkten_star_fast before update or delete on punkt for each row execute function punkten_star_fast('id');
create trigger punkten_star_fast before insert or update or delete on punkthandling for each row execute function punkten_star_fast('punkt_id');

-- Who signs what is signed.
create function justerarna_star_fast() returns trigger language plpgsql as $$
declare
  rad justerare := case when tg_op = 'DELETE' then old else new end;
begin
  if exists (select from justeringsset s where s.organisation_id = rad.organisation_id and s.id = rad.set_id and s.status = 'justerat') then
    raise exception 'justerat: justerare does not change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger justerarna_star_fast before insert or update or delete on justerare for each row execute function justerarna_star_fast();

-- The notice of a justerat set: what it says and when it was put up stand; only its end moves, when the board was down (KL 13:5).
create function anslaget_star_fast() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - '{nedtas,sista_dag,laga_kraft_tidigast,version}'::text[] <> to_jsonb(old) - '{nedtas,sista_dag,laga_kraft_tidigast,version}'::text[] then
    raise exception 'anslag does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger anslaget_star_fast before update on anslag for each row execute function anslaget_star_fast();
