import { z } from 'zod';
import { aterlamna } from '#lib/delegation/anmal';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { fyllParagraf } from './geParagraf.ts';
import { saveOrdning } from './numrera.ts';
import { kravOlast, lasMote } from './paragrafkommando.ts';
import { may } from './policy.ts';

/** Withdraws an item: one that has been sent out or has its § stays as "Utgår", so that neither list nor series gets a gap; before that it is just taken off. */
export const utgar = command({
  name: 'sammantrade.utgar',
  input: z.object({ sammantradeId: z.uuid(), punktId: z.uuid() }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, _, { punktId }) {
    const punkt = s.punkter.find(({ id }) => id === punktId);
    if (!punkt) throw new Refused('finns_inte');
    const paragraf = s.paragrafer.find((p) => p.punktId === punktId);
    kravOlast(s, punktId);
    if (paragraf && (paragraf.beslut.length > 0 || paragraf.steg.length > 0)) throw new Refused('paragrafen_ar_behandlad');
    const skickad = s.kallelser.length > 0 && !(punkt.tillagg && (await tx.synpunkt.count({ where: { punktId } })) === 0 && !paragraf);
    if (paragraf || skickad) {
      await tx.punkt.updateMany({ where: { id: punktId }, data: { utgar: true, version: { increment: 1 } } });
      if (paragraf && punkt.slag === 'delegationsbeslut') await aterlamna(tx, paragraf.id);
      if (paragraf) await tx.paragraf.updateMany({ where: { id: paragraf.id }, data: { utgar: true, version: { increment: 1 } } });
    } else {
      await tx.punkt.deleteMany({ where: { id: punktId } });
      await saveOrdning(tx, s, s.punkter.filter(({ id }) => id !== punktId));
    }
    return { type: 'sammantrade.punkt_utgar', subject: s.id, arendeId: punkt.arende?.id ?? null, detalj: { punktId, togsBort: !paragraf && !skickad } };
  },
});

/** Takes up again what had been withdrawn: the item stands where it stood, and its § keeps its number, so that the series has no gap and nothing twice. */
export const taUppIgen = command({
  name: 'sammantrade.taUppIgen',
  input: z.object({ sammantradeId: z.uuid(), punktId: z.uuid() }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, _, { punktId }) {
    const punkt = s.punkter.find(({ id }) => id === punktId);
    if (!punkt?.utgar) throw new Refused('finns_inte');
    if (s.status === 'installt') throw new Refused('sammantradet_ar_avslutat');
    kravOlast(s, punktId);
    if (punkt.arende && s.punkter.some((p) => p.id !== punktId && p.arende?.id === punkt.arende?.id && !p.utgar)) throw new Refused('arendet_star_pa_listan');
    const paragraf = s.paragrafer.find((p) => p.punktId === punktId);
    await tx.punkt.updateMany({ where: { id: punktId }, data: { utgar: false, version: { increment: 1 } } });
    if (paragraf) {
      await tx.paragraf.updateMany({ where: { id: paragraf.id }, data: { utgar: false, version: { increment: 1 } } });
      await fyllParagraf(tx, s, punkt, paragraf);
    }
    return { type: 'sammantrade.punkt_tagen_upp_igen', subject: s.id, arendeId: punkt.arende?.id ?? null, detalj: { punktId } };
  },
});
