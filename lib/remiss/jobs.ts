import { taEmot, taEmotKuvert } from '#lib/handling/inkorg';
import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import type { Ctx } from '#lib/platform/command';
import { inRegister, inTenant } from '#lib/platform/db';
import type { Kuvert } from '#lib/platform/exchange';
import { storeMade } from '#lib/platform/files';
import type { Handler } from '#lib/platform/jobs';
import { nyckelFor } from '#lib/platform/nyckel';
import { arFranRemittenten, beskedSchema, taEmotBeskedFranInstans, taEmotBeskedFranRemittent } from './besked.ts';
import { besvaraInstans, svarSchema } from './besvara.ts';
import type { Remissinnehall } from './kuvert.ts';
import { kvittensSchema, kvitteraInstans, kvitteraSvar } from './kvittera.ts';
import { dagI, skrivDag } from '#lib/platform/dag';
import { renderSvar, svarsdata } from './pdf/svar.ts';
import { lasUtifran, somYttrande } from './svarslank.ts';

const som = (kuvert: Kuvert): Ctx => ({ actor: systemActor(kuvert.tillOrganisationId), nu: nu() });

/** A remiss lies in the inbox of the one it is addressed to, with its time of arrival (TF 2:9). */
export async function taEmotRemiss(kuvert: Kuvert): Promise<void> {
  const { titel, remittent, remittentMyndighetKod, intern } = kuvert.innehall as unknown as Remissinnehall;
  await taEmotKuvert(kuvert, { slag: 'remiss', fran: remittent, franMyndighetKod: remittentMyndighetKod, rubrik: `${intern ? 'Internremiss' : 'Remiss'}: ${titel}` });
}

/** An answer to our remiss: the board says besvarad at once, and it lies in the inbox to be registered. */
export async function taEmotRemissvar(kuvert: Kuvert): Promise<void> {
  const svar = svarSchema.parse(kuvert.innehall);
  const ctx = som(kuvert);
  const instans = await inTenant(ctx.actor, (tx) => tx.remissinstans.findFirst({ where: { utbyteId: svar.svarPaUtbyteId }, select: { remiss: { select: { titel: true, myndighet: { select: { kod: true } } } } } }));
  if (instans) await besvaraInstans(ctx, svar);
  const rubrik = `Svar på remiss${instans ? `: ${instans.remiss.titel}` : ''}`;
  await taEmotKuvert({ ...kuvert, tillMyndighetKod: instans?.remiss.myndighet.kod ?? kuvert.tillMyndighetKod }, { slag: 'remissvar', rubrik });
}

/** A receipt: of a remiss we sent, or of an answer we gave. One that is about something else is not ours. */
export async function taEmotKvittens(kuvert: Kuvert): Promise<void> {
  const kvittens = kvittensSchema.parse(kuvert.innehall);
  const ctx = som(kuvert);
  const { utbyteId } = kuvert;
  const slag = (kuvert.innehall as { slag?: string }).slag;
  const [instans, svarPaUtbyteId] = await inTenant(ctx.actor, async (tx) => {
    const skickat = slag === 'remiss' ? null : await tx.utgaende.findFirst({ where: { utbyteId, slag: { in: ['remissvar', 'utdrag'] } }, select: { innehall: true } });
    const pa = (skickat?.innehall as { svarPaUtbyteId?: string } | null)?.svarPaUtbyteId;
    const svarad = pa ? await tx.mottagenRemiss.findFirst({ where: { utbyteId: pa }, select: { id: true } }) : null;
    const egen = slag === 'remiss' || slag === undefined ? await tx.remissinstans.findFirst({ where: { utbyteId }, select: { id: true } }) : null;
    return [egen, svarad ? pa : undefined] as const;
  });
  if (instans) await kvitteraInstans(ctx, { ...kvittens, utbyteId });
  if (svarPaUtbyteId) await kvitteraSvar(ctx, { ...kvittens, svarPaUtbyteId });
}

const rubriker = { paminnelse: 'Påminnelse om remiss', anstand: 'Anstånd med remissvar', anstand_avslaget: 'Anstånd med remissvar avslås', aterkallad: 'Remissen är återkallad', anstand_begart: 'Begäran om anstånd', ny_version: 'Ny version av remisshandling', aterkoppling: 'Vad som blev av ert remissvar', avstar: 'Avstår från att svara på remiss', beredning: 'Beredning av remiss' };

/** A word about a remiss under way. What cannot be placed yet, because the remiss is not registered, lies in the inbox: nothing that has arrived vanishes. */
export async function taEmotBesked(kuvert: Kuvert): Promise<void> {
  const besked = beskedSchema.parse(kuvert.innehall);
  const ctx: Ctx = { ...som(kuvert), nyckel: kuvert.utbyteId };
  if (arFranRemittenten(besked.slag)) {
    // What comes with a handling of its own is to be registered, whatever else is known of the remiss.
    if (kuvert.filer.length > 0) await taEmotKuvert(kuvert, { slag: 'brev', rubrik: rubriker[besked.slag] });
    const mottagen = await inTenant(ctx.actor, (tx) => tx.mottagenRemiss.findFirst({ where: { utbyteId: besked.svarPaUtbyteId }, select: { id: true } }));
    if (mottagen) return void (await taEmotBeskedFranRemittent(ctx, { ...besked, mottagenId: mottagen.id }));
    if (kuvert.filer.length > 0) return;
  } else {
    const instans = await inTenant(ctx.actor, (tx) => tx.remissinstans.findFirst({ where: { utbyteId: besked.svarPaUtbyteId }, select: { id: true } }));
    if (instans) return void (await taEmotBeskedFranInstans(ctx, { ...besked, instansId: instans.id }));
    if (besked.slag === 'beredning') return;
  }
  await taEmotKuvert(kuvert, { slag: 'brev', rubrik: `${rubriker[besked.slag]}${besked.tillDatum ? ` till ${skrivDag(besked.tillDatum)}` : ''}` });
}

/** `remiss.taEmotSvar`, on what was handed in at an address: the board says besvarad, and the answer lies in the inbox with its receipt and what was attached. */
export const taEmotSvarUtifran: Handler = async ({ organisationId, detalj }) => {
  const ctx: Ctx = { actor: systemActor(organisationId), nu: nu() };
  const lank = await inTenant(ctx.actor, (tx) => tx.svarslank.findFirstOrThrow({ where: { id: String(detalj['lankId']) }, include: { instans: { include: { remiss: { include: { fragor: { orderBy: { nr: 'asc' } } } } } } } }));
  const { instans, inlamnad } = lank;
  if (!inlamnad) return;
  const givet = lasUtifran(lank.svar);
  const organisation = await inRegister((tx) => tx.organisation.findFirstOrThrow({ where: { id: organisationId }, select: { namn: true } }));
  const bytes = await renderSvar(svarsdata({ givet, instans: instans.namn, remiss: instans.remiss, inlamnad, organisation: organisation.namn }));
  const kvitto = await inTenant(ctx.actor, (tx) => storeMade(tx, new Uint8Array(bytes), `Svar från ${instans.namn}.pdf`, 'application/pdf', [givet.text, ...Object.values(givet.fragor).map((f) => f.text)].join('\n\n')));
  const svar = { organ: instans.namn, datum: dagI(inlamnad), dnr: '', svarPaUtbyteId: instans.utbyteId, yttrande: { ...somYttrande(givet, instans.remiss.fragor), hash: kvitto.hash } };
  await besvaraInstans(ctx, svar);
  await taEmot({ ...ctx, nyckel: nyckelFor('svar utifrån', lank.id) }, {
    myndighetId: instans.remiss.myndighetId, kanal: 'lank', slag: 'remissvar', fran: instans.namn, rubrik: `Svar på remiss: ${instans.remiss.titel}`, innehall: svar, inkom: inlamnad, filer: [kvitto, ...givet.filer],
  });
};
