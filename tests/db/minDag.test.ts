import { afterAll, beforeAll, expect, test } from 'vitest';
import { oppnaArende } from '#lib/arende/store';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { skapaPerson } from '#lib/organisation/skapaPerson';
import { tillsatt } from '#lib/organisation/tillsatt';
import type { Actor } from '#lib/platform/actor';
import { addDays, dayOf } from '#lib/platform/datum';
import { disconnect, inTenant } from '#lib/platform/db';
import { actorFor } from '#lib/platform/session';
import { getMinDag } from '../../app/(inloggad)/min-dag/queries.ts';
import { kommun, type Kommun } from '../factories/kommun.ts';
import { fyll } from '../factories/minDag.ts';

// What somebody's roles are follows the real day.
const nu = new Date();
const idag = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(nu);
let k: Kommun;
let annan: Kommun;
let ledamot: Actor;
let spar: Awaited<ReturnType<typeof fyll>>;

beforeAll(async () => {
  [k, annan] = [await kommun(nu), await kommun(nu)];
  const myndighetId = k.myndigheter['SN'] ?? '';
  const organId = (await skapaOrgan(k.system, { myndighetId, namn: 'Socialnämnden', kod: 'SN', slag: 'namnd', platser: 2 })).subject;
  const platser = await inTenant(k.system.actor, (tx) => tx.plats.findMany({ where: { organId }, orderBy: { ordning: 'asc' } }));
  const ledamotId = (await skapaPerson(k.system, { namn: 'Lena Ledamot' })).subject;
  await tillsatt(k.system, { platsId: platser[0]?.id ?? '', personId: ledamotId, uppdrag: 'ledamot', parti: 'C', fran: new Date('2020-01-01') });
  ledamot = await actorFor(k.id, ledamotId);
  const id = async (roll: 'handlaggare' | 'chef' | 'namndsekreterare') => (await k.person(roll, 'SN')).id;
  spar = await fyll({ system: k.system, myndighetId, organId, handlaggareId: await id('handlaggare'), chefId: await id('chef'), sekreterareId: await id('namndsekreterare'), justerareId: ledamotId, idag });
});
afterAll(disconnect);

const dagFor = async (actor: Actor) => {
  const { punkter, vantar } = await getMinDag({ actor, nu }, null);
  return { gor: punkter.map(({ titel, gor }) => `${titel}: ${gor}`), vantar: vantar.map(({ hos, vad }) => `${hos}: ${vad}`), punkter };
};

test('registratorn ser det som ska registreras och fördelas i den egna nämnden', async () => {
  const { gor } = await dagFor((await k.person('registrator', 'SN')).actor);
  expect(gor).toEqual(['Synpunkter på cykelplanen: Registrera', 'Ny remiss att fördela: Länstransportplan 2026–2037: Fördela']);
  expect((await dagFor((await k.person('registrator', 'KS')).actor)).gor).toEqual([]);
});

test('handläggaren ser vad som ska skrivas, vad andra har sagt om det, och sist vad som väntar på andra', async () => {
  const { gor, vantar, punkter } = await dagFor((await k.person('handlaggare', 'SN')).actor);
  expect(gor).toEqual(['Svara på remissen Kulturplan: Börja', 'Yttrande: Regional utvecklingsstrategi: Fortsätt skriva', 'Uppföljning till samverkansgruppen: Öppna ärendet']);
  expect(punkter[1]).toMatchObject({ text: 'chef SN har lämnat en kommentar.', marke: 'SN\u00A03/26'.replace('26', String(nu.getFullYear() % 100)), href: `/yttranden/${spar.yttrandeId}` });
  expect(vantar).toEqual(['Barn- och utbildningsnämnden: Svar på Regional utvecklingsstrategi']);
});

test('chefen ser det som ska godkännas', async () => {
  expect((await dagFor((await k.person('chef', 'SN')).actor)).gor).toEqual(['Ny remiss att fördela: Länstransportplan 2026–2037: Fördela', 'Medborgarlöfte: Läs och godkänn']);
});

test('nämndsekreteraren ser möten att kalla till och hålla, och vem som inte har skrivit under', async () => {
  const { punkter } = await dagFor((await k.person('namndsekreterare', 'SN')).actor);
  expect(punkter.map(({ gor, text }) => [gor, text])).toEqual([
    ['Se vem som återstår', expect.stringMatching(/^En underskrift återstår\. Senast /)],
    ['Se listan', 'Sammanträdesrummet. En punkt.'],
    ['Skriv listan', 'Föredragningslistan är tom.'],
  ]);
});

test('ledamoten ser protokollet att justera och mötet att läsa till, och inga ärenden', async () => {
  const { punkter } = await dagFor(ledamot);
  expect(punkter.map(({ gor, href }) => [gor, href])).toEqual([['Läs och skriv under', `/justering/${spar.setId}`], ['Läs handlingarna', `/sammantraden/${spar.kallatId}/lasrum`]]);
});

test('administratören ser den vakanta platsen', async () => {
  expect((await dagFor((await k.person('administrator')).actor)).gor).toEqual(['Vakant plats i socialnämnden: Tillsätt']);
});

test('protokollets dag är organets egen, inte alltid den fjortonde (KL 5:69)', async () => {
  const sattDagar = (justeringsdagar: number) => inTenant(k.system.actor, (tx) => tx.organ.updateMany({ where: { kod: 'SN' }, data: { regelverk: { justeringsdagar } } }));
  const senast = async () => (await dagFor(ledamot)).punkter.find(({ href }) => href === `/justering/${spar.setId}`)?.dag ?? '';
  const fjortonde = await senast();
  await sattDagar(7);
  expect(fjortonde > (await senast()) && (await senast()) >= addDays(idag, -1)).toBe(true);
  await sattDagar(14);
});

test('i en annan organisation väntar ingenting av detta', async () => {
  for (const roll of ['registrator', 'handlaggare', 'chef', 'namndsekreterare'] as const) expect((await dagFor((await annan.person(roll)).actor)).gor).toEqual([]);
});

test('nämndsekreteraren ser ett godkänt yttrande tills det står på en lista; chefen ser som försenat det som redan skulle ha varit framme', async () => {
  const { actor } = await k.person('namndsekreterare', 'SN');
  const chef = await k.person('chef', 'SN');
  const myndighetId = k.myndigheter['SN'] ?? '';
  const igar = new Date(`${addDays(idag, -1)}T00:00:00Z`);
  const { arendeId, dokumentId } = await inTenant(k.system.actor, async (tx) => {
    const organ = await tx.organ.findFirstOrThrow({ where: { kod: 'SN' } });
    const arende = await oppnaArende(tx, { myndighetId, arendemening: 'Trygga skolvägar', nu });
    const mottagen = await tx.mottagenRemiss.create({ data: { slag: 'remiss', myndighetId, arendeId: arende.id, remittent: 'Länsstyrelsen', titel: 'Trygga skolvägar', svarSenast: igar, status: 'i_beredning', skapad: nu } });
    const dokument = await tx.dokument.create({ data: { myndighetId, forfattareId: chef.id, skapad: nu, andrad: nu, slag: 'yttrande', titel: 'Trygga skolvägar', status: 'granskas', arendeId: arende.id } });
    const yttrande = await tx.yttrande.create({ data: { arendeId: arende.id, organId: organ.id, dokumentId: dokument.id, status: 'granskas', skapad: nu } });
    await tx.yttrandeRemiss.create({ data: { yttrandeId: yttrande.id, mottagenId: mottagen.id } });
    return { arendeId: arende.id, dokumentId: dokument.id };
  });
  const mitt = async (vem: Actor) => (await dagFor(vem)).punkter.filter(({ titel }) => titel.endsWith('Trygga skolvägar')).map(({ gor, dag }) => [gor, dag]);
  expect(await mitt(chef.actor)).toContainEqual(['Läs och godkänn', dayOf(igar)]);
  expect(await mitt(actor)).toEqual([]);

  await inTenant(k.system.actor, async (tx) => {
    await tx.dokument.updateMany({ where: { id: dokumentId }, data: { status: 'godkant' } });
    await tx.yttrande.updateMany({ where: { dokumentId }, data: { status: 'godkant' } });
  });
  expect(await mitt(actor)).toEqual([['Sätt upp på en lista', dayOf(igar)]]);

  await inTenant(k.system.actor, (tx) => tx.punkt.create({ data: { sammantradeId: spar.kallatId, arendeId, ordning: 9, beteckning: '9', rubrik: 'Trygga skolvägar' }, select: { id: true } }));
  expect(await mitt(actor)).toEqual([]);
});
