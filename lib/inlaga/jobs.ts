import { z } from 'zod';
import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { command } from '#lib/platform/command';
import { inTenant } from '#lib/platform/db';
import { storeMade } from '#lib/platform/files';
import type { Handler } from '#lib/platform/jobs';
import { renderTjansteskrivelse } from '#lib/yttrande/pdf/tjansteskrivelse';
import { skrivDnr } from '#lib/arende/store';
import { avgjordaI, avgor } from './avgor.ts';
import { skrivForfattare, slagnamn } from './inlaga.ts';
import { may } from './policy.ts';
import { loadInlaga, type Inlaga } from './store.ts';

const rubrikFor = (i: Inlaga, svar: boolean) => (svar ? `Svar på ${slagnamn[i.slag].toLowerCase()}` : slagnamn[i.slag]);

/** Keeps the PDF of what was written in the browser on its handling. Made twice it is kept once. */
export const sparaInlagepdf = command({
  name: 'inlaga.sparaPdf',
  input: z.object({ inlagaId: z.uuid(), handlingId: z.uuid(), namn: z.string().min(1), bytes: z.instanceof(Uint8Array) }),
  load: (tx, { inlagaId }) => loadInlaga(tx, inlagaId),
  may: may.system,
  async run(tx, inlaga, _, { handlingId, namn, bytes }) {
    const redan = await tx.handlingsfil.count({ where: { handlingId } });
    if (redan === 0) {
      const fil = await storeMade(tx, bytes, namn, 'application/pdf', [inlaga.titel, ...inlaga.text, ...inlaga.satser.map(({ text }) => text)].join('\n\n'));
      await tx.handlingsfil.createMany({ data: [{ handlingId, filHash: fil.hash, namn, typ: fil.typ, ordning: 0 }] });
    }
    return { type: 'inlaga.pdf_gjord', subject: inlaga.id, arendeId: inlaga.arendeId };
  },
});

/** `inlaga.pdf`, on what was handed in or answered without a file: the text as a tagged PDF, so that it lies among the handlingar like everything else. */
export const gorPdf: Handler = async ({ organisationId, subject, type, detalj }) => {
  if (detalj['medFil']) return;
  const actor = systemActor(organisationId);
  const svar = type === 'inlaga.svar_lamnat';
  const { i, organisation } = await inTenant(actor, async (tx) => ({ i: await loadInlaga(tx, subject), organisation: await tx.organisation.findFirst({ where: { id: organisationId }, select: { namn: true } }) }));
  const handlingId = svar ? i.svarHandlingId : i.handlingId;
  if (!handlingId) return;
  const text = svar ? (i.svar ?? '').split(/\n{2,}/) : i.text;
  const av = svar ? [{ namn: i.tillNamn ?? '' }] : i.forfattare.map(({ namn, parti }) => ({ namn: parti ? `${namn}\u00A0(${parti})` : namn }));
  const bytes = await renderTjansteskrivelse({
    organisation: { namn: organisation?.namn ?? '' }, organ: { namn: i.organ.namn }, slag: rubrikFor(i, svar), rubrik: i.titel, datum: svar && i.svarad ? i.svarad.toISOString().slice(0, 10) : i.inlamnad,
    dnr: skrivDnr({ dnr: i.arende.dnr, myndighet: i.organ.myndighet }), mottagare: i.organ.namn, signering: 'elektronisk',
    ...(!svar && i.satser.length > 0 ? { forslag: { delar: [{ ingress: 'Yrkanden', satser: i.satser.map((s) => s.text), form: 'att' as const }] } } : {}),
    avsnitt: [{ text }, ...(svar ? [{ text: [`Svaret gäller en ${slagnamn[i.slag].toLowerCase()} av ${skrivForfattare(i.forfattare)}.`] }] : [])],
    undertecknare: av.map((a) => ({ ...a, titel: svar ? 'Svaret ges av' : 'Av' })),
  });
  await sparaInlagepdf({ actor, nu: nu() }, { inlagaId: i.id, handlingId, namn: `${rubrikFor(i, svar)} ${i.titel.replaceAll(/[^\p{L}\p{N} .-]/gu, '').slice(0, 80).trim()}.pdf`, bytes: new Uint8Array(bytes) });
};

/** `inlaga.avgor`, on protokoll.justerat: the outcome of every motion in the set, back to it. */
export const skrivUtfall: Handler = async ({ organisationId, subject: setId }) => {
  const actor = systemActor(organisationId);
  for (const { paragrafId } of await inTenant(actor, (tx) => avgjordaI(tx, setId))) await avgor({ actor, nu: nu() }, { setId, paragrafId });
};
