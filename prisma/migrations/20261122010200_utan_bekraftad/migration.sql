-- Never read: a signature takes the password itself.
ALTER TABLE "session" DROP COLUMN "bekraftad";
