import { z } from 'zod';
import { satsutfall } from '#lib/inlaga/inlaga';
import { kannIgen, skrivSatsbeslut } from '#lib/inlaga/satsbeslut';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { provaBeslut } from './beslut.ts';
import { stoppasAv } from './enighet.ts';
import { kravBeslutfor } from './kravBeslutfor.ts';
import { kravFryst, paragrafkommando, type Vald } from './paragrafkommando.ts';
import type { Beslutsdelrad, Beslutspunktrad, Uppdragsrad } from './sammantrade.ts';
import { vemSkrev } from './vemSkrev.ts';
import { skrivUtanOmrostning } from './utanOmrostning.ts';

type Punkt = { text: string; dokumentversionId?: string | undefined; satsId?: string | undefined; satsutfall?: string | undefined; under?: Punkt[] | undefined };
const punkt: z.ZodType<Punkt> = z.object({
  text: z.string().trim().min(1, 'En punkt i beslutet saknar text. Fyll i eller ta bort den.').max(10_000).transform((t) => t.replace(/^att\s+/i, '')),
  dokumentversionId: z.uuid().optional(),
  satsId: z.uuid().optional(),
  satsutfall: z.enum(satsutfall).optional(),
  get under() { return z.array(punkt).optional(); },
});

/** Writes the decision: parts by addressee, each with its points; and that it was taken without a vote, where nobody has put anything against it. It may point only at frozen versions, and not be taken below quorum (KL 6:27). */
export const besluta = paragrafkommando({
  name: 'sammantrade.besluta',
  input: z.object({
    paragrafId: z.uuid(),
    /** What the decision said when it was written over: another's decision in between is refused, not lost. */
    last: z.string().optional(),
    delar: z.array(z.object({
      adressatOrganId: z.uuid().nullish(),
      ingress: z.string().trim().max(500).optional(),
      form: z.enum(['att', 'punkter', 'text']).optional(),
      enligt: z.string().trim().max(300).nullish(),
      punkter: z.array(punkt).max(200),
    })).max(20),
  }),
  async run(tx, { s, p }, _, { last, delar }) {
    if (last !== undefined && last !== avtryck(p.beslut)) throw new Refused(`beslutet_andrat|${await vemSkrev(tx, p.id, 'sammantrade.beslutat')}`);
    await sparaBeslut(tx, { s, p }, delar);
    return { type: 'sammantrade.beslutat' };
  },
});

const satsval = z.object({ satsId: z.uuid(), utfall: z.union([z.literal('').transform(() => undefined), z.enum(satsutfall)]).optional(), tillagg: z.string().trim().max(2_000).optional() });

/**
 * Writes the decision on a motion or a medborgarförslag from an outcome per yrkandesats, in the words that protocols use (KL 5:65 p 4). In styrelsen, with fullmäktige
 * as addressee, it is the förslag. `ytterligare`: what is decided beside it, one att-sats a line.
 */
export const beslutaSatser = paragrafkommando({
  name: 'sammantrade.beslutaSatser',
  input: z.object({ paragrafId: z.uuid(), adressatOrganId: z.uuid().nullish(), satser: z.array(satsval).max(100), ytterligare: z.string().trim().max(10_000).default('') }),
  async run(tx, vald, _, { adressatOrganId, satser, ytterligare }) {
    const inlaga = vald.p.arende?.inlaga;
    if (!inlaga || inlaga.satser.length === 0) throw new Refused('ingen_inlaga_i_arendet');
    const utfall = satser.flatMap(({ satsId, utfall: u, tillagg }) => (u ? [{ satsId, utfall: u, ...(tillagg ? { tillagg } : {}) }] : []));
    if (utfall.length === 0) throw new Refused('inget_utfall_valt');
    if (utfall.some(({ satsId }) => !inlaga.satser.some(({ id }) => id === satsId))) throw new Refused('okand_sats');
    const punkter = [...skrivSatsbeslut(inlaga, utfall).map(({ text }) => ({ text })), ...ytterligare.split('\n').map((rad) => rad.trim().replace(/^att\s+/i, '').replace(/[.,;]$/, '')).filter(Boolean).map((text) => ({ text }))];
    await sparaBeslut(tx, vald, [{ adressatOrganId, punkter }]);
    return { type: 'sammantrade.beslutat' };
  },
});

type Del = { adressatOrganId?: string | null | undefined; ingress?: string | undefined; form?: 'att' | 'punkter' | 'text' | undefined; enligt?: string | null | undefined; punkter: Punkt[] };

/** A point about the motion keeps what it means for each sats, whoever wrote it: in a form of its own, by hand, or as another organ's förslag. */
function medSats({ p }: Vald, punkt: Punkt): Punkt {
  const inlaga = p.arende?.inlaga;
  const kand = inlaga && inlaga.satser.length > 0 && !punkt.satsutfall ? kannIgen(inlaga, punkt.text) : null;
  return kand ? { ...punkt, satsutfall: kand.satsutfall, ...(kand.satsId ? { satsId: kand.satsId } : {}) } : punkt;
}

/** Puts the decision of a § in its rows, in place of the one before; the commands that decide share it. */
export async function sparaBeslut(tx: Tx, vald: Vald, givna: readonly Del[]): Promise<void> {
  const { s, p } = vald;
  const delar = givna.map((d) => ({ ...d, punkter: d.punkter.map((x) => medSats(vald, x)) }));
  kravBeslutfor(s, p);
  const emot = givna.length > 0 ? stoppasAv(s, p) : null;
  if (emot) throw new Refused(`nagon_samtycker_inte|${emot}`);
  const fyllda = delar.filter(({ punkter }) => punkter.length > 0);
  const provat = provaBeslut({ satser: [], delar: fyllda.map((d) => ({ adressat: { typ: 'egen' }, form: 'att_satser', punkter: d.punkter.map(rak) })) });
  if (delar.length > 0 && !provat.ok) throw new Refused(provat.error);
  await kravFryst(tx, delar.flatMap((d) => platta(d.punkter).map(({ dokumentversionId }) => dokumentversionId)));

  const gamla = p.beslut.map(({ id }) => id);
  const uppdrag = p.beslut.flatMap((d) => plattaRader(d.punkter).flatMap(({ text, uppdrag: u }) => u.map((x) => ({ ...x, punkt: text }))));
  await tx.beslutsuppdrag.deleteMany({ where: { id: { in: uppdrag.map(({ id }) => id) } } });
  await tx.beslutspunkt.updateMany({ where: { delId: { in: gamla } }, data: { overId: null } });
  await tx.beslutsdel.deleteMany({ where: { id: { in: gamla } } });
  for (const [i, { adressatOrganId, ingress, form = s.organ.regelverk.beslutsform, enligt, punkter }] of fyllda.entries()) {
    const organ = adressatOrganId ? await tx.organ.findFirst({ where: { id: adressatOrganId }, select: { namn: true } }) : null;
    if (adressatOrganId && !organ) throw new Refused('finns_inte');
    // In running text the sentence itself says who decides.
    const standard = form === 'text' && !organ ? '' : organ ? `${s.organ.namn} föreslår ${organ.namn.charAt(0).toLowerCase()}${organ.namn.slice(1)} besluta` : `${s.organ.namn} beslutar`;
    const { id } = await tx.beslutsdel.create({ data: { paragrafId: p.id, ordning: i + 1, adressat: organ ? 'organ' : 'eget', adressatOrganId: adressatOrganId ?? null, ingress: ingress || standard, form, enligt: enligt || null }, select: { id: true } });
    await skrivPunkter(tx, id, null, punkter);
  }
  await aterge(tx, p.id, uppdrag);
  await skrivUtanOmrostning(tx, p, fyllda.flatMap(({ punkter }) => punkter.map(({ text }) => text)));
}

/** What a decision says, as one string to compare by. */
export const avtryck = (delar: readonly Beslutsdelrad[]): string => JSON.stringify(delar.map((d) => [d.adressatOrgan?.id ?? '', d.form, d.enligt ?? '', plattaRader(d.punkter).map(({ text }) => text)]));

const plattaRader = (punkter: readonly Beslutspunktrad[]): Beslutspunktrad[] => punkter.flatMap((x) => [x, ...plattaRader(x.under)]);

/** Uppdrag follow the point they were given in; where it is gone they stand on the first that is left. */
async function aterge(tx: Tx, paragrafId: string, uppdrag: readonly (Uppdragsrad & { punkt: string })[]): Promise<void> {
  if (uppdrag.length === 0) return;
  const punkter = await tx.beslutspunkt.findMany({ where: { del: { paragrafId } }, orderBy: [{ del: { ordning: 'asc' } }, { ordning: 'asc' }], select: { id: true, text: true } });
  for (const { punkt: text, senast, ...u } of uppdrag) {
    const till = punkter.find((x) => x.text === text) ?? punkter[0];
    if (till) await tx.beslutsuppdrag.create({ data: { ...u, senast: senast ? new Date(senast) : null, beslutspunktId: till.id }, select: { id: true } });
  }
}

const platta = (punkter: readonly Punkt[]): Punkt[] => punkter.flatMap((x) => [x, ...platta(x.under ?? [])]);
type Rak = { text: string; underpunkter: Rak[] };
const rak = ({ text, under }: Punkt): Rak => ({ text, underpunkter: (under ?? []).map(rak) });

async function skrivPunkter(tx: Tx, delId: string, overId: string | null, punkter: readonly Punkt[]): Promise<void> {
  for (const [i, { under, text, ...resten }] of punkter.entries()) {
    const { id } = await tx.beslutspunkt.create({ data: { delId, overId, ordning: i + 1, text, dokumentversionId: resten.dokumentversionId ?? null, satsId: resten.satsId ?? null, satsutfall: resten.satsutfall ?? null }, select: { id: true } });
    await skrivPunkter(tx, delId, id, under ?? []);
  }
}

