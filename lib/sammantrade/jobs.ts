import '#server-only';
import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { skrivDag, skrivTid } from '#lib/platform/dag';
import { inTenant } from '#lib/platform/db';
import type { JobData } from '#lib/platform/jobs';
import { sendMail } from '#lib/platform/mail';
import { skrivKalenderpost } from './ical.ts';
import { kalla } from './kalla.ts';
import { gorKallelsefiler, lasKallelse } from './kallelsefiler.ts';
import { brevnyckel, installtSkickat, kallelseSkickad } from './kallelseSkickad.ts';

/** Makes the PDFs of a kallelse. */
export async function kallelsefiler({ organisationId, subject }: JobData): Promise<void> {
  await gorKallelsefiler({ actor: systemActor(organisationId), nu: nu() }, subject);
}

/** Sends a kallelse to each ledamot and ersättare with a link and an entry for the calendar; whoever has got it is passed by when the job is tried again. */
export async function kallelsebrev({ organisationId, subject }: JobData): Promise<void> {
  const actor = systemActor(organisationId);
  const { k, fatt } = await inTenant(actor, async (tx) => ({
    k: await lasKallelse(tx, subject),
    fatt: (await tx.handelse.findMany({ where: { subject, type: 'sammantrade.kallelse_skickad' }, select: { detalj: true } })).map(({ detalj }) => (JSON.parse(detalj) as { personId: string }).personId),
  }));
  const { innehall, sammantrade } = k;
  const lank = `${bas()}/sammantraden/${sammantrade.id}/lasrum`;
  const nar = `${skrivDag(innehall.datum)}${innehall.kl ? ` kl. ${skrivTid(innehall.kl)}` : ''}`;
  const kalender = Buffer.from(skrivKalenderpost({ uid: `${sammantrade.id}@paragraf`, dag: innehall.datum, kl: innehall.kl, plats: innehall.plats, rubrik: `${innehall.organ}, sammanträde`, lank, sandes: k.utfardad, nr: k.nr }));
  for (const { personId, epost, namn } of innehall.mottagare) {
    if (!epost || fatt.includes(personId)) continue;
    const text = [
      `${namn}`, '', `${innehall.organ} kallas till sammanträde ${nar}, ${innehall.plats}.`, k.nr > 1 ? 'Den här kallelsen ersätter den förra.' : '', '', 'Föredragningslista',
      ...innehall.punkter.map((p) => `${p.beteckning}. ${p.rubrik}${p.utgar ? ' (utgår)' : ''}`), '', `Läs handlingarna: ${lank}`, '', k.utfardadAv.namn, ...(k.utfardadAv.epost ? [k.utfardadAv.epost] : []),
    ].join('\n').replaceAll(/\n{3,}/g, '\n\n');
    await sendMail({ till: epost, amne: `Kallelse: ${innehall.organ} ${nar}`, text, bilagor: [{ namn: 'sammantrade.ics', bytes: kalender, typ: 'text/calendar; charset=utf-8; method=PUBLISH' }], messageId: `<${brevnyckel(k.id, personId)}@paragraf>` });
    await kallelseSkickad({ actor, nu: nu(), nyckel: brevnyckel(k.id, personId) }, { kallelseId: k.id, personId });
  }
}

/** Lets the list out at its time, once, unless the time has been changed, taken back or the kallelse sent by hand meanwhile. */
export async function slapp({ organisationId, subject, detalj }: JobData): Promise<void> {
  const actor = systemActor(organisationId);
  const s = await inTenant(actor, (tx) => tx.sammantrade.findFirst({ where: { id: subject }, select: { slapps: true } }));
  if (s?.slapps?.toISOString() !== detalj['slapps']) return;
  await kalla({ actor, nu: nu() }, { sammantradeId: subject }).catch((error: unknown) => {
    // An empty or opened list is the secretary's to see to, on the page: trying again would not help.
    if (!(error instanceof Error) || error.name !== 'Refused') throw error;
  });
}

/** Tells everybody who had been called that the meeting is not held, and why; the calendars take it away. */
export async function installtbrev({ organisationId, subject }: JobData): Promise<void> {
  const actor = systemActor(organisationId);
  const { s, k, fatt } = await inTenant(actor, async (tx) => {
    const rad = await tx.sammantrade.findFirstOrThrow({ where: { id: subject }, include: { kallelser: { orderBy: { nr: 'desc' }, take: 1, select: { id: true } } } });
    const senast = rad.kallelser[0];
    return {
      s: rad, k: senast ? await lasKallelse(tx, senast.id) : null,
      fatt: (await tx.handelse.findMany({ where: { subject, type: 'sammantrade.installt_skickat' }, select: { detalj: true } })).map(({ detalj }) => (JSON.parse(detalj) as { personId: string }).personId),
    };
  });
  if (!k || s.status !== 'installt') return;
  const { innehall } = k;
  const nar = `${skrivDag(innehall.datum)}${innehall.kl ? ` kl. ${skrivTid(innehall.kl)}` : ''}`;
  const kalender = Buffer.from(skrivKalenderpost({ uid: `${s.id}@paragraf`, dag: innehall.datum, kl: innehall.kl, plats: innehall.plats, rubrik: `${innehall.organ}, sammanträde`, lank: `${bas()}/sammantraden/${s.id}/lasrum`, sandes: s.installt ?? k.utfardad, nr: k.nr + 1, installt: true }));
  for (const { personId, epost, namn } of innehall.mottagare) {
    if (!epost || fatt.includes(personId)) continue;
    const nyckel = brevnyckel(`${s.id}:installt`, personId);
    const text = [namn, '', `Sammanträdet i ${innehall.organ} ${nar} är inställt.`, '', `Skäl: ${s.installtSkal ?? ''}`, '', k.utfardadAv.namn].join('\n');
    await sendMail({ till: epost, amne: `Inställt: ${innehall.organ} ${nar}`, text, bilagor: [{ namn: 'sammantrade.ics', bytes: kalender, typ: 'text/calendar; charset=utf-8; method=CANCEL' }], messageId: `<${nyckel}@paragraf>` });
    await installtSkickat({ actor, nu: nu(), nyckel }, { sammantradeId: s.id, personId });
  }
}

const bas = () => (process.env['NEXTAUTH_URL'] ?? 'http://localhost:3000').replace(/\/$/, '');
