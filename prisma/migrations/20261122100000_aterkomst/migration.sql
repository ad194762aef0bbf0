-- Who comes back without taking the seat, and why somebody serves again all the same (KL 5:21).
ALTER TABLE "narvarohandelse" ADD COLUMN "utan_tjanstgoring" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "skal" TEXT;
