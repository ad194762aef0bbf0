import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Ctx } from '#lib/platform/command';
import { begarAnstand, beviljaAnstand } from '#lib/remiss/anstand';
import { avslutaRemiss, sammanstallRemiss } from '#lib/remiss/avsluta';
import { aterkalla } from '#lib/remiss/aterkalla';
import { avsta } from '#lib/remiss/avsta';
import { idagSyns } from '#lib/remiss/karta';
import { getRemisskarta } from '#lib/remiss/kartdata';
import { getNamndernasSvar } from '#lib/remiss/namndernasSvar';
import { getRemiss } from '#lib/remiss/tavlefragor';
import { registreraRemiss } from '#lib/remiss/registreraRemiss';
import { sentence } from '#lib/vagran';
import { getMinDag } from '../../app/(inloggad)/min-dag/queries.ts';
import { inkorg, internt, lasa, levererat, nu, registrering, utskickad } from '../factories/remiss.ts';

process.env['PARAGRAF_KLOCKA'] = path.join(mkdtempSync(path.join(os.tmpdir(), 'klocka-')), 'nu');
writeFileSync(process.env['PARAGRAF_KLOCKA'], nu.toISOString());
const senare = (ctx: Ctx, nar: string): Ctx => ({ ...ctx, nu: new Date(nar) });

test('en remiss avslutas när ingen har tid kvar: de som inte svarat väntas inte, och kartan slutar där den slutade', async () => {
  const { k, strateg, registrator, id } = await utskickad();
  const [brev] = await inkorg(k, 'KS');
  await registreraRemiss(registrator, registrering(brev?.id ?? ''));
  await levererat(k);
  expect((await getRemiss(strateg, id)).kan).toMatchObject({ sammanstalla: false, avsluta: false });
  await expect(avslutaRemiss(strateg, { id })).rejects.toThrow('svarstiden_pagar');

  const efterat = senare(strateg, '2026-11-02T09:00:00Z');
  const sen = await getRemiss(efterat, id);
  expect(sen).toMatchObject({ svarsfrekvens: { sena: 2 }, kan: { sammanstalla: true, avsluta: true } });
  expect(idagSyns((await getRemisskarta(efterat, id))!)).toBe(true);
  await sammanstallRemiss(efterat, { id });
  const minDag = async () => (await getMinDag(efterat, null)).punkter.map(({ titel }) => titel);
  expect(await minDag()).toContain('Svaren på Strategi för cykling sammanställs');
  expect(await getRemiss(efterat, id)).toMatchObject({ status: 'sammanstalls', svarsfrekvens: { besvarade: 0, sena: 0, vantar: 0, uteblev: 2 }, kan: { sammanstalla: false, avsluta: true } });
  await avslutaRemiss(efterat, { id });
  expect((await minDag()).join()).not.toContain('cykling');

  const tavla = await getRemiss(efterat, id);
  expect(tavla).toMatchObject({ status: 'avslutad', kan: { sammanstalla: false, avsluta: false, aterkalla: false, laggaTill: false } });
  expect(tavla.instanser.map((i) => [i.lage, i.sen, i.vantas])).toEqual([['obesvarad', false, false], ['obesvarad', false, false]]);
  const karta = await getRemisskarta(efterat, id);
  expect(karta?.lanes.map((l) => l.under)).toEqual(['1/26, 0 svar av 2', 'KS\u00A01/26, svarade inte', 'svarade inte']);
  expect(karta?.stopp.map((s) => s.namn)).toEqual(['Remiss ut', 'Mottagen']);
  expect(idagSyns(karta!)).toBe(false);
  await expect(avslutaRemiss(efterat, { id })).rejects.toThrow('remissen_ar_avslutad');
  await expect(beviljaAnstand(efterat, { instansId: tavla.instanser[0]?.id ?? '', till: '2026-12-01' })).rejects.toThrow('remissen_ar_avslutad');
});

test('har alla avstått kan den avslutas före sista dagen, och den med anstånd väntas till sin egen dag', async () => {
  const { r, k, annan, strateg, registrator, id } = await utskickad();
  const annans = await annan.person('registrator', 'KS');
  const forsta = await registreraRemiss(registrator, registrering((await inkorg(k, 'KS'))[0]?.id ?? ''));
  const andra = await registreraRemiss(annans.ctx, registrering((await inkorg(annan, 'KS'))[0]?.id ?? ''));
  await levererat(k, annan);
  const [instans] = (await getRemiss(strateg, id)).instanser;
  await beviljaAnstand(strateg, { instansId: instans?.id ?? '', till: '2026-11-15' });
  await levererat(r);
  await avsta(annans.ctx, { mottagenId: andra.subject, text: 'Frågan rör inte vår kommun.' });
  await levererat(annan);
  await expect(avslutaRemiss(senare(strateg, '2026-11-10T09:00:00Z'), { id })).rejects.toThrow('svarstiden_pagar');
  await avsta(registrator, { mottagenId: forsta.subject, text: 'Ingen har tid.' });
  await levererat(k);
  await avslutaRemiss(strateg, { id });
  expect((await getRemiss(strateg, id)).status).toBe('avslutad');
});

test('den som själv frågar nämnder kan inte avstå förrän internremissen är återkallad', async () => {
  const { k, registrator, mottagenId } = await internt();
  await expect(avsta(registrator, { mottagenId, text: 'Ingen har tid.' })).rejects.toThrow('internremissen_ar_ute|Nämnden SN');
  expect(sentence('internremissen_ar_ute|Nämnden SN')).toMatch(/Nämnden SN .* Återkalla den först/);
  const { id } = await lasa(k, (tx) => tx.remiss.findFirstOrThrow({ where: { mottagenId, slag: 'intern' } }));
  await aterkalla(registrator, { id, skal: 'Vi avstår.' });
  await expect(avsta(registrator, { mottagenId, text: 'Ingen har tid.' })).resolves.toMatchObject({ type: 'remiss.avstatt' });
});

test('en nämnds begäran om anstånd står på frågarens Min dag och bland nämndernas svar tills den är avgjord', async () => {
  const { k, registrator, arendeId, mottagenId } = await internt();
  await lasa(k, (tx) => tx.arende.updateMany({ where: { id: arendeId }, data: { handlaggareId: registrator.actor.personId } }));
  const sn = await k.person('registrator', 'SN');
  const egen = await registreraRemiss(sn.ctx, registrering((await inkorg(k, 'SN'))[0]?.id ?? '', { motpart: 'Kommunstyrelsen', remittentDnr: 'KS\u00A01/26' }));
  await begarAnstand(sn.ctx, { mottagenId: egen.subject, till: '2026-05-20', text: 'Nämnden sammanträder den 19 maj.' });
  await levererat(k);
  const fraga = async () => (await getMinDag(registrator, null)).punkter.filter(({ id }) => id.startsWith('anstand '));
  expect(await fraga()).toMatchObject([{ titel: 'Nämnden SN ber om anstånd till 20\u00A0maj 2026', text: 'Nämnden sammanträder den 19 maj.', href: `/arenden/${arendeId}/svar` }]);
  const { namnder, kan } = await getNamndernasSvar(registrator, arendeId);
  expect(kan.folja).toBe(true);
  const namnd = namnder.find((n) => n.anstandBegart);
  expect(namnd).toMatchObject({ namn: 'Nämnden SN', anstandBegart: { till: '2026-05-20' } });
  await beviljaAnstand(registrator, { instansId: namnd?.id ?? '', till: '2026-05-20' });
  expect(await fraga()).toEqual([]);
  expect((await lasa(k, (tx) => tx.mottagenRemiss.findFirstOrThrow({ where: { id: mottagenId } }))).status).toBe('internremitterad');
});
