import { z } from 'zod';
import { oppnaArende } from '#lib/arende/store';
import { filrefSchema } from '#lib/handling/falt';
import { medKod } from '#lib/handling/handling';
import { egnaFiler, registreraHandling } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { dagSchema, tomt, valfrittId } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { delaSatser, harSatser, inlageslag, skrivForfattare, slagnamn, type Forfattare } from './inlaga.ts';
import { may } from './policy.ts';

const lista = z.union([z.string().transform((ett) => (ett ? [ett] : [])), z.array(z.string())]).default([]);

/** Hands in a motion, an interpellation or a fråga (KL 5:22, 5:59, 5:64), or registers one that came on paper: it becomes an ärende in the diary with an inkommen handling, at once. */
export const lamnaIn = command({
  name: 'inlaga.lamnaIn',
  input: z.object({
    organId: z.uuid('Välj fullmäktige.'),
    slag: z.enum(inlageslag, 'Välj vad det är.'),
    titel: z.string().trim().min(1, 'Skriv vad det gäller.').max(200),
    text: z.string().trim().min(1, 'Skriv texten.').max(40_000),
    satser: z.string().max(20_000).default(''),
    forfattare: lista,
    /** Who is not in the register: always so for a medborgarförslag. One name a line. */
    namn: z.string().trim().max(1_000).default(''),
    tillPersonId: valfrittId,
    inlamnad: dagSchema.optional().or(tomt),
    filer: z.array(filrefSchema).default([]),
  }).check(({ value, issues }) => {
    if (harSatser(value.slag) && delaSatser(value.satser).length === 0) issues.push({ code: 'custom', input: value.satser, path: ['satser'], message: 'Skriv minst ett yrkande: vad fullmäktige ska besluta.' });
    if (!harSatser(value.slag) && !value.tillPersonId) issues.push({ code: 'custom', input: value.tillPersonId, path: ['tillPersonId'], message: 'Välj vem som ska svara.' });
  }),
  async load(tx, { organId, slag }) {
    const organ = await tx.organ.findFirst({ where: { id: organId, slag: 'fullmaktige', aktiv: true }, select: { id: true, namn: true, kod: true, myndighetId: true, myndighet: { select: { kod: true } } } });
    if (!organ) throw new Refused('finns_inte');
    return { organ, slag };
  },
  may: may.lamnaIn,
  async run(tx, { organ, slag }, { actor, nu }, { titel, text, satser, forfattare, namn, tillPersonId, inlamnad, filer }) {
    const kansli = may.kansli(actor, { organ });
    const dag = (kansli ? inlamnad : null) ?? dagI(nu);
    if (dag > dagI(nu)) throw new Refused('ankomst_i_framtiden');
    await egnaFiler(tx, actor, filer);
    const sitter = await ledamoterI(tx, organ.id, new Date(dag));
    const egen = kansli ? [] : [actor.personId];
    const valda = [...new Set([...egen, ...forfattare])].map((id): Forfattare => {
      const ledamot = sitter.get(id);
      if (!ledamot) throw new Refused('forfattaren_sitter_inte');
      return { personId: id, ...ledamot };
    });
    const utifran = kansli ? namn.split('\n').map((n) => n.trim()).filter(Boolean).map((n): Forfattare => ({ namn: n })) : [];
    const av = slag === 'medborgarforslag' ? utifran : [...valda, ...utifran];
    if (av.length === 0) throw new Refused('forfattare_saknas');
    const till = tillPersonId && !harSatser(slag) ? await tx.person.findFirst({ where: { id: tillPersonId, aktiv: true }, select: { id: true, namn: true } }) : null;
    if (tillPersonId && !harSatser(slag) && !till) throw new Refused('finns_inte');

    const rubrik = `${slagnamn[slag]}: ${titel}`;
    const { id: arendeId, dnr } = await oppnaArende(tx, { myndighetId: organ.myndighetId, arendemening: rubrik, nu });
    const lydelse = delaSatser(satser);
    const handling = await registreraHandling(tx, {
      arendeId, myndighetId: organ.myndighetId, riktning: 'inkommen', rubrik, handlingsdatum: dag, inkom: dag === dagI(nu) ? nu : new Date(`${dag}T12:00:00Z`), motpart: skrivForfattare(av), filer,
      innehall: { slag, titel, text, satser: [...lydelse], av }, personId: actor.personId, nu,
    });
    const { id } = await tx.inlaga.create({
      data: {
        organId: organ.id, arendeId, slag, titel, text: text.split(/\n{2,}/).map((s) => s.trim()).filter(Boolean), inlamnad: new Date(dag), forfattare: av, handlingId: handling.id, tillPersonId: till?.id ?? null, tillNamn: till?.namn ?? null,
      },
      select: { id: true },
    });
    if (harSatser(slag)) await tx.inlagesats.createMany({ data: lydelse.map((sats, i) => ({ inlagaId: id, nr: i + 1, text: sats })) });
    return { type: 'inlaga.inlamnad', subject: id, arendeId, detalj: { slag, dnr: medKod(organ.myndighet.kod, dnr), lopnr: handling.lopnr, aktbilaga: handling.aktbilaga, medFil: filer.length > 0 } };
  },
});

/** Who holds a seat in the organ on that day, with the party of the seat: ersättare too, for one who serves may put what a ledamot may. */
export async function ledamoterI(tx: Tx, organId: string, dag: Date): Promise<Map<string, { namn: string; parti: string }>> {
  const uppdrag = await tx.fortroendeuppdrag.findMany({ where: { plats: { organId }, fran: { lte: dag }, OR: [{ till: null }, { till: { gte: dag } }] }, include: { person: { select: { namn: true } } }, orderBy: { plats: { ordning: 'asc' } } });
  return new Map(uppdrag.map((u) => [u.personId, { namn: u.person.namn, parti: u.parti }]));
}
