import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytLosenord, aterstallLosenord } from '#lib/organisation/bytLosenord';
import { geBehorighet } from '#lib/organisation/geBehorighet';
import { aktiveraPerson, inaktiveraPerson } from '#lib/organisation/sattPersonAktiv';
import { skapaPerson } from '#lib/organisation/skapaPerson';
import { taBehorighet } from '#lib/organisation/taBehorighet';
import { listDemoanvandare } from '#lib/organisation/queries';
import { demoKonto, kontoWith } from '#lib/platform/auth';
import { disconnect, inRegister, inTenant } from '#lib/platform/db';
import { actorOf, bytTill, openSession } from '#lib/platform/session';
import { kommun, type Kommun } from '../factories/kommun.ts';

const losenord = 'ett-gott-ord';
let ekeby: Kommun;
let alvik: Kommun;
let nr = 0;

beforeAll(async () => { [ekeby, alvik] = [await kommun(), await kommun()]; });
afterAll(disconnect);

/** Somebody with a login in ekeby, and who that is in a session of its own. */
async function ny(k = ekeby, epost = `person${nr++}@prov.exempel.se`) {
  const personId = (await skapaPerson(k.system, { namn: 'Person Med Konto', epost, losenord })).subject;
  const kontoId = (await inTenant(k.system.actor, (tx) => tx.person.findFirst({ where: { id: personId } })))?.kontoId ?? '';
  return { personId, kontoId, epost, loggaIn: async () => (await openSession(kontoId)) ?? '' };
}
const roller = async (sid: string) => (await actorOf(sid))?.roller.map(({ roll }) => roll) ?? null;

test('rätt lösenord öppnar, fel gör det inte, och stora bokstäver i adressen spelar ingen roll', async () => {
  const { epost, kontoId } = await ny();
  expect((await kontoWith(` ${epost.toUpperCase()} `, losenord, 'a1'))?.id).toBe(kontoId);
  expect(await kontoWith(epost, 'fel', 'a1')).toBeNull();
  expect(await kontoWith('finns-inte@prov.exempel.se', losenord, 'a1')).toBeNull();
});

test('efter fem fel i rad får nästa försök vänta, även om lösenordet är rätt; andra konton påverkas inte', async () => {
  const { epost } = await ny();
  const annan = await ny();
  for (let i = 0; i < 5; i++) expect(await kontoWith(epost, 'fel', 'a2')).toBeNull();
  await expect(kontoWith(epost, losenord, 'a3')).rejects.toThrow('for_manga_forsok|15 sekunder');
  expect(await kontoWith(annan.epost, losenord, 'a2')).not.toBeNull();
});

test('hundra samtidiga gissningar är hundra, och trettio från samma adress räcker', async () => {
  const svar = await Promise.allSettled(Array.from({ length: 40 }, (_, i) => kontoWith(`gissad${i}@prov.exempel.se`, 'fel', 'a4')));
  expect(svar.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
  await expect(kontoWith((await ny()).epost, losenord, 'a4')).rejects.toThrow('for_manga_forsok');
});

test('utloggning gäller genast: utan raden är kakan ingenting värd', async () => {
  const sid = await (await ny()).loggaIn();
  expect(await roller(sid)).toEqual(['person']);
  await inRegister((tx) => tx.session.deleteMany({ where: { id: sid } }));
  expect(await actorOf(sid)).toBeNull();
  for (const skrap of [undefined, null, 7, {}]) expect(await actorOf(skrap)).toBeNull();
});

test('en session som gått ut gäller inte', async () => {
  const sid = await (await ny()).loggaIn();
  await inRegister((tx) => tx.session.updateMany({ where: { id: sid }, data: { expires: new Date(Date.now() - 1_000) } }));
  expect(await actorOf(sid)).toBeNull();
});

test('ett avstängt konto är ute genast', async () => {
  const { kontoId, epost, loggaIn } = await ny();
  const sid = await loggaIn();
  await inRegister((tx) => tx.konto.updateMany({ where: { id: kontoId }, data: { aktiv: false } }));
  expect(await actorOf(sid)).toBeNull();
  expect(await kontoWith(epost, losenord, 'a5')).toBeNull();
});

test('en roll gäller från nästa anrop, och en tagen är borta vid nästa', async () => {
  const { personId, loggaIn } = await ny();
  const sid = await loggaIn();
  const { subject } = await geBehorighet(ekeby.system, { personId, roll: 'chef', myndighetId: ekeby.myndigheter['SN'] ?? '', fran: new Date('2020-01-01') });
  expect(await roller(sid)).toEqual(['person', 'chef']);
  await taBehorighet(ekeby.system, { id: subject });
  expect(await roller(sid)).toEqual(['person']);
  await geBehorighet(ekeby.system, { personId, roll: 'chef', fran: new Date('2020-01-01'), till: new Date('2020-12-31') });
  expect(await roller(sid)).toEqual(['person']);
});

test('en avstängd person är ute genast fast rollerna står kvar, och inne igen när hon släpps in', async () => {
  const { personId, loggaIn } = await ny();
  await geBehorighet(ekeby.system, { personId, roll: 'handlaggare', fran: new Date('2020-01-01') });
  const sid = await loggaIn();
  await inaktiveraPerson(ekeby.system, { id: personId });
  expect(await actorOf(sid)).toBeNull();
  expect(await actorOf(await loggaIn())).toBeNull();
  await aktiveraPerson(ekeby.system, { id: personId });
  expect(await roller(await loggaIn())).toEqual(['person', 'handlaggare']);
});

test('ingen stänger av sig själv, och den sista administratören behåller sin roll', async () => {
  const { actor, id } = await alvik.person('administrator');
  const behorighet = await inTenant(actor, (tx) => tx.behorighet.findFirstOrThrow({ where: { personId: id } }));
  await expect(inaktiveraPerson({ actor, nu: new Date() }, { id })).rejects.toThrow('inte_sig_sjalv');
  await expect(taBehorighet({ actor, nu: new Date() }, { id: behorighet.id })).rejects.toThrow('sista_administratoren');
});

test('ett konto som tjänstgör i två byter organisation, med rollerna där, och inte till en tredje', async () => {
  const { epost, loggaIn } = await ny();
  const iAlvik = await ny(alvik, epost);
  await geBehorighet(alvik.system, { personId: iAlvik.personId, roll: 'registrator', fran: new Date('2020-01-01') });
  const sid = await loggaIn();
  expect((await actorOf(sid))?.organisationId).toBe(ekeby.id);
  expect(await bytTill(sid, alvik.id)).toBe(true);
  expect(await actorOf(sid)).toMatchObject({ organisationId: alvik.id, personId: iAlvik.personId });
  expect(await roller(sid)).toEqual(['person', 'registrator']);
  expect(await bytTill(sid, (await kommun()).id)).toBe(false);
  expect(await bytTill(sid, ekeby.id)).toBe(true);
});

test('en administratör sätter inte lösenord på ett konto som också är någon annans', async () => {
  const { personId, epost } = await ny();
  await aterstallLosenord(ekeby.system, { id: personId, losenord: 'ett-nytt-gott-ord' });
  expect(await kontoWith(epost, 'ett-nytt-gott-ord', 'a6')).not.toBeNull();
  await ny(alvik, epost);
  await expect(aterstallLosenord(ekeby.system, { id: personId, losenord: 'kapat-ord-1' })).rejects.toThrow('kontot_delas');
  await expect(aterstallLosenord(alvik.system, { id: personId, losenord: 'kapat-ord-1' })).rejects.toThrow('finns_inte');
});

test('den som byter lösenord loggas ut överallt utom där det gjordes', async () => {
  const { epost, loggaIn } = await ny();
  const [har, dar] = [await loggaIn(), await loggaIn()];
  const actor = (await actorOf(har))!;
  await expect(bytLosenord({ actor, nu: new Date() }, { nuvarande: 'fel', losenord: 'nytt-gott-ord', igen: 'nytt-gott-ord' })).rejects.toThrow('fel_losenord');
  await bytLosenord({ actor, nu: new Date() }, { nuvarande: losenord, losenord: 'nytt-gott-ord', igen: 'nytt-gott-ord', sid: har });
  expect(await actorOf(har)).not.toBeNull();
  expect(await actorOf(dar)).toBeNull();
  expect(await kontoWith(epost, losenord, 'a7')).toBeNull();
  expect(await kontoWith(epost, 'nytt-gott-ord', 'a7')).not.toBeNull();
});

test('ett klick loggar bara in den som demot har lagt upp, och inte den som också arbetar i en riktig organisation', async () => {
  const { kontoId, epost } = await ny();
  expect(await demoKonto(kontoId)).toBeNull();
  expect(await listDemoanvandare()).toEqual([]);
  await inRegister((tx) => tx.organisation.updateMany({ where: { id: ekeby.id }, data: { demo: true } }));
  expect((await demoKonto(kontoId))?.id).toBe(kontoId);
  await ny(alvik, epost);
  expect(await demoKonto(kontoId)).toBeNull();
  await inRegister((tx) => tx.organisation.updateMany({ where: { id: ekeby.id }, data: { demo: false } }));
});
