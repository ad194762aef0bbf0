import { query } from '#lib/platform/command';
import { dayOf } from '#lib/platform/datum';
import { peekNumber } from '#lib/platform/numbers';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { regelverkFor } from './regelverk.ts';
import { serie } from './serie.ts';

/** The förtroendeuppdrag or innehav that has not ended that day. */
const gallande = (nu: Date) => ({ OR: [{ till: null }, { till: { gte: new Date(`${dayOf(nu)}T00:00:00Z`) } }] });

/** Myndigheter with their organ, and how many seats are filled. */
export const listMyndigheter = query({
  name: 'organisation.myndigheter',
  load: (tx, _: null, { nu }) => tx.myndighet.findMany({
    orderBy: { namn: 'asc' },
    include: { organ: { orderBy: [{ slag: 'asc' }, { namn: 'asc' }], select: { id: true, namn: true, kod: true, slag: true, aktiv: true, overordnatId: true, plats: { select: { slag: true, innehavare: { where: gallande(nu), select: { id: true } } } } } } },
  }),
  may: may.administrera,
  view: (myndigheter) => myndigheter.map(({ organ, ...m }) => ({
    ...m,
    organ: organ.map(({ plats, ...o }) => {
      const rakna = (slag: string) => plats.filter((p) => p.slag === slag).length;
      return { ...o, ordinarie: rakna('ordinarie'), ersattare: rakna('ersattare'), vakanta: plats.filter((p) => p.innehavare.length === 0).length };
    }),
  })),
});

export const getMyndighet = query({
  name: 'organisation.myndighet',
  load: async (tx, id: string) => (await tx.myndighet.findFirst({ where: { id } })) ?? ingen(),
  may: may.administrera,
  view: (myndighet) => myndighet,
});

/** An organ with its seats, who sits there, and its reglemente. */
export const getOrgan = query({
  name: 'organisation.organ',
  load: async (tx, id: string, { nu }) => {
    const organ = (await tx.organ.findFirst({
      where: { id },
      include: {
        myndighet: { select: { id: true, namn: true, organ: { where: { id: { not: id } }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } } } }, overordnat: { select: { namn: true } },
        plats: { orderBy: [{ slag: 'desc' }, { ordning: 'asc' }], include: { innehavare: { where: gallande(nu), orderBy: { fran: 'asc' }, include: { person: { select: { id: true, namn: true } } } } } },
      },
    })) ?? ingen();
    const regelverk = regelverkFor(organ.slag, organ.regelverk);
    const ar = Number(dayOf(nu).slice(0, 4));
    return {
      organ, regelverk, ar,
      nasta: await peekNumber(tx, serie.paragraf(id), ar),
      anslagsorganisationer: await tx.organisation.findMany({ where: { id: { in: regelverk.anslagsorganisationer } }, orderBy: { namn: 'asc' }, select: { namn: true } }),
    };
  },
  may: may.administrera,
  view: ({ organ, ...resten }) => ({
    ...organ,
    ...resten,
    plats: organ.plats.map(({ innehavare: [sitter], ...p }) => ({
      id: p.id, slag: p.slag, ordning: p.ordning, parti: p.parti, valkrets: p.valkrets,
      sitter: sitter ? { id: sitter.id, uppdrag: sitter.uppdrag, parti: sitter.parti, fran: dayOf(sitter.fran), till: sitter.till && dayOf(sitter.till), person: sitter.person } : null,
    })),
  }),
});

/** Everybody in the organisation, with roles and uppdrag. `soker` is part of a name. */
export const listPersoner = query({
  name: 'organisation.personer',
  load: async (tx, { soker, efter }: { soker?: string; efter?: string }, { nu }) => ({
    personer: await tx.person.findMany({
      where: { ...(soker ? { namn: { contains: soker, mode: 'insensitive' } } : {}), ...(efter ? { namn: { gt: efter } } : {}) }, orderBy: [{ namn: 'asc' }, { id: 'asc' }], take: 51,
      include: { behorigheter: { include: { myndighet: { select: { kod: true } } } }, fortroendeuppdrag: { where: gallande(nu), include: { plats: { select: { organ: { select: { kod: true } } } } } } },
    }),
  }),
  may: may.administrera,
  view: ({ personer }) => ({ fler: personer.length > 50, personer: personer.slice(0, 50) }),
});

/** Names for a list to choose from. */
export const valbaraPersoner = query({
  name: 'organisation.valbaraPersoner',
  load: (tx, _: null) => tx.person.findMany({ where: { aktiv: true }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, titel: true, epost: true } }),
  may: may.administrera,
  view: (personer) => personer,
});

export const getPerson = query({
  name: 'organisation.person',
  load: async (tx, id: string, { nu }) => {
    const person = (await tx.person.findFirst({
      where: { id },
      include: {
        behorigheter: { orderBy: { fran: 'asc' }, include: { myndighet: { select: { namn: true } }, organ: { select: { namn: true } } } },
        fortroendeuppdrag: { where: gallande(nu), include: { plats: { select: { organ: { select: { id: true, namn: true } } } } } },
        befattningsinnehav: { where: gallande(nu), include: { befattning: { select: { namn: true, myndighet: { select: { namn: true } } } } } },
        personnamn: { orderBy: { fran: 'desc' } },
      },
    })) ?? ingen();
    const platser = person.kontoId ? await tx.tjanstgoring.count({ where: { kontoId: person.kontoId } }) : 0;
    const konto = person.kontoId ? await tx.konto.findFirst({ where: { id: person.kontoId }, select: { epost: true, aktiv: true } }) : null;
    return { person, platser, konto };
  },
  may: may.administrera,
  view: ({ person, platser, konto }, { actor }) => ({ ...person, konto, delat: platser > 1, arJag: person.id === actor.personId }),
});

export const listBefattningar = query({
  name: 'organisation.befattningar',
  load: (tx, _: null, { nu }) => tx.befattning.findMany({ orderBy: [{ myndighet: { namn: 'asc' } }, { namn: 'asc' }], include: { myndighet: { select: { namn: true, kod: true } }, innehavare: { where: gallande(nu), include: { person: { select: { id: true, namn: true } } } } } }),
  may: may.administrera,
  view: (befattningar) => befattningar.map(({ innehavare, ...b }) => ({ ...b, innehavare: innehavare[0]?.person ?? null })),
});

/** The common register; one's own organisation first. */
export const listOrganisationer = query({
  name: 'organisation.register',
  load: (tx, _: null) => tx.organisation.findMany({ orderBy: { namn: 'asc' } }),
  may: may.administrera,
  view: (organisationer, { actor }) => ({ egen: organisationer.find(({ id }) => id === actor.organisationId) ?? null, ovriga: organisationer.filter(({ id }) => id !== actor.organisationId) }),
});

function ingen(): never {
  throw new Refused('finns_inte');
}
