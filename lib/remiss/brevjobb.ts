import { z } from 'zod';
import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import type { Ctx } from '#lib/platform/command';
import { skrivDag } from '#lib/platform/dag';
import { inRegister, inTenant } from '#lib/platform/db';
import { openFile, type Filref } from '#lib/platform/files';
import type { Handler } from '#lib/platform/jobs';
import { brevfel, sendMail } from '#lib/platform/mail';
import { skrivVagtDatum } from '#lib/platform/vagtDatum';
import { bjudInUtomstaende, utfardaNyckel } from './bjudIn.ts';
import type { beskedslag } from './remiss.ts';
import { tillDag, vagt } from './store.ts';
import { brevtext } from './svaraUtifran.ts';
import { nyNyckel, nyckelHash } from './svarslank.ts';
import { fortsattUtskick, noteraBrev, noteraLankfel } from './utskick.ts';

/** So many letters in one turn: a turn that is stopped has little to do again, and others get theirs in between. */
const omgang = 100;

/** `remiss.bjudIn`, on what was sent: those outside the installation get an address of their own to answer at. One that cannot be reached is said to be so, and the rest get theirs. */
export const bjudInJobb: Handler = async ({ organisationId, subject, type }) => {
  const ctx: Ctx = { actor: systemActor(organisationId), nu: nu() };
  if (type === 'remiss.utskickad' || type === 'remiss.instans_tillagd') {
    const utanfor = await inRegister((tx) => tx.organisation.findMany({ where: { ansluten: false, epost: { not: null } }, select: { id: true, epost: true } }));
    await bjudInUtomstaende(ctx, { remissId: subject, adresser: utanfor.flatMap(({ id, epost }) => (z.email().safeParse(epost).success && epost ? [{ organisationId: id, epost }] : [])) });
  }
  const ute = { mejlad: null, inlamnad: null, fel: null, instans: { remissId: subject, status: { not: 'aterkallad' } } };
  const organisation = await inRegister((tx) => tx.organisation.findFirstOrThrow({ where: { id: organisationId }, select: { namn: true, kod: true } }));
  const lankar = await inTenant(ctx.actor, (tx) => tx.svarslank.findMany({ where: ute, include: { instans: { select: { svarSenast: true, remiss: { select: { titel: true, dnrAttAnge: true, svarstid: true } } } } }, orderBy: { id: 'asc' }, take: omgang }));
  let senare: unknown;
  for (const { id, epost, giltigTill: till, instans } of lankar) {
    const nyckel = nyNyckel();
    const { titel, dnrAttAnge: dnr, svarstid } = instans.remiss;
    try {
      // The letter first: a key that nobody has got is of no use, and a letter sent twice holds the key that works.
      await sendMail({
        till: epost, amne: `Remiss: ${enRad(titel)}`,
        text: brevtext({ organisation: organisation.namn, titel, dnr, svarstid: skrivVagtDatum(vagt(svarstid)), svarSenast: tillDag(instans.svarSenast), till, adress: `${process.env['NEXTAUTH_URL'] ?? ''}/svara/${encodeURIComponent(organisation.kod)}/${nyckel}` }),
      });
      await utfardaNyckel(ctx, { lankId: id, hash: nyckelHash(nyckel) });
    } catch (error) {
      const fel = brevfel(error);
      if (fel === null) throw error;
      if (fel === 'senare') senare = error;
      else await noteraLankfel(ctx, { lankId: id, fel });
    }
  }
  if (senare !== undefined) throw senare;
  if (lankar.length === omgang) await fortsattUtskick(ctx, { remissId: subject });
};

const enRad = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

type Slag = (typeof beskedslag)[number];
const amnen: Partial<Record<Slag, string>> = { paminnelse: 'Påminnelse om remiss', anstand: 'Mer tid för remissvar', anstand_avslaget: 'Svar om anstånd', aterkallad: 'Remissen är återkallad', ny_version: 'Ny version av en remisshandling', aterkoppling: 'Vad som blev av ert remissvar' };

/** The words of a letter to one who has no account. */
function brevord(slag: Slag, { titel, dnr, sista, till, text }: { titel: string; dnr: string; sista: string | null; till: string | null; text: string | null }): string {
  const om = `remissen ${titel} (dnr ${dnr})`;
  const satser: Partial<Record<Slag, string>> = {
    paminnelse: `Vi väntar på ert svar på ${om}.${sista ? ` Det ska vara inne senast ${skrivDag(sista)}.` : ''} Adressen i det tidigare brevet gäller fortfarande. Tänker ni inte svara, meddela gärna det.`,
    anstand: `Ni får mer tid att svara på ${om}${till ? `, till ${skrivDag(till)}` : ''}. Adressen i det tidigare brevet gäller fortfarande.`,
    anstand_avslaget: `Ni får inte mer tid att svara på ${om}. Sista dagen står fast.`,
    aterkallad: `Vi återkallar ${om}. Inget svar väntas.${text ? ` ${text}` : ''}`,
    ny_version: `En handling i ${om} är ersatt. Den nya följer med det här brevet och finns på adressen i det tidigare.${text ? ` ${text}` : ''}`,
    aterkoppling: `Tack för ert svar på ${om}. Det bifogade brevet säger vad som blev av era synpunkter.`,
  };
  return satser[slag] ?? text ?? '';
}

/** `remiss.mejla`: every letter of the organisation's that waits, so many in a turn. Sent twice it is sent by one Message-ID. */
export const mejlaJobb: Handler = async ({ organisationId, subject }) => {
  const ctx: Ctx = { actor: systemActor(organisationId), nu: nu() };
  const organisation = await inRegister((tx) => tx.organisation.findFirstOrThrow({ where: { id: organisationId }, select: { namn: true } }));
  const brev = await inTenant(ctx.actor, (tx) => tx.remissbrev.findMany({ where: { skickad: null, fel: null }, include: { instans: { select: { svarSenast: true, remiss: { select: { titel: true, dnrAttAnge: true } } } } }, orderBy: { id: 'asc' }, take: omgang }));
  let senare: unknown;
  for (const { id, slag, epost, tillDatum: till, text, filer, instans: { svarSenast, remiss } } of brev) {
    try {
      const bilagor = await Promise.all((filer as unknown as Filref[]).map(async ({ hash, namn }) => { const { bytes, typ } = await inTenant(ctx.actor, (tx) => openFile(tx, hash)); return { namn: enRad(namn), bytes, typ }; }));
      await sendMail({
        till: epost, amne: enRad(`${amnen[slag as Slag] ?? 'Remiss'}: ${remiss.titel}`), bilagor, messageId: `<remissbrev.${id}@paragraf>`,
        text: [brevord(slag as Slag, { titel: remiss.titel, dnr: remiss.dnrAttAnge, sista: tillDag(svarSenast), till: tillDag(till), text }), organisation.namn].join('\n\n'),
      });
      await noteraBrev(ctx, { brevId: id, fel: null });
    } catch (error) {
      const fel = brevfel(error);
      if (fel === null) throw error;
      if (fel === 'senare') senare = error;
      else await noteraBrev(ctx, { brevId: id, fel });
    }
  }
  if (senare !== undefined) throw senare;
  if (brev.length === omgang) await fortsattUtskick(ctx, { remissId: subject });
};
