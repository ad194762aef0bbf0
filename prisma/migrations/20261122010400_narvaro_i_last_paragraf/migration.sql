-- What is noted in a locked § stands still also while other §§ of the meeting are open; that no earlier note alters it is the command's to see (lib/sammantrade/paragrafkommando.ts).
create function narvaro_i_last_paragraf() returns trigger language plpgsql as $$
begin
  if (tg_op <> 'INSERT' and last_paragraf(old.organisation_id, old.paragraf_id)) or (tg_op <> 'DELETE' and last_paragraf(new.organisation_id, new.paragraf_id)) then
    raise exception 'locked: narvarohandelse of a paragraf does not change' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger narvaro_i_last_paragraf before insert or update or delete on narvarohandelse for each row execute function narvaro_i_last_paragraf();
