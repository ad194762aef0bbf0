-- Which part of a handling the item rests on: "punkt 5" of minnesanteckningar, "sid. 4–6".
alter table punkthandling add column hanvisning text;
