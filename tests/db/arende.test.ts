import { describe, expect, test } from 'vitest';
import { andraArendemening } from '#lib/arende/andraArendemening';
import { ateroppna } from '#lib/arende/ateroppna';
import { avsluta } from '#lib/arende/avsluta';
import { bevaka } from '#lib/arende/bevaka';
import { fordela } from '#lib/arende/fordela';
import { klarBevakning } from '#lib/arende/klarBevakning';
import { koppla } from '#lib/arende/koppla';
import { oppna } from '#lib/arende/oppna';
import { getArende, listArenden } from '#lib/arende/queries';
import { oppnaArende } from '#lib/arende/store';
import { registreraUpprattad } from '#lib/handling/registreraUpprattad';
import { inTenant } from '#lib/platform/db';
import { kommun, type Kommun } from '../factories/kommun.ts';

const nu = new Date('2026-03-09T10:00:00Z');
const namnd = (k: Kommun, kod = 'SN') => k.myndigheter[kod] ?? '';
const nytt = async (k: Kommun, arendemening = 'Cykelvägar', kod = 'SN') => (await oppna((await k.person('registrator', kod)).ctx, { myndighetId: namnd(k, kod), arendemening })).subject;

describe('ett ärende', () => {
  test('öppnas, fördelas och får sin historik i svenska meningar ur händelserna', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('registrator', 'SN');
    const handlaggare = await k.person('handlaggare', 'SN');
    const id = await nytt(k);
    await fordela(ctx, { arendeId: id, handlaggareId: handlaggare.id });
    await registreraUpprattad(handlaggare.ctx, { arendeId: id, rubrik: 'Tjänsteskrivelse', handlingsdatum: '9 mars 2026' });

    const arende = await getArende(handlaggare.ctx, id);
    expect(arende).toMatchObject({ dnr: 'SN\u00A01/26', mening: 'Ärendet är öppet och ligger hos dig.', handlingar: [{ lopnr: 1, aktbilaga: 1, datum: '2026-03-09', riktning: 'upprattad' }] });
    expect(arende.historik.map((h) => h.text)).toEqual(['Upprättad handling registrerades, löpnr\u00A01, aktbilaga\u00A01', 'Fördelat till handlaggare SN', 'Ärendet öppnades']);
  });

  test('fördelas inte till någon utanför nämnden, och inte av en handläggare', async () => {
    const k = await kommun(nu);
    const id = await nytt(k);
    const iKs = await k.person('handlaggare', 'KS');
    const iSn = await k.person('handlaggare', 'SN');
    await expect(fordela((await k.person('registrator', 'SN')).ctx, { arendeId: id, handlaggareId: iKs.id })).rejects.toThrow('handlaggaren_hor_inte_hit');
    await expect(fordela(iSn.ctx, { arendeId: id, handlaggareId: iSn.id })).rejects.toThrow('saknar_behorighet');
  });

  test('finns inte för en annan nämnd, en annan organisation eller administratören', async () => {
    const k = await kommun(nu);
    const id = await nytt(k);
    const annan = await kommun(nu);
    for (const vem of [k.person('registrator', 'KS'), k.person('administrator'), annan.person('registrator', 'SN')]) {
      const { ctx } = await vem;
      await expect(getArende(ctx, id)).rejects.toThrow('finns_inte');
      await expect(avsluta(ctx, { arendeId: id })).rejects.toThrow('finns_inte');
    }
  });

  test('två som ändrar meningen samtidigt: den andra nekas och inget skrivs över', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('registrator', 'SN');
    const id = await nytt(k);
    const svar = await Promise.allSettled(['A', 'B'].map((x) => andraArendemening(ctx, { arendeId: id, version: 1, arendemening: `Cykelvägar ${x}` })));
    expect(svar.filter((s) => s.status === 'fulfilled')).toHaveLength(1);
    expect(svar.find((s) => s.status === 'rejected')).toMatchObject({ reason: { message: 'andrat_av_nagon_annan' } });
  });

  test('avslutat tar inte emot handlingar förrän det är öppnat på nytt', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('registrator', 'SN');
    const id = await nytt(k);
    const handling = { arendeId: id, rubrik: 'Notering', handlingsdatum: '2026-03-09' };
    await avsluta(ctx, { arendeId: id });
    await expect(avsluta(ctx, { arendeId: id })).rejects.toThrow('gar_inte_i_det_laget');
    await expect(registreraUpprattad(ctx, handling)).rejects.toThrow('arendet_ar_avslutat');
    expect((await getArende(ctx, id)).mening).toBe('Ärendet avslutades den 9\u00A0mars 2026.');
    await ateroppna(ctx, { arendeId: id });
    expect((await registreraUpprattad(ctx, handling)).detalj).toMatchObject({ lopnr: 1, aktbilaga: 1 });
  });

  test('av ett kopplat ärende hos en annan nämnd visas dnr, nämnd, datum och läge, inget annat', async () => {
    const k = await kommun(nu);
    const iKs = await k.person('registrator', 'KS');
    const ks = await nytt(k, 'Remiss till kommunen', 'KS');
    const sn = await nytt(k, 'Hemligt namn i SN');
    await koppla(iKs.ctx, { arendeId: ks, dnr: 'SN 1/26' });
    await expect(koppla(iKs.ctx, { arendeId: ks, dnr: 'SN 1/26' })).rejects.toThrow('redan_kopplat');
    await expect(koppla(iKs.ctx, { arendeId: ks, dnr: 'SN 7/26' })).rejects.toThrow('arendet_finns_inte');

    const { kopplade } = await getArende(iKs.ctx, ks);
    expect(kopplade).toEqual([{ id: expect.any(String), dnr: 'SN\u00A01/26', organ: 'Nämnden SN', lage: 'Öppet', datum: '2026-03-09', href: null }]);
    expect((await getArende((await k.person('registrator', 'SN')).ctx, sn)).kopplade).toMatchObject([{ dnr: 'KS\u00A01/26', organ: 'Nämnden KS' }]);
  });

  test('en bevakning är ens egen, syns i meningen och kan bockas av', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('handlaggare', 'SN');
    const id = await nytt(k);
    const bevakning = await bevaka(ctx, { arendeId: id, datum: '20 mars 2026', text: 'ring regionen' });
    expect((await getArende(ctx, id)).mening).toContain('Ring regionen senast 20\u00A0mars 2026, om 11 dagar.');
    expect((await getArende((await k.person('chef', 'SN')).ctx, id)).bevakningar).toEqual([]);
    await klarBevakning(ctx, { arendeId: id, bevakningId: bevakning.subject });
    expect((await getArende(ctx, id)).mening).not.toContain('Ring regionen');
  });
});

describe('listan över ärenden', () => {
  const fyll = (k: Kommun, antal: number, kod = 'SN') =>
    inTenant(k.system.actor, async (tx) => {
      for (let i = 1; i <= antal; i++) await oppnaArende(tx, { myndighetId: namnd(k, kod), arendemening: `Ärende nummer ${i}`, nu: new Date(nu.getTime() + i * 1_000) });
    });

  test('bläddras femtio i taget utan att något hoppas över eller kommer två gånger', async () => {
    const k = await kommun(nu);
    await fyll(k, 120);
    await fyll(k, 3, 'KS');
    const { ctx } = await k.person('handlaggare', 'SN');
    const sidor: string[][] = [];
    let efter: string | null = '';
    while (efter !== null) {
      const sida: Awaited<ReturnType<typeof listArenden>> = await listArenden(ctx, efter ? { efter } : {});
      sidor.push(sida.arenden.map((a) => a.dnr));
      efter = sida.nasta;
    }
    expect(sidor.map((s) => s.length)).toEqual([50, 50, 20]);
    expect(sidor.flat()).toEqual(Array.from({ length: 120 }, (_, i) => `SN\u00A0${120 - i}/26`));
  });

  test('filtreras på läge, handläggare och sökord i SQL', async () => {
    const k = await kommun(nu);
    const { ctx } = await k.person('registrator', 'SN');
    const handlaggare = await k.person('handlaggare', 'SN');
    const [cykel, buss] = [await nytt(k, 'Cykelvägar i Provby'), await nytt(k, 'Busslinjer')];
    await fordela(ctx, { arendeId: cykel, handlaggareId: handlaggare.id });
    await avsluta(ctx, { arendeId: buss });
    const sok = async (filter: Parameters<typeof listArenden>[1], som = ctx) => (await listArenden(som, filter)).arenden.map((a) => a.mening);
    expect(await sok({})).toEqual(['Cykelvägar i Provby']);
    expect(await sok({ lage: 'avslutade' })).toEqual(['Busslinjer']);
    expect(await sok({ lage: 'alla', q: 'CYKELVÄG' })).toEqual(['Cykelvägar i Provby']);
    expect(await sok({ lage: 'alla', q: 'SN 2/26' })).toEqual(['Busslinjer']);
    expect(await sok({ handlaggare: 'jag' }, handlaggare.ctx)).toEqual(['Cykelvägar i Provby']);
    expect(await sok({ handlaggare: 'ingen' })).toEqual([]);
  });
});
