import { systemActor } from '#lib/platform/actor';
import { query } from '#lib/platform/command';
import { inRegister, inTenant } from '#lib/platform/db';
import { may } from './policy.ts';
import { rollnamn, uppdragsnamn } from './roller.ts';

/** Who one is, where, and where else the same konto serves: the foot of every page. */
export const getJag = query({
  name: 'organisation.jag',
  load: async (tx, _: null, { actor }) => ({
    person: await tx.person.findFirst({ where: { id: actor.personId }, select: { namn: true, titel: true, epost: true } }),
    organisation: await tx.organisation.findFirst({ where: { id: actor.organisationId }, select: { namn: true, kortnamn: true, kod: true } }),
    myndigheter: await tx.myndighet.findMany({ select: { id: true, namn: true, forvaltning: true } }),
    andra: actor.kontoId ? await tx.tjanstgoring.findMany({ where: { kontoId: actor.kontoId, NOT: { organisationId: actor.organisationId }, organisation: { ansluten: true } }, select: { organisation: { select: { id: true, namn: true } } } }) : [],
  }),
  may: may.visaRegister,
  view({ person, organisation, myndigheter, andra }, { actor }) {
    const egen = actor.roller.find(({ roll, myndighetId }) => myndighetId && roll in rollnamn)?.myndighetId;
    const myndighet = myndigheter.find(({ id }) => id === egen);
    const anstalld = actor.roller.some(({ roll, organId }) => !organId && roll !== 'person');
    return {
      namn: person?.namn ?? '', titel: person?.titel ?? null, epost: person?.epost ?? null,
      enhet: (anstalld ? myndighet?.forvaltning : null) ?? myndighet?.namn ?? null,
      organisation: { namn: organisation?.namn ?? '', kortnamn: organisation?.kortnamn ?? '', kod: organisation?.kod ?? '' },
      andra: andra.map((plats) => plats.organisation),
      roller: [...new Set(actor.roller.map(({ roll, myndighetId }) => [rollnamn[roll], myndigheter.find(({ id }) => id === myndighetId)?.namn].filter(Boolean).join(', ')).filter(Boolean))],
    };
  },
});

export type Demoanvandare = { kontoId: string; namn: string; vad: string; grupp: string };
export type Demoorganisation = { id: string; namn: string; anvandare: Demoanvandare[] };

const grupper = Object.values(rollnamn);

/** The password that every konto of the demo has: signing a protocol asks for it. */
export const demolosenord = 'paragraf-demo';

/** The demo's people by organisation and role, for one-click sign-in; empty where no organisation was made by the demo. */
export async function listDemoanvandare(): Promise<Demoorganisation[]> {
  const organisationer = await inRegister((tx) => tx.organisation.findMany({ where: { demo: true, ansluten: true }, include: { tjanstgoring: { include: { konto: { select: { aktiv: true } } } } }, orderBy: { id: 'asc' } }));
  return Promise.all(organisationer.map(async ({ id, namn, tjanstgoring }) => {
    const konton = new Map(tjanstgoring.filter(({ konto }) => konto.aktiv).map(({ kontoId, personId }) => [personId, kontoId]));
    const personer = await inTenant(systemActor(id), (tx) => tx.person.findMany({
      where: { id: { in: [...konton.keys()] }, aktiv: true }, orderBy: { id: 'asc' },
      include: { behorigheter: { include: { myndighet: { select: { kod: true } } } }, fortroendeuppdrag: { where: { till: null }, include: { plats: { include: { organ: { select: { kod: true } } } } } } },
    }));
    const anvandare = personer.map((p) => ({ kontoId: konton.get(p.id) ?? '', namn: p.namn, ...beskrivning(p) }));
    return { id, namn, anvandare: anvandare.toSorted((a, b) => grupper.indexOf(a.grupp) - grupper.indexOf(b.grupp)) };
  }));
}

type Demoperson = {
  behorigheter: { roll: string; myndighet: { kod: string } | null }[];
  fortroendeuppdrag: { uppdrag: string; plats: { organ: { kod: string } } }[];
};

function beskrivning({ behorigheter: [forsta, ...fler], fortroendeuppdrag }: Demoperson) {
  if (forsta) {
    const koder = [...new Set([forsta, ...fler].map(({ myndighet }) => myndighet?.kod).filter(Boolean))].join(', ');
    return { grupp: rollnamn[forsta.roll] ?? forsta.roll, vad: koder };
  }
  const vad = fortroendeuppdrag.map(({ uppdrag, plats }) => `${uppdragsnamn[uppdrag] ?? uppdrag} i ${plats.organ.kod}`).join(', ');
  return { grupp: fortroendeuppdrag.some(({ uppdrag }) => uppdrag === 'ordforande') ? 'Ordförande' : fortroendeuppdrag.every(({ uppdrag }) => uppdrag === 'ersattare') ? 'Ersättare' : 'Ledamot', vad };
}
