-- The valkrets a seat in fullmäktige was elected in: ersättare come from it before the party's others (KL 5:18).
alter table "plats" add column "valkrets" text;
