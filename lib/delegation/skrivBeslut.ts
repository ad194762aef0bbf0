import '#server-only';
import { z } from 'zod';
import { serie } from '#lib/organisation/serie';
import type { Ctx } from '#lib/platform/command';
import { dagI, type Dag } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { nextNumber } from '#lib/platform/numbers';
import { Refused } from '#lib/platform/result';
import { galler, harDelegation, provaAmne, skaAnmalas, skaAnslas, skrivBeslutsnummer, type Amne, type Delegationsslag } from './delegation.ts';
import { may } from './policy.ts';
import { loadPunkter, stallningFor, type loadOrgan } from './store.ts';

type Organ = Awaited<ReturnType<typeof loadOrgan>>['organ'];
type Beslut = { slag: Delegationsslag; punktId: string | undefined; delegatId: string; beslutsdatum: Dag; arendeId: string | undefined; underlag: string | undefined; text: string; amne: Amne; skal: string };

/** Writes a decision on the nämnd's behalf as its delegat took it, with the next number of its series. Refused where it is not his to take, or may never be delegated (KL 6:37–39). */
export async function skrivDelegationsbeslut(tx: Tx, organ: Organ, { actor, nu }: Ctx, { slag, punktId, delegatId, beslutsdatum, arendeId, underlag, text, amne, skal }: Beslut) {
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
  const delegat = await tx.person.findFirst({ where: { id: delegatId }, select: { namn: true, titel: true } });
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
  return { id, nummer: skrivBeslutsnummer(organ.kod, slag, ar, nr), anslas: skaAnslas({ anmals, overklagande }), delegat: [delegat?.namn, delegat?.titel].filter(Boolean).join(', ') };
}

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
