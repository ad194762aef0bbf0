import '#server-only';
import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { loadSammantrade } from '#lib/sammantrade/store';
import { kungorelserFor } from './kungor.ts';
import { bradskandeSenast, kungord, kungorsSenast } from '#lib/sammantrade/kungorelse';
import { may } from './policy.ts';

/** What the secretary of fullmäktige sees of the announcement: what is up, what is not in it, and until when it can be. */
export const getKungorelse = query({
  name: 'anslag.kungorelse',
  load: async (tx, sammantradeId: string) => ({ s: await loadSammantrade(tx, sammantradeId), uppe: await kungorelserFor(tx, sammantradeId) }),
  may: (actor, { s }) => may.visa(actor, s),
  view({ s, uppe }, { actor, nu }) {
    const facit = uppe.map((k) => ({ uppsatt: k.uppsatt, punkter: k.innehall.punkter.map(({ id }) => id) }));
    return {
      idag: dagI(nu), senast: kungorsSenast(s.datum), bradskandeSenast: bradskandeSenast(s.datum), uppe: uppe.map(({ id, uppsatt, nedtas, filer }) => ({ id, uppsatt, nedtas, pdf: filer.length > 0 })),
      punkter: s.punkter.filter(({ utgar }) => !utgar).map((p) => ({ id: p.id, beteckning: p.beteckning, rubrik: p.rubrik, kungord: kungord(s.datum, facit, p.id) })),
      kan: { kungora: may.skota(actor, s) && ['planerat', 'kallat'].includes(s.status) && s.punkter.some((p) => !p.utgar && kungord(s.datum, facit, p.id) === 'inte') },
    };
  },
});

/** The PDF of a kungörelse while it is up: for anybody. */
export const getKungorelsefil = query({
  name: 'anslag.kungorelsefil',
  async load(tx, id: string, { nu }) {
    const idag = new Date(dagI(nu));
    const a = await tx.anslag.findFirst({ where: { id, slag: 'kungorelse', uppsatt: { lte: idag }, nedtas: { gt: idag } }, include: { filer: true } });
    const fil = a?.filer[0];
    if (!a || !fil) throw new Refused('finns_inte');
    return { ...(await openFile(tx, fil.filHash)), namn: `Kungörelse ${a.organNamn} ${a.sammantradesdatum?.toISOString().slice(0, 10) ?? ''}.pdf` };
  },
  may: may.lasTavlan,
  view: (fil) => fil,
});
