import { namnVid } from '#lib/organisation/huvudman';
import { dagI } from '#lib/platform/dag';
import { query } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { skrivVagtDatum } from '#lib/platform/vagtDatum';
import type { RekommendationData } from './pdf/rekommendation.ts';
import { satta } from './pdf/rekommendation.ts';
import { may } from './policy.ts';
import { bristerI, skrivTroskel } from './rekommendation.ts';
import { load, utkastAv, type Rekommendation } from './store.ts';

type Avsandare = { namn: string; adress: string | null; epost: string | null };
const egenOrganisation = (tx: Tx, id: string): Promise<Avsandare> => tx.organisation.findFirstOrThrow({ where: { id }, select: { namn: true, adress: true, epost: true } });

/** The threshold in words, with those named as they are called on the day. */
export const troskelFor = (r: Rekommendation, dag: string): string => skrivTroskel(r.troskel, r.mottagare.filter(({ kravs }) => kravs).map(({ huvudman }) => namnVid(huvudman.namn, dag)));

/** What is printed and sent: the same words and files to all. */
function tillTryck(r: Rekommendation, egen: Avsandare, datum: string, skapad: Date): RekommendationData {
  return {
    skapad: skapad.toISOString(), utkast: r.status === 'utkast', organisation: { namn: egen.namn, adress: egen.adress ? [egen.adress] : null, epost: egen.epost }, organ: { namn: r.organ ?? r.myndighet.namn },
    titel: r.titel, fran: r.fran, datum, dnr: r.dnr, mal_tid: r.malTid.precision === 'dag' ? r.malTid.fran : skrivVagtDatum(r.malTid), troskel: `${troskelFor(r, datum)}`, bakgrund: r.bakgrund,
    satser: satta(r.satser.map(({ text }) => text)), bilagor: r.bilagor.map(({ nr, titel, hash }) => ({ nr, titel, hash })), huvudman: r.mottagare.map(({ huvudman, kravs }) => ({ namn: namnVid(huvudman.namn, datum), kravs })),
  };
}

/** The rekommendation as it stands: a draft of it while it is composed. */
export const getTryck = query({
  name: 'rekommendation.tryck',
  load: async (tx, id: string, { actor }) => ({ ...(await load(tx, id)), egen: await egenOrganisation(tx, actor.organisationId) }),
  may: may.visa,
  view: (r, { nu }) => ({ status: r.status, version: r.version, filHash: r.filHash, titel: r.titel, saknas: bristerI(utkastAv(r)), data: tillTryck(r, r.egen, r.datum ?? dagI(nu), r.utsand ?? nu) }),
});
