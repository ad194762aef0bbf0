import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { may, personal, synliga } from './policy.ts';
import { svarsfrekvens } from './remiss.ts';
import { provaId, tillDag } from './store.ts';
import type { MottagenStatus, SandStatus } from './tillstand.ts';
import { harRoll, myndigheterMed } from '#lib/platform/actor';

const sida = 50;

/** Remisser sent and received in the myndigheter one works in, newest first. The same number of statements for ten and for a thousand. */
export const listRemisser = query({
  name: 'remiss.lista',
  async load(tx, { fore }: { fore?: string | undefined } = {}, { actor }) {
    if (fore) provaId(fore);
    const where = { ...synliga(actor), ...(fore ? { id: { lt: fore } } : {}) };
    const sanda = await tx.remiss.findMany({
      where: { ...where, slag: 'extern' }, orderBy: { id: 'desc' }, take: sida + 1,
      select: { id: true, titel: true, status: true, dnrAttAnge: true, svarSenast: true, utskickad: true, myndighetId: true, instanser: { where: { inbjuden: true }, select: { status: true, svarSenast: true, besvarad: true } } },
    });
    const mottagna = await tx.mottagenRemiss.findMany({
      where, orderBy: { id: 'desc' }, take: sida + 1,
      select: { id: true, titel: true, status: true, remittent: true, svarSenast: true, skapad: true, arende: { select: { id: true, dnr: true, avslutat: true, myndighet: { select: { kod: true } } } } },
    });
    const iInkorgen = await tx.inkommet.count({ where: { ...synliga(actor), slag: 'remiss', status: 'ny' } });
    const skriver = myndigheterMed(actor, ['registrator', 'handlaggare', 'chef']);
    const myndigheter = await tx.myndighet.findMany({ where: { aktiv: true, ...(skriver === null ? {} : { id: { in: [...skriver] } }) }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } });
    const mallar = await tx.missivmall.findMany({ where: { myndighetId: { in: myndigheter.map((m) => m.id) } }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, myndighetId: true } });
    return { sanda, mottagna, iInkorgen, myndigheter, mallar };
  },
  may: (actor) => harRoll(actor, personal),
  view({ sanda, mottagna, iInkorgen, myndigheter, mallar }, { actor, nu }) {
    const idag = dagI(nu);
    return {
      idag, iInkorgen, mallar, myndigheter: myndigheter.filter(({ id }) => may.skriva(actor, { myndighetId: id })),
      sanda: sanda.slice(0, sida).map(({ instanser, svarSenast, dnrAttAnge, status, ...r }) => ({
        ...r, dnr: dnrAttAnge, status: status as SandStatus, svarSenast: tillDag(svarSenast),
        frekvens: svarsfrekvens(instanser.map((i) => ({ status: i.status, svarSenast: tillDag(i.svarSenast), besvarad: i.besvarad })), idag),
      })),
      mottagna: mottagna.slice(0, sida).map(({ arende, svarSenast, status, ...r }) => {
        const dag = tillDag(svarSenast);
        const insand = ['insand', 'kvitterad'].includes(status);
        const klar = insand || status === 'avslutad' || arende.avslutat !== null;
        return { ...r, status: (klar && !insand ? 'avslutad' : status) as MottagenStatus, svarSenast: dag, arendeId: arende.id, dnr: arende.dnr, kod: arende.myndighet.kod, sen: !klar && dag !== null && idag > dag };
      }),
      fler: sanda.length > sida || mottagna.length > sida ? [...sanda.slice(0, sida), ...mottagna.slice(0, sida)].map((r) => r.id).toSorted()[0] ?? null : null,
    };
  },
});
