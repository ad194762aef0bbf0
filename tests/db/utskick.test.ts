import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRegister } from '#lib/platform/db';
import { deliver } from '#lib/platform/exchange';
import { aterkalla } from '#lib/remiss/aterkalla';
import { beviljaAnstand } from '#lib/remiss/anstand';
import { bjudIn } from '#lib/remiss/bjudIn';
import { bjudInJobb, mejlaJobb } from '#lib/remiss/brevjobb';
import { getRemisskarta } from '#lib/remiss/kartdata';
import { vik } from '#lib/remiss/karta';
import { paminn, paminnAlla } from '#lib/remiss/paminn';
import { skickaRemiss } from '#lib/remiss/sand';
import { skrivTavlefil } from '#lib/remiss/tavlefil';
import { getRemiss } from '#lib/remiss/tavlefragor';
import { forsokIgen } from '#lib/remiss/utskick';
import { mottagare } from '#lib/subscriptions';
import { oppnaBrevlada, type Brevlada } from '../factories/brevlada.ts';
import { inkorg, komponerad, lan, lasa, nu, utskickad } from '../factories/remiss.ts';
import { satser } from '../factories/satser.ts';

process.env['PARAGRAF_KLOCKA'] = path.join(mkdtempSync(path.join(os.tmpdir(), 'klocka-')), 'nu');
writeFileSync(process.env['PARAGRAF_KLOCKA'], nu.toISOString());

let brevlada: Brevlada;
beforeAll(async () => { brevlada = await oppnaBrevlada(); process.env['SMTP_URL'] = brevlada.url; });
afterAll(() => brevlada.stang());

/** So many outside the installation; those of `trasiga` have an address that the mail server refuses. */
async function utanfor(antal: number, trasiga: readonly number[] = []): Promise<string[]> {
  const mark = crypto.randomUUID().slice(0, 8);
  const data = Array.from({ length: antal }, (_, i) => ({ id: crypto.randomUUID(), namn: `Förening ${mark} ${String(i).padStart(4, '0')}`, kortnamn: `F${i}`, kod: `f${mark}${i}`, slag: i % 3 === 0 ? 'myndighet' : 'forening', grupper: [], epost: `${trasiga.includes(i) ? 'trasig' : 'kansli'}.${i}.${mark}@exempel.se` }));
  await inRegister((r) => r.organisation.createMany({ data }));
  return data.map(({ id }) => id);
}
const jobb = (organisationId: string, subject: string, type: string) => ({ organisationId, subject, type, detalj: {} });
/** The turns of letters, as the worker takes them. */
async function brevutskick(organisationId: string, id: string, type = 'remiss.utskickad') {
  await bjudInJobb(jobb(organisationId, id, type));
  for (let kvar = 1; kvar > 0;) {
    await bjudInJobb(jobb(organisationId, id, 'remiss.utskick_fortsatter'));
    kvar = await lasa({ id: organisationId }, (tx) => tx.svarslank.count({ where: { mejlad: null, fel: null } }));
  }
}
const till = (mark: string) => brevlada.brev.filter((b) => b.includes(mark)).length;

test('ett utskick till många går i omgångar, säger vilka adresser som inte tog emot det, och försöks igen utan att någon får det två gånger', async () => {
  const { r, k, strateg } = await lan();
  const ids = await utanfor(230, [7, 120]);
  const id = await komponerad(r, strateg, [k.id, ...ids]);
  brevlada.vagra('trasig');
  await skickaRemiss(strateg, { id });
  expect((await getRemiss(strateg, id)).utskick).toEqual({ totalt: 231, framme: 0, pavag: 1, misslyckade: 0, forHand: 230 });
  const fore = brevlada.brev.length;
  await brevutskick(r.id, id);
  await deliver(r.id, mottagare);
  expect(brevlada.brev.length - fore).toBe(228);
  const tavla = await getRemiss(strateg, id);
  expect(tavla.utskick).toEqual({ totalt: 231, framme: 229, pavag: 0, misslyckade: 2, forHand: 0 });
  expect(tavla.misslyckade.map((m) => [m.epost?.slice(0, 7), m.hinder])).toEqual([['trasig.', '550 okand mottagare'], ['trasig.', '550 okand mottagare']]);

  // One address is put right; the other is tried as it is when the server takes it.
  const [ratt] = tavla.misslyckade;
  await bjudIn(strateg, { instansId: ratt?.id ?? '', epost: 'ratt@exempel.se' });
  brevlada.vagra(null);
  await forsokIgen(strateg, { id });
  await brevutskick(r.id, id, 'remiss.utskick_provas_igen');
  expect((await getRemiss(strateg, id)).utskick).toMatchObject({ framme: 231, misslyckade: 0 });
  expect([brevlada.brev.length - fore, till('ratt@exempel.se')]).toEqual([230, 1]);

  const sidan = await getRemiss(strateg, { id, kategori: 'myndighet', q: '003', sida: '9' });
  expect(sidan.instanser.map((i) => i.namn.slice(-4))).toEqual(['0003', '0030', '0033', '0036', '0039'].filter((n) => Number(n) % 3 === 0));
  const fler = await getRemiss(strateg, { id, sida: 2 });
  expect([fler.instanser.length, fler.instanser[0]?.nr, fler.val.sidor]).toEqual([50, 51, 5]);
  const fil = await skrivTavlefil(await getRemiss(strateg, { id, alla: true }));
  expect(Buffer.from(fil.subarray(0, 2)).toString()).toBe('PK');
}, 120_000);

test('den som står utanför får påminnelser, anstånd och återkallelser som brev, och de i installationen i sin inkorg', async () => {
  const { r, k, strateg } = await lan();
  const [ute = ''] = await utanfor(1);
  const id = await komponerad(r, strateg, [k.id, ute]);
  await skickaRemiss(strateg, { id });
  await brevutskick(r.id, id);
  await deliver(r.id, mottagare);
  const [inne, utan] = (await getRemiss(strateg, id)).instanser;
  await paminn(strateg, { instansId: utan?.id ?? '' });
  await beviljaAnstand(strateg, { instansId: utan?.id ?? '', till: '2026-12-01' });
  await paminnAlla(strateg, { id });
  await mejlaJobb(jobb(r.id, id, 'remiss.paminnelse'));
  await deliver(r.id, mottagare);
  expect(brevlada.brev.slice(-3).map((b) => /Subject: (.*)/.exec(b)?.[1]?.slice(0, 11))).toEqual(['=?UTF-8?Q?P', '=?UTF-8?Q?M', '=?UTF-8?Q?P']);
  expect(brevlada.brev.slice(-3).join('\n').replaceAll('=\n', '')).toContain('1=C2=A0december 2026');
  expect((await inkorg(k, 'KS')).map((b) => b.rubrik)).toEqual(['Remiss: Strategi för cykling', 'Påminnelse om remiss']);
  await aterkalla(strateg, { id, skal: 'Frågan har fallit.' });
  await mejlaJobb(jobb(r.id, id, 'remiss.aterkallad'));
  expect(brevlada.brev.at(-1)?.replaceAll('=\n', '')).toContain('Fr=C3=A5gan har fallit.');
  expect((await getRemiss(strateg, id)).instanser.map((i) => [i.status, i.handelser.map((h) => h.slag)])).toEqual([['aterkallad', ['paminnelse', 'aterkallad']], ['aterkallad', ['paminnelse', 'anstand', 'paminnelse', 'aterkallad']]]);
  expect(inne?.status).toBe('inbjuden');
  await expect(paminnAlla(strateg, { id })).rejects.toThrow('remissen_ar_avslutad');
});

test('en mottagare som inte kan ta emot stoppar inte de andra, och får sitt när den kan', async () => {
  const { r, k, annan, strateg } = await lan();
  const tom = await inRegister((tx) => tx.organisation.create({ data: { namn: `Tomby ${crypto.randomUUID()}`, kortnamn: 'Tomby', kod: `t${crypto.randomUUID().slice(0, 8)}`, slag: 'kommun', grupper: [], ansluten: true } }));
  const id = await komponerad(r, strateg, [tom.id, k.id, annan.id]);
  await skickaRemiss(strateg, { id });
  await expect(deliver(r.id, mottagare)).rejects.toThrow('finns_inte');
  const tavla = await getRemiss(strateg, id);
  expect(tavla.instanser.map((i) => [i.lage, i.hinder])).toEqual([['koad', 'finns_inte'], ['levererad', null], ['levererad', null]]);
  expect((await getRemiss(strateg, { id, lage: 'fel' })).instanser.map((i) => i.nr)).toEqual([1]);
  const { skapaMyndighet } = await import('#lib/organisation/skapaMyndighet');
  const { systemActor } = await import('#lib/platform/actor');
  await skapaMyndighet({ actor: systemActor(tom.id), nu }, { namn: 'Kommunstyrelsen', kod: 'KS', tarEmotRemisser: true });
  await deliver(r.id, mottagare);
  expect((await getRemiss(strateg, id)).instanser.map((i) => [i.lage, i.hinder])).toEqual([['levererad', null], ['levererad', null], ['levererad', null]]);
});

test('tavlan och kartan över 2 000 instanser läses med lika många satser som över 16, och kartan är vikt', async () => {
  const { r, strateg, id } = await utskickad();
  const lika = async () => [(await satser(() => getRemiss(strateg, id))).length, (await satser(() => getRemisskarta(strateg, id))).length];
  const fyll = (fran: number, antal: number) => lasa(r, (tx) => tx.remissinstans.createMany({ data: Array.from({ length: antal }, (_, i) => ({ remissId: id, nr: fran + i, namn: `Instans ${fran + i}`, kategori: 'myndighet', utbyteId: crypto.randomUUID(), svarSenast: new Date(i % 2 ? '2026-01-01' : '2026-10-31'), ...(i % 3 === 0 ? { status: 'besvarad', besvarad: nu, stallning: 'tillstyrker', svar: { organ: 'KS', datum: '2026-03-01', yttrande: { svar: [] } } } : {}) })) }));
  await fyll(3, 14);
  const sexton = await lika();
  await fyll(17, 1984);
  expect(await lika()).toEqual(sexton);
  const tavla = await getRemiss(strateg, { id, lage: 'sena' });
  expect([tavla.val.antal.alla, tavla.instanser.length]).toEqual([2000, 50]);
  const karta = await getRemisskarta(strateg, id);
  expect(karta?.bara).toBe('vikt');
  expect(karta && vik(karta).karta.lanes.length).toBeLessThan(8);
});

test('en huvudman som har gått upp i en annan står kvar med det sagt, och det som sägs till den går till efterföljaren', async () => {
  const { r, k, annan, strateg, id } = await utskickad();
  const namn = { create: { namn: 'Storby kommun', fran: new Date('2020-01-01') } };
  await lasa(r, async (tx) => {
    const { id: stor } = await tx.huvudman.create({ data: { iRegistretId: annan.id, slag: 'kommun', huvudmannamn: namn }, select: { id: true } });
    await tx.huvudman.create({ data: { iRegistretId: k.id, slag: 'kommun', uppgarIId: stor, uppgarFran: new Date('2026-03-01') } });
  });
  const [ett, tva] = (await getRemiss(strateg, id)).instanser;
  expect([ett?.uppgattI, tva?.uppgattI]).toEqual(['Storby kommun', null]);
  await paminn(strateg, { instansId: ett?.id ?? '' });
  await deliver(r.id, mottagare);
  expect([(await inkorg(k, 'KS')).map((b) => b.slag), (await inkorg(annan, 'KS')).map((b) => b.rubrik)]).toEqual([['remiss'], ['Remiss: Strategi för cykling', 'Påminnelse om remiss']]);
});
