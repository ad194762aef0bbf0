import { z } from 'zod';
import { may as mayArende } from '#lib/arende/policy';
import { oppnaArende, skrivDnr } from '#lib/arende/store';
import { command } from '#lib/platform/command';
import { tomt } from '#lib/platform/falt';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { skrivParagrafnummer } from '#lib/sammantrade/sammantrade';
import { may } from './policy.ts';
import { satserUr } from './rekommendation.ts';

type Nod = { type?: string; text?: string; content?: readonly Nod[] };
const textAv = (nod: Nod): string => nod.text ?? (nod.content ?? []).map(textAv).join('');
/** The running text of a §: its paragraphs, without headings. */
const styckenAv = (doc: unknown): string[] => ((doc as Nod | null)?.content ?? []).flatMap((nod) => (nod.type === 'paragraph' ? [textAv(nod).trim()] : nod.content ? styckenAv(nod) : [])).filter(Boolean);

const medParagraf = { organ: true, sammantrade: { select: { datum: true } }, justeringsset: { select: { status: true } }, arende: true, punkt: { include: { handlingar: { orderBy: { ordning: 'asc' } } } }, beslut: { orderBy: { ordning: 'asc' }, include: { punkter: { where: { overId: null }, orderBy: { ordning: 'asc' } } } } } as const;
const hamta = (tx: Tx, id: string) => tx.paragraf.findFirst({ where: { id, utgar: false }, include: medParagraf });

/**
 * Begins a rekommendation: from a justerad § that recommends others to decide, whose ärende, text, handlingar and clauses it takes with it; or from somebody
 * named (a project's styrgrupp), in an ärende that is there or in a new one.
 */
export const skapa = command({
  name: 'rekommendation.skapa',
  input: z.object({
    paragrafId: z.uuid().optional().or(tomt), arendeId: z.uuid().optional().or(tomt), myndighetId: z.uuid().optional().or(tomt),
    titel: z.string().trim().max(300).default(''), fran: z.string().trim().max(300).default(''),
  }).check(({ value, issues }) => {
    if (!value.paragrafId && !value.titel) issues.push({ code: 'custom', input: value.titel, path: ['titel'], message: 'Skriv vad rekommendationen gäller.' });
    if (!value.paragrafId && !value.arendeId && !value.myndighetId) issues.push({ code: 'custom', input: value.arendeId, path: ['arendeId'], message: 'Välj ärende.' });
  }),
  async load(tx, { paragrafId, arendeId, myndighetId }) {
    const paragraf = paragrafId ? await hamta(tx, paragrafId) : null;
    const arende = arendeId ? await tx.arende.findFirst({ where: { id: arendeId } }) : (paragraf?.arende ?? null);
    const myndighet = paragraf?.organ.myndighetId ?? arende?.myndighetId ?? (await tx.myndighet.findFirst({ where: { id: myndighetId ?? '', aktiv: true } }))?.id;
    if ((paragrafId && !paragraf) || (arendeId && !arende) || !myndighet) throw new Refused('finns_inte');
    return { paragraf, arende, myndighetId: myndighet };
  },
  may: (actor, ting) => may.skriva(actor, ting) && (ting.arende === null || mayArende.visa(actor, ting.arende)),
  async run(tx, { paragraf: p, arende: redan, myndighetId }, { actor, nu }, { titel, fran }) {
    if (p && p.justeringsset?.status !== 'justerat') throw new Refused('paragrafen_ar_inte_justerad');
    const rubrik = titel || p?.rubrik || '';
    if (redan?.status === 'avslutat') throw new Refused('arendet_ar_avslutat');
    const { id: arendeId } = redan ?? (await oppnaArende(tx, { myndighetId, arendemening: rubrik, handlaggareId: actor.roller.some((r) => r.roll === 'handlaggare') ? actor.personId : null, nu }));
    const [arende, egen] = [await tx.arende.findFirstOrThrow({ where: { id: arendeId }, select: { dnr: true, myndighet: { select: { kod: true } } } }), await tx.organisation.findFirst({ where: { id: actor.organisationId }, select: { namn: true } })];
    const { id } = await tx.rekommendation.create({
      data: { myndighetId, arendeId, organId: p?.organId ?? null, paragrafId: p?.id ?? null, titel: rubrik, fran: fran || p?.organ.namn || egen?.namn || '', dnr: skrivDnr(arende), innehall: { bakgrund: p ? bakgrundUr(p) : [] }, skapad: nu }, select: { id: true },
    });
    if (p) await taMed(tx, id, p);
    return { type: 'rekommendation.skapad', subject: id, arendeId, detalj: { franParagraf: p !== null } };
  },
});

type Paragraf = NonNullable<Awaited<ReturnType<typeof hamta>>>;

const bakgrundUr = (p: Paragraf): string[] => [...styckenAv(p.arendetext), `${p.organ.namn} beslutade om rekommendationen den ${p.sammantrade.datum.toISOString().slice(0, 10)}, ${skrivParagrafnummer(p.organ.paragrafmonster, p)}.`];

/** Its clauses and the files of its handlingar, so that nothing is typed or fetched again. */
async function taMed(tx: Tx, rekommendationId: string, p: Paragraf): Promise<void> {
  const satser = satserUr(p.beslut.filter(({ adressat }) => adressat === 'eget').flatMap(({ punkter }) => punkter.map(({ text }) => text)));
  await tx.rekommendationssats.createMany({ data: satser.map((text, i) => ({ rekommendationId, nr: i + 1, text })) });
  const handlingar = (p.punkt?.handlingar ?? []).flatMap(({ handlingId, titel }) => (handlingId ? [{ handlingId, titel }] : []));
  const filer = await tx.handlingsfil.findMany({ where: { handlingId: { in: handlingar.map(({ handlingId }) => handlingId) }, handling: { sekretess: false, makulerad: null } }, orderBy: [{ handlingId: 'asc' }, { ordning: 'asc' }] });
  const ordnade = handlingar.flatMap(({ handlingId, titel }) => filer.filter((f) => f.handlingId === handlingId).map((f) => ({ ...f, titel })));
  await tx.rekommendationsbilaga.createMany({ data: ordnade.map(({ titel, filHash, namn, typ }, i) => ({ rekommendationId, nr: i + 1, titel, filHash, namn, typ })) });
}
