import { loadJusterat } from '#lib/expediering/store';
import { utdragsfilnamn } from '#lib/expediering/jobs';
import { taEmotKuvert } from '#lib/handling/inkorg';
import { medKod } from '#lib/handling/handling';
import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import type { Ctx } from '#lib/platform/command';
import { dagarEfter, dagI } from '#lib/platform/dag';
import { inRegister, inTenant } from '#lib/platform/db';
import type { Kuvert } from '#lib/platform/exchange';
import { openFile } from '#lib/platform/files';
import type { Handler } from '#lib/platform/jobs';
import { sendMail } from '#lib/platform/mail';
import { nyckelFor } from '#lib/platform/nyckel';
import { Refused } from '#lib/platform/result';
import { renderUtdrag } from '#lib/protokoll/pdf/utdrag';
import { utdragsdata } from '#lib/protokoll/pdfdata';
import { z } from 'zod';
import { brevAttSkicka, brevtext } from './brev.ts';
import { beskedsinnehall, rekommendationsinnehall, svarsinnehall } from './kuvert.ts';
import { berordaI, lasUtfall } from './lasUtfall.ts';
import { loadMottagen } from './mottagen.ts';
import { noteraMejl } from './noteraMejl.ts';
import { paminn, planeraPaminnelse, vantade } from './paminn.ts';
import { paminnelsedag } from './rekommendation.ts';
import { sandSvar } from './sandSvar.ts';
import { load } from './store.ts';
import { kvitteraRekommendation, noteraPaVag, taEmotBeslut } from './taEmotBeslut.ts';
import { taEmotBesked } from './taEmotBesked.ts';

const som = (organisationId: string): Ctx => ({ actor: systemActor(organisationId), nu: nu() });
/** More than that a letter does not hold. */
const brevtak = 15 * 1024 * 1024;

/** A rekommendation lies in the inbox of the huvudman, with its time of arrival (TF 2:9). */
export async function taEmotRekommendation(kuvert: Kuvert): Promise<void> {
  const { titel, fran } = rekommendationsinnehall.parse(kuvert.innehall);
  await taEmotKuvert(kuvert, { slag: 'rekommendation', fran, rubrik: `Rekommendation: ${titel}` });
}

/** What a huvudman decided: its cells are filled at once, and the utdrag lies in the inbox to be registered. */
export async function taEmotRekommendationssvar(kuvert: Kuvert): Promise<void> {
  const svar = svarsinnehall.parse(kuvert.innehall);
  const ctx = som(kuvert.tillOrganisationId);
  const [fil] = kuvert.filer;
  const r = await inTenant(ctx.actor, (tx) => tx.rekommendationshuvudman.findFirst({ where: { utbyteId: svar.svarPaUtbyteId }, select: { rekommendation: { select: { titel: true, myndighet: { select: { kod: true } } } } } }));
  if (r && fil) await taEmotBeslut({ ...ctx, nyckel: nyckelFor('rekommendation.beslut', kuvert.utbyteId) }, { ...svar, utbyteId: kuvert.utbyteId, utdragFilHash: fil.hash });
  await taEmotKuvert({ ...kuvert, tillMyndighetKod: r?.rekommendation.myndighet.kod ?? kuvert.tillMyndighetKod }, { slag: 'rekommendationssvar', rubrik: `Beslut om rekommendationen ${r?.rekommendation.titel ?? svar.rubrik ?? ''}: ${svar.organ} ${svar.beteckning}`.trim() });
}

/** A word about one under way. From the recommender to us, or from a huvudman to us; what cannot be placed lies in the inbox: nothing that has arrived vanishes. */
export async function taEmotRekommendationsbesked(kuvert: Kuvert): Promise<void> {
  const besked = beskedsinnehall.parse(kuvert.innehall);
  const ctx: Ctx = { ...som(kuvert.tillOrganisationId), nyckel: nyckelFor('rekommendationsbesked', kuvert.utbyteId) };
  if (besked.slag === 'pa_vag') {
    if (await inTenant(ctx.actor, (tx) => tx.rekommendationshuvudman.findFirst({ where: { utbyteId: besked.svarPaUtbyteId }, select: { id: true } }))) return void (await noteraPaVag(ctx, { ...besked, utbyteId: kuvert.utbyteId }));
  } else {
    const mottagen = await inTenant(ctx.actor, (tx) => tx.mottagenRekommendation.findFirst({ where: { utbyteId: besked.svarPaUtbyteId }, select: { id: true } }));
    if (mottagen) return void (await taEmotBesked(ctx, { mottagenId: mottagen.id, slag: besked.slag, ...(besked.datum ? { datum: besked.datum } : {}) }));
  }
  const rubrik = { paminnelse: 'Påminnelse om rekommendation', pa_vag: 'Besked om rekommendation', star_fast: 'Beslutet står efter rekommendation' }[besked.slag];
  await taEmotKuvert(kuvert, { slag: 'brev', rubrik: besked.titel ? `${rubrik}: ${besked.titel}` : rubrik });
}

const kvittens = z.object({ slag: z.string().optional(), dnr: z.string(), organ: z.string().optional(), organKod: z.string().nullish(), registrerad: z.string() });
/** The receipt of a rekommendation we have sent. One about something else lets us pass it by. */
export async function taEmotKvittens({ tillOrganisationId, utbyteId, innehall }: Kuvert): Promise<void> {
  const { slag, dnr, organ, organKod, registrerad } = kvittens.parse(innehall);
  if (slag !== 'rekommendation') return;
  const ctx = som(tillOrganisationId);
  if (!(await inTenant(ctx.actor, (tx) => tx.rekommendationshuvudman.findFirst({ where: { utbyteId }, select: { id: true } })))) return;
  await kvitteraRekommendation({ ...ctx, nyckel: nyckelFor('rekommendation.kvittens', utbyteId) }, { utbyteId, dnr: organKod ? medKod(organKod, dnr) : dnr, ...(organ ? { organ } : {}), registrerad });
}

/** `rekommendation.las`, on protokoll.justerat: what each § means for what has been recommended. */
export const las: Handler = async ({ organisationId, subject: setId }) => {
  const ctx = som(organisationId);
  for (const par of await inTenant(ctx.actor, (tx) => berordaI(tx, setId))) await lasUtfall(ctx, { ...par, setId });
};

/** `rekommendation.svara`, on what the system has read or somebody has said: the utdrag is set outside the transaction, and it goes. */
export const svara: Handler = async ({ organisationId, subject: mottagenId }) => {
  const ctx = som(organisationId);
  const mottagen = await inTenant(ctx.actor, (tx) => loadMottagen(tx, { id: mottagenId }));
  for (const svar of mottagen.svar.filter(({ lage }) => lage === 'skickas')) {
    if (svar.slag !== 'beslut') { await sandSvar(ctx, { svarId: svar.id }); continue; }
    const { innehall, signerat } = await inTenant(ctx.actor, (tx) => loadJusterat(tx, svar.setId));
    const p = innehall.paragrafer.find(({ id }) => id === svar.paragrafId);
    if (!p) continue;
    const bytes = await renderUtdrag(utdragsdata(innehall, signerat, [p.id]));
    await sandSvar(ctx, { svarId: svar.id, namn: utdragsfilnamn(innehall, p), bytes: new Uint8Array(bytes) });
  }
};

/** `rekommendation.planera`, on what was sent: when those who have not decided are reminded. */
export const planera: Handler = async ({ organisationId, subject }) => {
  await planeraPaminnelse({ ...som(organisationId), nyckel: nyckelFor('rekommendation.planera', subject) }, { rekommendationId: subject });
};

/** `rekommendation.paminn`, when the day has come: those who have not decided, if any, and if it is still waited for. */
export const paminnJobb: Handler = async ({ organisationId, subject }) => {
  const ctx = som(organisationId);
  const r = await inTenant(ctx.actor, (tx) => load(tx, subject));
  const dag = paminnelsedag(r.malTid, dagarEfter);
  const idag = dagI(ctx.nu);
  if (r.status !== 'utsand' || r.uppnadd || !dag || idag < dag || vantade(r, idag).length === 0) return;
  await paminn({ ...ctx, nyckel: nyckelFor('rekommendation.paminn', subject, dag) }, { rekommendationId: subject });
};

/** `rekommendation.mejla`: the letters to huvudmän outside that have not gone. One that is refused is shown with its reason, and the job tries again. */
export const mejla: Handler = async ({ organisationId, subject }) => {
  const ctx = som(organisationId);
  const r = await inTenant(ctx.actor, (tx) => load(tx, subject));
  const brev = brevAttSkicka(r);
  if (brev.length === 0) return;
  const organisation = await inRegister((tx) => tx.organisation.findFirstOrThrow({ where: { id: organisationId }, select: { namn: true } }));
  const filer = await inTenant(ctx.actor, async (tx) => {
    const pdf = r.filHash ? [{ namn: `Rekommendation ${r.titel}.pdf`.replaceAll(/[\r\n]/g, ' '), typ: 'application/pdf', bytes: (await openFile(tx, r.filHash)).bytes }] : [];
    const storlek = (await tx.fil.findMany({ where: { hash: { in: r.bilagor.map(({ hash }) => hash) } }, select: { storlek: true } })).reduce((summa, f) => summa + f.storlek, 0);
    const bilagor = [];
    if (storlek <= brevtak) for (const b of r.bilagor) bilagor.push({ namn: b.namn, typ: b.typ, bytes: (await openFile(tx, b.hash)).bytes });
    return { pdf, bilagor, ryms: storlek <= brevtak };
  });
  let misslyckade = 0;
  for (const { slag, mottagare, utbyteId } of brev) {
    const fel = await skicka({ till: mottagare.epost ?? '', ...brevtext(r, slag, organisation.namn, filer.ryms), bilagor: slag === 'star_fast' ? [] : slag === 'utsand' ? [...filer.pdf, ...filer.bilagor] : filer.pdf, messageId: `<${utbyteId}@paragraf>` });
    if (fel) misslyckade++;
    await noteraMejl(ctx, { rekommendationId: r.id, mottagareId: mottagare.id, utbyteId, fel });
  }
  if (misslyckade > 0) throw new Error(`${misslyckade} letters of rekommendation ${subject} were not taken in by the mail server`);
};

async function skicka(brev: Parameters<typeof sendMail>[0]): Promise<string | null> {
  try {
    await sendMail(brev);
    return null;
  } catch (error) {
    if (error instanceof Refused) throw error;
    return (error instanceof Error ? error.message : String(error)).slice(0, 300);
  }
}
