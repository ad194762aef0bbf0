import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#lib/platform/command';
import { disconnect } from '#lib/platform/db';
import { kanonisk, type Json } from '#lib/platform/kanonisk';
import { byggInnehall } from '#lib/protokoll/bygg';
import { redigera } from '#lib/protokoll/redigera';
import { loadProtokoll } from '#lib/protokoll/store';
import { anteckna } from '#lib/sammantrade/anteckna';
import { antecknaNarvaro, strykNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { ajournera } from '#lib/sammantrade/ajournera';
import { besluta } from '#lib/sammantrade/besluta';
import { beslutaEnBloc } from '#lib/sammantrade/enBloc';
import { anmalJav } from '#lib/sammantrade/jav';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { laggTillSteg, strykSistaSteget } from '#lib/sammantrade/laggTillSteg';
import { nyDag } from '#lib/sammantrade/nyDag';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { forklaraOmedelbart, markeraBehandlad, markeraEjAktuellt, sattExpediering, skrivArendetext } from '#lib/sammantrade/skrivParagraf';
import { loadSammantrade } from '#lib/sammantrade/store';
import { geUppdrag } from '#lib/sammantrade/uppdrag';
import { taUppIgen, utgar } from '#lib/sammantrade/utgar';
import { yrka } from '#lib/sammantrade/yrka';
import { kommun, type Kommun } from '../factories/mote/kommun.ts';
import { hallet, justera } from '../factories/protokoll.ts';

let k: Kommun;
beforeAll(async () => { k = await kommun(); });
afterAll(() => disconnect());

test('paragrafernas nummer saknar aldrig ett och ges aldrig två gånger, hur många möten som än öppnas samtidigt, med sena punkter och sådant som utgår och tas upp igen', async () => {
  const sekreterare = [await k.som('Maja Sundell'), await k.som('Nils Fors')] as const;
  let dag = 0;
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ punkter: fc.nat(3), sena: fc.nat(3), utgar: fc.boolean() }), { minLength: 1, maxLength: 3 }), async (moten) => {
    const ids: string[] = [];
    for (const { punkter } of moten) {
      const { subject } = await planera(sekreterare[0], { organId: k.organ['SN'] ?? '', datum: new Date(Date.UTC(2021, 0, ++dag)).toISOString().slice(0, 10), kl: '9.00', plats: 'Sal' });
      for (let i = 0; i < punkter; i += 1) await laggTillPunkt(sekreterare[0], { sammantradeId: subject, slag: 'information', rubrik: `Punkt ${i}` });
      ids.push(subject);
    }
    // Both press for each meeting at once, while late items come.
    await Promise.allSettled(ids.flatMap((sammantradeId) => sekreterare.map((s) => oppna(s, { sammantradeId, kl: '9.00' }))));
    await Promise.allSettled(moten.flatMap(({ sena, utgar: bort }, i) => {
      const sammantradeId = ids[i] ?? '';
      const sent = Array.from({ length: sena }, (_, n) => laggTillPunkt(sekreterare[n % 2] as Ctx, { sammantradeId, slag: 'information', rubrik: `Sen ${n}` }));
      const bytt = bort ? [k.lasa((tx) => tx.punkt.findFirstOrThrow({ where: { sammantradeId }, orderBy: { ordning: 'desc' } })).then(async ({ id: punktId }) => {
        await utgar(sekreterare[0], { sammantradeId, punktId });
        await taUppIgen(sekreterare[1], { sammantradeId, punktId });
      })] : [];
      return [...sent, ...bytt];
    }));
    const nummer = (await k.lasa((tx) => tx.paragraf.findMany({ where: { organId: k.organ['SN'] ?? '', ar: 2021 }, orderBy: { nr: 'asc' }, select: { nr: true } }))).map(({ nr }) => nr);
    expect(nummer).toEqual(Array.from({ length: nummer.length }, (_, i) => i + 1));
    for (const id of ids) {
      const { paragrafer, punkter } = await k.lasa((tx) => loadSammantrade(tx, id));
      expect(paragrafer).toHaveLength(punkter.length);
    }
  }), { numRuns: 6 });
});

test('en justerad paragraf ändras aldrig, vad som än görs med den och dess möte (KL 5:69)', async () => {
  // Justerat by itself: the rest of the meeting is still open, and can be changed.
  const m = await hallet(k, { datum: '2019-09-26', omedelbar: true });
  const setId = await justera(k, m);
  const { maja, id: sammantradeId, paragrafId } = m;
  const s = await k.lasa((tx) => loadSammantrade(tx, sammantradeId));
  const x = s.paragrafer.find(({ id }) => id === paragrafId)!;
  const p = (namn: string) => k.person[namn] ?? '';
  const vem = fc.constantFrom('Anna Falk', 'Bengt Orre', 'Dan Hök', 'Siv Ottander');
  /** What the § says as it would be printed now, and what was signed. */
  const lydelse = async () => {
    const { s: nu, kring, sets } = await k.lasa((tx) => loadProtokoll(tx, sammantradeId));
    const post = sets.find(({ set }) => set.id === setId)!;
    return [kanonisk(byggInnehall(nu, post.uppgift, kring).paragrafer as unknown as Json), post.fryst?.hash, (await k.lasa((tx) => tx.paragraf.findFirstOrThrow({ where: { id: paragrafId } }))).version];
  };
  const fore = await lydelse();
  const anrop = fc.oneof(
    fc.tuple(fc.constant('anteckna'), vem).map(([, n]) => () => anteckna(maja, { paragrafId, slag: 'reservation', av: [p(n)], text: 'sent' })),
    fc.constant(() => besluta(maja, { paragrafId, delar: [{ punkter: [{ text: 'något annat' }] }] })),
    fc.constant(() => laggTillSteg(maja, { paragrafId, slag: 'utan_omrostning', forslag: [{ forslagId: x.forslag[0]!.id, som: 'om' }] })),
    fc.constant(() => strykSistaSteget(maja, { paragrafId })),
    vem.map((n) => () => yrka(maja, { paragrafId, slag: 'avslag', av: [p(n)] })),
    vem.map((n) => () => anmalJav(maja, { paragrafId, personId: p(n) })),
    vem.chain((n) => fc.constantFrom('fore' as const, 'under' as const, 'efter' as const).map((nar) => () => antecknaNarvaro(maja, { sammantradeId, handelser: [{ slag: 'gar', personId: p(n), paragrafId, nar, steg: 0 }] }))),
    fc.nat(s.narvaro.length - 1).map((i) => () => strykNarvaro(maja, { sammantradeId, handelseId: s.narvaro[i]!.id })),
    fc.constant(() => ajournera(maja, { sammantradeId, paragrafId, nar: 'fore', fran: '14.00', till: '14.10' })),
    fc.constant(() => nyDag(maja, { sammantradeId, paragrafId, datum: '2019-09-27', kl: '9.00', slutade: '17.00' })),
    fc.constant(() => skrivArendetext(maja, { paragrafId, text: 'En annan bakgrund.' })),
    fc.constant(() => sattExpediering(maja, { paragrafId, mottagare: [{ slag: 'epost', namn: 'Någon', epost: 'nagon@exempel.se' }] })),
    fc.boolean().map((omedelbart) => () => forklaraOmedelbart(maja, { paragrafId, omedelbart })),
    fc.boolean().map((behandlad) => () => markeraBehandlad(maja, { paragrafId, behandlad })),
    fc.constant(() => markeraEjAktuellt(maja, { paragrafId, vad: 'reservation' })),
    fc.constant(() => geUppdrag(maja, { paragrafId, beslutspunktId: x.beslut[0]!.punkter[0]!.id, mottagare: 'X', text: 'y' })),
    fc.constant(() => redigera(maja, { paragrafId, falt: 'rubrik', text: 'En annan rubrik' })),
    fc.constant(() => utgar(maja, { sammantradeId, punktId: x.punktId ?? '' })),
    fc.constant(() => taUppIgen(maja, { sammantradeId, punktId: x.punktId ?? '' })),
    fc.constant(() => beslutaEnBloc(maja, { sammantradeId, paragrafer: s.paragrafer.slice(0, 2).map(({ id }) => id) })),
    fc.constant(() => laggTillPunkt(maja, { sammantradeId, slag: 'information', rubrik: 'För sent' })),
  );
  await fc.assert(fc.asyncProperty(fc.array(anrop, { minLength: 1, maxLength: 6 }), async (kedja) => {
    for (const ett of kedja) await ett().catch((fel: unknown) => { if (!(fel instanceof Error) || fel.name !== 'Refused') throw fel; });
    expect(await lydelse()).toEqual(fore);
  }), { numRuns: 15 });
});
