-- Why a planned meeting is not held, when that was said and by whom.
alter table "sammantrade" add column "installt_skal" text, add column "installt" timestamptz(3);
