import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { byggInnehall } from './bygg.ts';
import { kanonisk, kontrollsumma, type Json } from '#lib/platform/kanonisk';
import { kontrollera } from './kontroll.ts';
import { may } from './policy.ts';
import { loadSet, type Vald } from './store.ts';

/** The set as it reads now, its canonical text and hash, and what pre-flight says of it that day. */
export function granskning({ s, uppgift, kring }: Pick<Vald, 's' | 'uppgift' | 'kring'>, nu: Date) {
  const innehall = byggInnehall(s, uppgift, kring);
  const json = innehall as unknown as Json;
  const hash = kontrollsumma(json);
  return { innehall, text: kanonisk(json), hash, kontroll: kontrollera(s, innehall, kring, dagI(nu), hash) };
}

/** A warning passed by with a reason: it is logged, and the protocol prints as it was written. A wall is not passed by. */
export const passera = command({
  name: 'protokoll.passera',
  input: z.object({ setId: z.uuid(), kod: z.string().min(1).max(60), paragraf: z.string().max(20).optional(), skal: z.string().trim().min(1, 'Skriv varför varningen inte behöver rättas.').max(1_000) }),
  load: (tx, { setId }) => loadSet(tx, setId, { las: true }),
  may: may.skota,
  async run(tx, vald, { actor, nu }, { setId, kod, paragraf, skal }) {
    if (vald.set.status !== 'utkast') throw new Refused('delen_ar_last');
    const nr = paragraf || null;
    if (!granskning(vald, nu).kontroll.varningar.some((v) => v.kod === kod && v.paragraf === nr)) throw new Refused('ingen_sadan_varning');
    await tx.undantag.createMany({ data: [{ setId, paragrafId: paragrafMed(vald, nr), kod, skal, personId: actor.personId, at: nu }] });
    return { type: 'protokoll.varning_passerad', subject: setId, detalj: { kod, paragraf: nr } };
  },
});

export const paragrafMed = ({ s }: Pick<Vald, 's'>, nr: string | null): string | null => (nr === null ? null : (s.paragrafer.find(({ beteckning }) => beteckning.replace(/^§\u00A0/, '') === nr)?.id ?? null));
