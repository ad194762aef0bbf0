import '#server-only';
import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { skrivDag, skrivTid } from '#lib/platform/dag';
import { inTenant } from '#lib/platform/db';
import type { JobData } from '#lib/platform/jobs';
import { sendMail } from '#lib/platform/mail';
import { skrivKalenderpost } from './ical.ts';
import { gorKallelsefiler, lasKallelse } from './kallelsefiler.ts';
import { brevnyckel, kallelseSkickad } from './kallelseSkickad.ts';

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
  const bas = (process.env['NEXTAUTH_URL'] ?? 'http://localhost:3000').replace(/\/$/, '');
  const lank = `${bas}/sammantraden/${sammantrade.id}/lasrum`;
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
