import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { getOrgan } from '#lib/organisation/administration';
import { entlediga } from '#lib/organisation/entlediga';
import { geInloggning } from '#lib/organisation/geInloggning';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { skapaPerson } from '#lib/organisation/skapaPerson';
import { tillsattFlera } from '#lib/organisation/tillsattFlera';
import { disconnect, inRegister, inTenant } from '#lib/platform/db';
import { kommun, type Kommun } from '../factories/kommun.ts';

let k: Kommun;
let bo = '';
beforeAll(async () => {
  k = await kommun();
  bo = (await skapaPerson(k.system, { namn: 'Bo Hult', epost: 'bo.hult@provby.exempel.se', losenord: 'provlosenord' })).subject;
});
afterAll(() => disconnect());

let nummer = 0;
const organ = async (platser = 2) => (await skapaOrgan(k.system, { myndighetId: k.myndigheter['SN'] ?? '', namn: 'Beredningen', kod: `B${++nummer}`, slag: 'beredning', platser, ersattarplatser: 0 })).subject;
const sitter = async (id: string) => (await getOrgan(k.system, id)).plats.map((p) => [p.slag, p.ordning, p.sitter?.person.namn ?? null, p.sitter?.uppdrag ?? null, p.sitter?.parti ?? null]);
const klistra = (organId: string, lista: string) => tillsattFlera(k.system, { organId, lista, fran: '2026-01-01' });

test('en inklistrad lista tillsätter platserna i ordning, lägger till dem som fattas och känner igen den som finns', async () => {
  const id = await organ();
  const { detalj } = await klistra(id, 'Alva Ek (S) ordförande\nBo Hult (M) andre vice ordförande\nVakant (SD)\nErsättare\nCia Ros (S)');
  expect(detalj).toMatchObject({ antal: 3 });
  expect(await sitter(id)).toEqual([['ordinarie', 1, 'Alva Ek', 'ordforande', 'S'], ['ordinarie', 2, 'Bo Hult', 'vice2', 'M'], ['ordinarie', 3, null, null, null], ['ersattare', 1, 'Cia Ros', 'ersattare', 'S']]);
  expect((await getOrgan(k.system, id)).plats[1]?.sitter?.person.id).toBe(bo);
  expect(await inTenant(k.system.actor, (tx) => tx.plats.findFirst({ where: { organId: id, ordning: 3, slag: 'ordinarie' }, select: { parti: true } }))).toEqual({ parti: 'SD' });
});

test('samma lista två gånger ändrar ingenting', async () => {
  const id = await organ();
  await klistra(id, 'Alva Ek (S) ordförande\nDan Wik (M)\nVakant (C)');
  const fore = await sitter(id);
  expect((await klistra(id, 'Alva Ek (S) ordförande\nDan Wik (M)\nVakant (C)')).detalj).toMatchObject({ antal: 0 });
  expect(await sitter(id)).toEqual(fore);
});

test('en enda felaktig rad gör att ingenting sparas, och varje rad säger sitt', async () => {
  const id = await organ();
  const fel = await klistra(id, 'Eva Gran (V)\nFia\nBo Hult (M), ordförande\nGun Lo (S) ordförande').catch((e: unknown) => e);
  expect(fel).toBeInstanceOf(z.ZodError);
  expect((fel as z.ZodError).issues.map(({ path, message }) => [path, message])).toEqual([
    [['lista', 2], 'Rad 2: ”Fia” är bara ett namn. Skriv både för- och efternamn.'],
    [['lista', 4], 'Rad 4: Det finns redan en ordförande. Ändra rollen för Gun Lo.'],
  ]);
  expect((await sitter(id)).every(([, , namn]) => namn === null)).toBe(true);
  expect(await inTenant(k.system.actor, (tx) => tx.person.count({ where: { namn: 'Eva Gran' } }))).toBe(0);
});

test('den som har lämnat sin plats kan klistras in igen', async () => {
  const id = await organ(1);
  await klistra(id, 'Hugo Falk (L)');
  const uppdrag = (await getOrgan(k.system, id)).plats[0]?.sitter?.id ?? '';
  await entlediga(k.system, { id: uppdrag, till: '2025-12-31' });
  expect((await klistra(id, 'Hugo Falk (L) ordförande')).detalj).toMatchObject({ antal: 1 });
});

test('bara administratören klistrar in ledamöter', async () => {
  const id = await organ();
  const { ctx } = await k.person('namndsekreterare', 'SN');
  await expect(tillsattFlera(ctx, { organId: id, lista: 'Alva Ek (S)', fran: '2026-01-01' })).rejects.toThrow('saknar_behorighet');
});

test('den som klistrades in får sin inloggning sedan, en adress bara en gång', async () => {
  const id = await organ();
  await klistra(id, 'Ida Berg (MP)');
  const personId = (await getOrgan(k.system, id)).plats[0]?.sitter?.person.id ?? '';
  const epost = `ida.${crypto.randomUUID()}@provby.exempel.se`;
  await expect(geInloggning(k.system, { id: personId, epost })).rejects.toThrow(/Skriv ett första lösenord/);
  await geInloggning(k.system, { id: personId, epost, losenord: 'provlosenord' });
  const konto = await inRegister((tx) => tx.konto.findFirstOrThrow({ where: { epost }, include: { tjanstgoring: true } }));
  expect(konto.tjanstgoring).toMatchObject([{ personId, organisationId: k.id }]);
  await expect(geInloggning(k.system, { id: personId, epost, losenord: 'provlosenord' })).rejects.toThrow('finns_inte');
  await klistra(id, 'Jan Ode (MP)');
  const jan = (await getOrgan(k.system, id)).plats[1]?.sitter?.person.id ?? '';
  await expect(geInloggning(k.system, { id: jan, epost })).rejects.toThrow(/loggar redan in/);
});
