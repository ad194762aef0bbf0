import { z } from 'zod';
import { serie } from '#lib/organisation/serie';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { dagSchema, tomt, valfrittId } from '#lib/platform/falt';
import type { Tx } from '#lib/platform/db';
import { nextNumber } from '#lib/platform/numbers';
import { Refused } from '#lib/platform/result';
import { amnen, delegationsslag, galler, harDelegation, provaAmne, skaAnmalas, skaAnslas, skrivBeslutsnummer } from './delegation.ts';
import { may } from './policy.ts';
import { loadOrgan, loadPunkter, stallningFor } from './store.ts';

/**
 * A decision on the nämnd's behalf by whoever holds the delegation (KL 6:37, 7:5), or by the ordförande when it cannot wait (KL 6:39). It gets the
 * next number of its own series; what may never be delegated is refused (KL 6:38).
 */
export const fattaDelegationsbeslut = command({
  name: 'delegation.fattaBeslut',
  input: z.object({
    organId: z.uuid(),
    slag: z.enum(delegationsslag).default('delegation'),
    punktId: valfrittId,
    /** Who decided, when somebody else writes it down; oneself when left out. */
    delegatId: valfrittId,
    beslutsdatum: dagSchema.optional().or(tomt),
    arendeId: valfrittId,
    /** "version:id" or "handling:id": what the decision rests on. */
    underlag: z.string().optional(),
    text: z.string().trim().min(3, 'Skriv vad som beslutas.').max(2000),
    amne: z.enum(amnen, 'Svara på om beslutet gäller något av detta.'),
    skal: z.string().trim().max(1000).default(''),
  }),
  load: (tx, { organId }) => loadOrgan(tx, organId),
  may: may.fatta,
  async run(tx, { organ }, { actor, nu }, { slag, punktId, delegatId = actor.personId, beslutsdatum = dagI(nu), arendeId, underlag, text, amne, skal }) {
    if (delegatId !== actor.personId && !may.registrera(actor, { organ })) throw new Refused('saknar_behorighet');
    if (beslutsdatum > dagI(nu)) throw new Refused('delegation_i_framtiden');
    const vackt = arendeId ? await kravArende(tx, arendeId, organ.myndighetId) : false;
    const provat = provaAmne(vackt ? 'medborgarforslag' : amne, skal || null);
    if (!provat.ok) throw new Refused(provat.error);

    const stallning = await stallningFor(tx, organ.id, delegatId, beslutsdatum);
    const punkt = slag === 'delegation' || punktId ? (await loadPunkter(tx, organ.id)).find(({ id }) => id === punktId) : null;
    if (slag === 'delegation') {
      if (!punkt) throw new z.ZodError([{ code: 'custom', path: ['punktId'], input: punktId, message: 'Välj den punkt i delegationsordningen som beslutet stöds på.' }]);
      if (!galler(punkt, beslutsdatum)) throw new Refused('delegationen_galler_inte');
      if (!harDelegation(punkt, stallning)) throw new Refused('har_inte_delegationen');
    } else {
      if (!stallning.ordforande) throw new Refused('inte_ordforande');
      if (!skal) throw new z.ZodError([{ code: 'custom', path: ['skal'], input: skal, message: 'Skriv varför nämndens beslut inte kunde avvaktas (KL 6:39).' }]);
    }
    const { dokumentversionId, handlingId } = await kravUnderlag(tx, underlag, organ.myndighetId);
    const delegat = await tx.person.findFirst({ where: { id: delegatId }, select: { titel: true } });
    const anmals = skaAnmalas(slag, punkt ?? null);
    const overklagande = punkt?.overklagande ?? 'KL13';
    const ar = Number(beslutsdatum.slice(0, 4));
    const nr = await nextNumber(tx, slag === 'ordforande' ? serie.ordforandebeslut(organ.id) : serie.delegationsbeslut(organ.id), ar);
    const { id } = await tx.delegationsbeslut.create({
      data: {
        organId: organ.id, ar, nr, slag, arendeId: arendeId ?? null, delegationspunktId: punkt?.id ?? null, delegatId, delegatTitel: delegat?.titel ?? null, beslutsdatum: new Date(beslutsdatum), text, skal: skal || null,
        anmals, overklagande, dokumentversionId, handlingId, registreradAvId: actor.personId, skapad: nu,
      },
      select: { id: true },
    });
    return { type: 'delegation.beslutat', subject: id, arendeId: arendeId ?? null, detalj: { nummer: skrivBeslutsnummer(organ.kod, slag, ar, nr), organId: organ.id, anslas: skaAnslas({ anmals, overklagande }) } };
  },
});

/** The ärende must be the myndighet's own. True when a medborgarförslag began it (KL 6:38 p 4). */
async function kravArende(tx: Tx, arendeId: string, myndighetId: string): Promise<boolean> {
  const arende = await tx.arende.findFirst({ where: { id: arendeId, myndighetId }, select: { status: true } });
  if (!arende) throw new Refused('finns_inte');
  if (arende.status === 'avslutat') throw new Refused('arendet_ar_avslutat');
  return (await tx.inlaga.count({ where: { arendeId, slag: 'medborgarforslag' } })) > 0;
}

/** A version must be frozen: what was decided on shall not change. */
async function kravUnderlag(tx: Tx, valt: string | undefined, myndighetId: string): Promise<{ dokumentversionId: string | null; handlingId: string | null }> {
  const [slag, id] = (valt ?? '').split(':');
  if (!id) return { dokumentversionId: null, handlingId: null };
  if (slag === 'version') {
    const v = await tx.dokumentversion.findFirst({ where: { id, dokument: { myndighetId } }, select: { frusen: true } });
    if (!v) throw new Refused('finns_inte');
    if (!v.frusen) throw new Refused('inte_fryst');
    return { dokumentversionId: id, handlingId: null };
  }
  if ((await tx.handling.count({ where: { id, myndighetId, makulerad: null } })) !== 1) throw new Refused('finns_inte');
  return { dokumentversionId: null, handlingId: id };
}
