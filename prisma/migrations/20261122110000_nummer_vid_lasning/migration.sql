-- An organ may give its §§ their numbers when the protocol is locked: until then a § stands under its item's number, and never locked without one of its own.
ALTER TABLE "paragraf" ALTER COLUMN "nr" DROP NOT NULL;
ALTER TABLE "paragraf" ADD CONSTRAINT "paragraf_last_med_nummer" CHECK (nr IS NOT NULL OR status = 'utkast');
