import '#server-only';
import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inRegister, type Tx } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { lasInnehall } from '#lib/protokoll/innehall';
import { protokollfilnamn } from '#lib/protokoll/pdfdata';
import type { Overklagande, Tavelrad } from './anslag.ts';
import { lageIdag } from './frister.ts';
import type { AnslagsbevisData } from './pdf/anslagsbevis.ts';
import { may } from './policy.ts';
import { dag, fristanslag, loadAnslag } from './store.ts';

/** Whose board it is, by the kod in the address; null for one that does not work here. */
export const organisationMed = async (kod: string) => (kod.includes('\0') ? null : inRegister((tx) => tx.organisation.findFirst({ where: { kod, ansluten: true }, select: { id: true, kod: true, namn: true, slag: true, epost: true } })));

/** What stands on the board at that moment: computed from the dates each time it is read, newest first. */
export const paTavlan = query({
  name: 'anslag.tavla',
  load: (tx, _: null, { nu }) => uppe(tx, nu, {}),
  may: may.lasTavlan,
  view: (anslag) => anslag,
});

/** One notice while it is up; after its time it is gone. */
export const getTavelrad = query({
  name: 'anslag.visa',
  async load(tx, id: string, { nu }) {
    const [rad] = await uppe(tx, nu, { id });
    if (!rad) throw new Refused('finns_inte');
    return rad;
  },
  may: may.lasTavlan,
  view: (rad) => rad,
});

/** The justerat protocol that a notice leads to, while it is up and only if the organ publishes it (TF 2:10). */
export const getPublicerat = query({
  name: 'anslag.protokoll',
  async load(tx, id: string, { nu }) {
    const [rad] = await uppe(tx, nu, { id });
    if (!rad?.publik) throw new Refused('finns_inte');
    const anslag = await tx.anslag.findFirst({ where: { id }, include: { set: { include: { fryst: true, filer: { where: { slag: 'protokoll' } } } } } });
    const fil = anslag?.set?.filer.find(({ frystId }) => frystId === anslag.set?.frystId);
    if (!fil || !anslag?.set?.fryst) throw new Refused('finns_inte');
    return { ...(await openFile(tx, fil.filHash)), namn: protokollfilnamn(lasInnehall(anslag.set.fryst.json)) };
  },
  may: may.lasTavlan,
  view: (fil) => fil,
});

async function uppe(tx: Tx, nu: Date, villkor: { id?: string }): Promise<Tavelrad[]> {
  const idag = new Date(dagI(nu));
  const rader = await tx.anslag.findMany({
    where: { ...villkor, uppsatt: { lte: idag }, nedtas: { gt: idag } }, orderBy: [{ uppsatt: 'desc' }, { id: 'desc' }],
    include: { avbrott: true, set: { select: { publicera: true, omedelbar: true, frystId: true, filer: { where: { slag: 'protokoll' }, select: { frystId: true } } } } },
  });
  return rader.filter((a) => lageIdag(fristanslag(a), nu) === 'uppsatt').map((a) => ({
    id: a.id, slag: a.slag, organ: a.organNamn, sammantradesdatum: a.sammantradesdatum && dag(a.sammantradesdatum), paragrafer: a.paragrafer, omedelbar: a.set?.omedelbar ?? false,
    uppsatt: dag(a.uppsatt), sistaDag: a.sistaDag && dag(a.sistaDag), nedtas: dag(a.nedtas), forvaring: a.forvaring, overklagande: a.overklagande as Overklagande, text: a.text ?? '',
    publik: Boolean(a.set?.publicera && a.set.filer.some(({ frystId }) => frystId === a.set?.frystId)),
  }));
}

/** The notices of a justeringsset's meeting as its secretary sees them. */
const anslagFor = async (tx: Tx, setId: string, nu: Date) => {
  const a = await tx.anslag.findFirst({ where: { setId, slag: 'justering' }, include: { avbrott: { orderBy: { fran: 'asc' } } } });
  if (!a) return null;
  const verkan = await tx.beslutsverkan.findFirst({ where: { setId, slag: 'laga_kraft' } });
  return {
    id: a.id, lage: lageIdag(fristanslag(a), nu), uppsatt: dag(a.uppsatt), sistaDag: a.sistaDag && dag(a.sistaDag), nedtas: dag(a.nedtas), lagaKraftTidigast: a.lagaKraftTidigast && dag(a.lagaKraftTidigast),
    lagaKraft: verkan ? dag(verkan.datum) : null, forvaring: a.forvaring, overklagande: a.overklagande as Overklagande, avbrott: a.avbrott.map(({ fran, till, skal }) => ({ fran: dagI(fran), till: till && dagI(till), skal })),
  };
};

export const getAnslagForSet = query({
  name: 'anslag.forSet',
  async load(tx, setId: string, { nu }) {
    const set = await tx.justeringsset.findFirst({ where: { id: setId }, select: { sammantrade: { select: { organ: true } } } });
    if (!set) throw new Refused('finns_inte');
    return { organ: set.sammantrade.organ, anslag: await anslagFor(tx, setId, nu) };
  },
  may: may.visa,
  view: ({ anslag, organ }, { actor }) => ({ anslag, kan: { skota: may.skota(actor, { organ }) } }),
});

/** What the anslagsbevis is set from. */
export const getAnslagsbevis = query({
  name: 'anslag.bevis',
  async load(tx, id: string) {
    const { anslag: a, organ } = await loadAnslag(tx, id);
    const set = a.setId ? await tx.justeringsset.findFirst({ where: { id: a.setId }, include: { fryst: true } }) : null;
    if (!set?.fryst) throw new Refused('finns_inte');
    return { a, organ, set, innehall: lasInnehall(set.fryst.json) };
  },
  may: may.visa,
  view: ({ a, set, innehall }, { nu }): AnslagsbevisData & { filnamn: string } => {
    return {
      organisation: { namn: innehall.organisation.namn }, organ: { namn: a.organNamn }, datum: innehall.sammantrade.datum, skapad: a.uppsattAt.toISOString(), framstallt: dagI(nu),
      filnamn: `Anslagsbevis ${a.organNamn} ${innehall.sammantrade.datum} ${a.paragrafer ?? ''}.pdf`.replaceAll('\u00A0', ' '),
      justeringar: [{
        paragrafer: innehall.paragrafer.map(({ text }) => text.nr), justerat: set.justerat && dagI(set.justerat), kontrollsumma: set.fryst?.hash ?? null,
        anslag: {
          uppsatt: dag(a.uppsatt), sista_dag: a.sistaDag && dag(a.sistaDag), nedtas: dag(a.nedtas), nedtaget: dagI(nu) >= dag(a.nedtas) ? dag(a.nedtas) : null, forvaring: a.forvaring, upplysning: a.text,
        },
      }],
    };
  },
});
