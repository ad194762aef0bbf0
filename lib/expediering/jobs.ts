import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { skrivDag } from '#lib/platform/dag';
import { inTenant } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import type { Handler } from '#lib/platform/jobs';
import { sendMail } from '#lib/platform/mail';
import { Refused } from '#lib/platform/result';
import type { Innehall, Paragrafinnehall } from '#lib/protokoll/innehall';
import { renderUtdrag } from '#lib/protokoll/pdf/utdrag';
import { rattelserFor } from '#lib/protokoll/kopior';
import { utdragsdata } from '#lib/protokoll/pdfdata';
import { brevdata, brevnamn } from './brev.ts';
import { expediera } from './expediera.ts';
import { renderBrev } from './pdf/brev.ts';
import { lamnaUtGjord } from './skickaTill.ts';
import { noteraPost } from './noteraPost.ts';
import { loadJusterat, type Justerat } from './store.ts';

/** `expediering.expediera`, on protokoll.justerat: an utdrag of each § that names recipients, set outside the transaction and sent. */
export const skickaUt: Handler = async ({ organisationId, subject: setId }) => {
  const actor = systemActor(organisationId);
  const { justerat, klara } = await inTenant(actor, async (tx) => ({
    justerat: await loadJusterat(tx, setId), klara: (await tx.expediering.findMany({ where: { setId }, select: { paragrafId: true }, distinct: ['paragrafId'] })).map(({ paragrafId }) => paragrafId),
  }));
  for (const p of justerat.innehall.paragrafer) {
    if (p.expediering.length === 0 || klara.includes(p.id)) continue;
    const bytes = await utdraget(justerat, p);
    await expediera({ actor, nu: nu() }, { setId, paragrafId: p.id, namn: utdragsfilnamn(justerat.innehall, p), bytes: new Uint8Array(bytes) });
  }
};

/** `expediering.gor`, on expediering.begard: the PDF of what was asked for after the justering, an utdrag or a letter of its own, and then it goes. */
export const gorBegard: Handler = async ({ organisationId, subject: setId }) => {
  const actor = systemActor(organisationId);
  const { justerat, begarda } = await inTenant(actor, async (tx) => ({ justerat: await loadJusterat(tx, setId), begarda: await tx.expediering.findMany({ where: { setId, status: 'gors' }, orderBy: { skapad: 'asc' } }) }));
  for (const e of begarda) {
    const p = justerat.innehall.paragrafer.find(({ id }) => id === e.paragrafId);
    if (!p) continue;
    const bytes = e.slag === 'brev' ? await renderBrev(brevdata(justerat, p, e)) : await utdraget(justerat, p);
    await lamnaUtGjord({ actor, nu: nu() }, { id: e.id, namn: e.slag === 'brev' ? brevnamn(justerat.innehall, p) : utdragsfilnamn(justerat.innehall, p), bytes: new Uint8Array(bytes) });
  }
};

// A rättelse that stands beside the protocol by now follows with the § it is about.
const utdraget = ({ innehall, signerat, rattelser }: Justerat, p: Paragrafinnehall) => renderUtdrag(utdragsdata(innehall, signerat, [p.id], { rattelser: rattelserFor(rattelser, innehall, [p.id]) }));

/** `expediering.mejla`: the letters of a set that have not gone yet. One that is refused is shown with its reason, and the job tries again. */
export const mejla: Handler = async ({ organisationId, subject: setId }) => {
  const actor = systemActor(organisationId);
  const { justerat, brev } = await inTenant(actor, async (tx) => ({
    justerat: await loadJusterat(tx, setId), brev: await tx.expediering.findMany({ where: { setId, epost: { not: null }, status: { in: ['koad', 'fel'] } }, orderBy: [{ paragrafId: 'asc' }, { ordning: 'asc' }] }),
  }));
  let misslyckade = 0;
  for (const { id, paragrafId, epost, filHash, utbyteId, slag, fel: forra } of brev) {
    const p = justerat.innehall.paragrafer.find((x) => x.id === paragrafId);
    if (!p || !epost || !filHash) continue;
    const fel = await skicka(actor, justerat.innehall, p, epost, filHash, utbyteId, slag === 'brev');
    if (fel === null || fel !== forra) await noteraPost({ actor, nu: nu() }, { id, fel });
    if (fel) misslyckade++;
  }
  if (misslyckade > 0) throw new Error(`${misslyckade} letters of set ${setId} were not taken in by the mail server`);
};

async function skicka(actor: ReturnType<typeof systemActor>, innehall: Innehall, p: Paragrafinnehall, till: string, filHash: string, utbyteId: string, eget: boolean): Promise<string | null> {
  const fil = await inTenant(actor, (tx) => openFile(tx, filHash));
  const { organ, sammantrade, organisation } = innehall;
  const text = [
    `${organ.namn} i ${organisation.namn} skickar ett ${eget ? 'brev om ett beslut' : 'protokollsutdrag'} från sammanträdet den ${skrivDag(sammantrade.datum)}, ${p.beteckning}.`, `Ärendet: ${p.text.rubrik}${p.arende ? ` (dnr ${p.arende.dnr})` : ''}.`, `${eget ? 'Brevet' : 'Utdraget'} är bifogat som PDF.`,
  ].join('\n\n');
  try {
    await sendMail({ till, amne: `${eget ? 'Beslut' : 'Protokollsutdrag'} ${organ.namn} ${p.beteckning}: ${p.text.rubrik}`.replaceAll('\u00A0', ' '), text, messageId: `<${utbyteId}@paragraf>`, bilagor: [{ namn: eget ? brevnamn(innehall, p) : utdragsfilnamn(innehall, p), bytes: fil.bytes, typ: 'application/pdf' }] });
    return null;
  } catch (error) {
    if (error instanceof Refused) throw error;
    return (error instanceof Error ? error.message : String(error)).slice(0, 300);
  }
}

/** "Protokollsutdrag Socialnämnden 2019-09-24 § 92.pdf" */
export const utdragsfilnamn = ({ organ, sammantrade }: Innehall, p: Paragrafinnehall): string => `Protokollsutdrag ${organ.namn} ${sammantrade.datum} ${p.beteckning}.pdf`.replaceAll('\u00A0', ' ').replaceAll('/', '-');
