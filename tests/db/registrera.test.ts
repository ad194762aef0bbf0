import { describe, expect, test } from 'vitest';
import { registreraInkommet } from '#lib/arende/registreraInkommet';
import { taEmot, taEmotKuvert } from '#lib/handling/inkorg';
import { getHandling } from '#lib/handling/queries';
import { startaSerie } from '#lib/organisation/startaSerie';
import type { Ctx } from '#lib/platform/command';
import { inTenant } from '#lib/platform/db';
import { storeMade } from '#lib/platform/files';
import { kommun, type Kommun } from '../factories/kommun.ts';

const nu = new Date('2026-03-09T10:00:00Z');

async function inkommet(k: Kommun, myndighet = 'SN', extra: Record<string, unknown> = {}) {
  const myndighetId = k.myndigheter[myndighet] ?? '';
  return (await taEmot({ ...k.system, nu: new Date('2026-03-06T22:45:00Z') }, { myndighetId, fran: 'Region Provlandet', rubrik: 'Remiss om cykelvägar', ...extra })).subject;
}

const form = (inkommetId: string, extra: Record<string, unknown> = {}) => ({
  inkommetId, version: 1, till: 'nytt' as const, arendemening: 'Remiss om cykelvägar', rubrik: 'Remiss: cykelvägar', motpart: 'Region Provlandet', handlingsdatum: '2026-03-05', ankomstdag: '2026-03-06', ...extra,
});

const rad = (k: Kommun, id: string) => inTenant(k.system.actor, (tx) => tx.inkommet.findFirstOrThrow({ where: { id }, include: { handling: { include: { filer: true } } } }));

describe('det som kommit in registreras', () => {
  test('i ett nytt ärende: dnr, löpnr och aktbilaga, med ankomstdagen skild från registreringen (TF 2:9)', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('registrator', 'SN');
    const fil = await inTenant(ctx.actor, (tx) => storeMade(tx, new TextEncoder().encode('hej'), 'remiss.txt', 'text/plain', 'hej'));
    const id = await inkommet(k, 'SN', { filer: [fil] });

    const event = await registreraInkommet(ctx, form(id));
    expect(event).toMatchObject({ type: 'handling.registrerad', detalj: { dnr: '1/26', lopnr: 1, aktbilaga: 1, nytt: true } });
    const { status, arendeId, handling } = await rad(k, id);
    expect({ status, arendeId }).toEqual({ status: 'registrerad', arendeId: event.arendeId });
    expect(handling).toMatchObject({ inkom: new Date('2026-03-06T22:45:00Z'), registrerad: nu, riktning: 'inkommen', filer: [{ filHash: fil.hash, namn: 'remiss.txt' }] });
  });

  test('registret visar när den kom, under vilket nummer, från vem och vad den i korthet rör (OSL 5:2)', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('registrator', 'SN');
    const event = await registreraInkommet(ctx, form(await inkommet(k)));
    expect(await getHandling(ctx, event.subject)).toMatchObject({ arende: { dnr: 'SN\u00A01/26', mening: 'Remiss om cykelvägar' }, lopnr: 1, aktbilaga: 1, motpart: 'Region Provlandet', rubrik: 'Remiss: cykelvägar', inkom: '2026-03-06' });
  });

  test('i ett ärende som finns: nästa aktbilaga, och en annan ankomstdag om registratorn vet bättre', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('registrator', 'SN');
    const { arendeId = null } = await registreraInkommet(ctx, form(await inkommet(k)));
    const id = await inkommet(k);
    const event = await registreraInkommet(ctx, form(id, { till: 'befintligt', arendeId, arendemening: '', ankomstdag: '2026-03-04' }));
    expect(event.detalj).toMatchObject({ dnr: '1/26', lopnr: 2, aktbilaga: 2, nytt: false });
    expect((await rad(k, id)).handling?.inkom).toEqual(new Date('2026-03-04T12:00:00Z'));
  });

  test('serier som startats vid ett givet nummer fortsätter därifrån, var nämnd för sig', async () => {
    const k = await kommun(nu);
    const diarium = (kod: string) => inTenant(k.system.actor, (tx) => tx.diarieserie.findFirstOrThrow({ where: { kod } }));
    const [ks, sn] = [await diarium('KS'), await diarium('SN')];
    for (const [slag, agareId, forsta] of [['arende', ks.id, 183], ['arende', sn.id, 192], ['lopnr', k.myndigheter['KS'] ?? '', 3500]] as const) await startaSerie(k.system, { slag, agareId, ar: 2026, forsta, skal: 'Flyttat från förra systemet' });
    const iKs = await registreraInkommet((await k.person('registrator', 'KS')).ctx, form(await inkommet(k, 'KS')));
    const iSn = await registreraInkommet((await k.person('registrator', 'SN')).ctx, form(await inkommet(k, 'SN')));
    expect(iKs.detalj).toMatchObject({ dnr: '183/26', lopnr: 3500, aktbilaga: 1 });
    expect(iSn.detalj).toMatchObject({ dnr: '192/26', lopnr: 1, aktbilaga: 1 });
  });

  test('två som trycker samtidigt ger ett ärende, och den andra får veta vilket', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('registrator', 'SN');
    const id = await inkommet(k);
    const svar = await Promise.allSettled([registreraInkommet(ctx, form(id)), registreraInkommet(ctx, form(id))]);
    expect(svar.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(svar.find((s) => s.status === 'rejected')).toMatchObject({ reason: { message: 'redan_registrerad|SN\u00A01/26' } });
    expect(await inTenant(ctx.actor, (tx) => tx.arende.count())).toBe(1);
  });

  test('samma tryckning två gånger (samma nyckel) svarar med det första', async () => {
    const k = await kommun(nu);
    const person = await k.person('registrator', 'SN');
    const ctx: Ctx = { ...person.ctx, nyckel: crypto.randomUUID() };
    const id = await inkommet(k);
    const [a, b] = await Promise.all([registreraInkommet(ctx, form(id)), registreraInkommet(ctx, form(id))]);
    expect(b.arendeId).toBe(a.arendeId);
    expect(b.detalj).toEqual(a.detalj);
  });

  test('hundra på en gång får nummer i följd utan lucka', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('registrator', 'SN');
    const ids = await Promise.all(Array.from({ length: 100 }, () => inkommet(k)));
    const handelser = await Promise.all(ids.map((id) => registreraInkommet(ctx, form(id))));
    const iFoljd = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(handelser.map(({ detalj }) => Number(detalj?.['lopnr'])).sort((a, b) => a - b)).toEqual(iFoljd);
    expect(handelser.map(({ detalj }) => Number(String(detalj?.['dnr']).split('/')[0])).sort((a, b) => a - b)).toEqual(iFoljd);
  });

  test.each([
    ['en annan nämnds registrator', 'registrator', 'KS', 'finns_inte'],
    ['en handläggare i nämnden', 'handlaggare', 'SN', 'saknar_behorighet'],
    ['administratören', 'administrator', undefined, 'finns_inte'],
  ] as const)('%s nekas', async (_, roll, myndighet, kod) => {
    const k = await kommun(nu);
    const { ctx } = await k.person(roll, myndighet);
    await expect(registreraInkommet(ctx, form(await inkommet(k)))).rejects.toThrow(kod);
  });

  test('en annan organisations registrator ser den inte alls', async () => {
    const k = await kommun(nu);
    const annan = await kommun(nu);
    const { ctx } = await annan.person('registrator', 'SN');
    await expect(registreraInkommet(ctx, form(await inkommet(k)))).rejects.toThrow('finns_inte');
  });

  test('ankomst i morgon, ett okänt ärende och en okänd handläggare nekas, och inget nummer går åt', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('registrator', 'SN');
    const iKs = await k.person('handlaggare', 'KS');
    const id = await inkommet(k);
    await expect(registreraInkommet(ctx, form(id, { ankomstdag: '2026-03-10' }))).rejects.toThrow('ankomst_i_framtiden');
    await expect(registreraInkommet(ctx, form(id, { till: 'befintligt', arendeId: crypto.randomUUID() }))).rejects.toThrow('finns_inte');
    await expect(registreraInkommet(ctx, form(id, { handlaggareId: iKs.id }))).rejects.toThrow('handlaggaren_hor_inte_hit');
    expect((await registreraInkommet(ctx, form(id))).detalj).toMatchObject({ dnr: '1/26', lopnr: 1 });
  });
});

describe('ett kuvert från en annan huvudman', () => {
  test('levererat tre gånger ligger det en gång i inkorgen, och kvittensen går tillbaka med samma utbyteId', async () => {
    const region = await kommun(nu, { koder: ['RS'], slag: 'region', monster: 'RV{yy}{lop:4}' });
    const k = await kommun(nu);
    const utbyteId = crypto.randomUUID();
    const kuvert = { utbyteId, slag: 'remiss', franOrganisationId: region.id, tillOrganisationId: k.id, tillMyndighetKod: null, innehall: { titel: 'Cykelvägar' }, filer: [], skapad: nu };
    const ids = await Promise.all([1, 2, 3].map(() => taEmotKuvert(kuvert, { slag: 'remiss', rubrik: 'Cykelvägar', franMyndighetKod: 'RS' })));
    expect(new Set(ids).size).toBe(1);
    expect(await inTenant(k.system.actor, (tx) => tx.inkommet.count())).toBe(1);

    const { ctx } = await k.person('registrator', 'KS');
    await registreraInkommet(ctx, form(ids[0] ?? ''));
    const [kvittens, ...fler] = await inTenant(k.system.actor, (tx) => tx.utgaende.findMany());
    expect(fler).toEqual([]);
    expect(kvittens).toMatchObject({ utbyteId, slag: 'kvittens', tillOrganisationId: region.id, tillMyndighetKod: 'RS', innehall: { dnr: '1/26', lopnr: 1, aktbilaga: 1, organKod: 'KS', slag: 'remiss', registrerad: nu.toISOString() } });
  });
});
