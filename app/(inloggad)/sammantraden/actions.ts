'use server';
import { revalidatePath } from 'next/cache';
import { callAction, formAction, refusal } from '#lib/platform/action';
import { requireActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import type { Svar } from '#lib/platform/svar';
import { Refused } from '#lib/platform/result';
import { kungor } from '#lib/anslag/kungor';
import { andraPunkt } from '#lib/sammantrade/andraPunkt';
import { andraSammantrade, aterupptaSammantrade, stallIn } from '#lib/sammantrade/andraSammantrade';
import { aterkallaKalenderlank, skapaKalenderlank } from '#lib/sammantrade/kalenderlank';
import { planeraAret } from '#lib/sammantrade/planeraAret';
import { avbrytSlapp, bestamSlapp } from '#lib/sammantrade/bestamSlapp';
import { flyttaPunkt } from '#lib/sammantrade/flyttaPunkt';
import { kalla } from '#lib/sammantrade/kalla';
import { hanvisa, laggTillHandling, taBortHandling } from '#lib/sammantrade/laggTillHandling';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { taUppIgen, utgar } from '#lib/sammantrade/utgar';

export const planeraAction = formAction(planera, '/sammantraden', { vidare: ({ subject }) => `/sammantraden/${subject}` });
export const planeraAretAction = formAction(planeraAret, '/sammantraden', { vidare: ({ subject, detalj }) => `/sammantraden/plan?ar=${String(detalj?.['fran']).slice(0, 4)}&organ=${subject}&planerade=${String(detalj?.['antal'])}` });
export const andraSammantradeAction = formAction(andraSammantrade, '/sammantraden');
export const stallInAction = formAction(stallIn, '/sammantraden');
export const aterupptaAction = formAction(aterupptaSammantrade, '/sammantraden');
export const skapaKalenderlankAction = formAction(skapaKalenderlank, '/sammantraden/plan');
export const aterkallaKalenderlankAction = formAction(aterkallaKalenderlank, '/sammantraden/plan');
export const laggTillPunktAction = formAction(laggTillPunkt, '/sammantraden');
export const andraPunktAction = formAction(andraPunkt, '/sammantraden');
export const laggTillHandlingAction = formAction(async (ctx, { vald, ...raw }: { sammantradeId: string; punktId: string; vald?: string }) => {
  const [slag, id] = String(vald ?? '').split(':');
  return laggTillHandling(ctx, { ...raw, ...(id ? (slag === 'version' ? { dokumentversionId: id } : { handlingId: id }) : {}) });
}, '/sammantraden');
export const hanvisaAction = formAction(hanvisa, '/sammantraden');
export const taBortHandlingAction = formAction(taBortHandling, '/sammantraden');
export const utgarAction = formAction(utgar, '/sammantraden');
export const taUppIgenAction = formAction(taUppIgen, '/sammantraden');
export const kungorAction = formAction(kungor, '/sammantraden');
export const kallaAction = formAction(kalla, '/sammantraden');
export const oppnaAction = formAction(oppna, '/sammantraden', { vidare: ({ subject }) => `/sammantraden/${subject}/mote` });
export const bestamSlappAction = formAction(bestamSlapp, '/sammantraden');
export const avbrytSlappAction = formAction(avbrytSlapp, '/sammantraden');
export const flyttaAction = callAction(flyttaPunkt, '/sammantraden');

/** Several ärenden at once: one command each, so that each ärende's own history says it. */
export async function laggTillArendenAction(_before: Svar, form: FormData): Promise<Svar> {
  const arenden = form.getAll('arendeId').map(String);
  const no = await refusal(async () => {
    const actor = await requireActor();
    if (arenden.length === 0) throw new Refused('inget_arende_valt');
    for (const arendeId of arenden) await laggTillPunkt({ actor, nu: nu() }, { sammantradeId: String(form.get('sammantradeId')), arendeId });
  });
  revalidatePath('/sammantraden', 'layout');
  return no ?? { ok: true };
}
