import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { numreraParagrafer } from '#lib/sammantrade/numreraParagrafer';
import { kvarstar } from './forkontroll.ts';
import { farPubliceras } from './innehall.ts';
import { las as frys } from './justeringsset.ts';
import { granskning, paragrafMed } from './passera.ts';
import { may } from './policy.ts';
import { loadSet, saveSet } from './store.ts';

/**
 * Locks a set for signing: pre-flight's walls stop it, all of them named; warnings are passed by first, or here with one reason for those that are left.
 * Where the organ numbers its §§ at locking, the whole meeting gets its numbers with the first set.
 * What is signed from here on is this text: canonical JSON and its SHA-256, in a row that is never changed.
 */
export const las = command({
  name: 'protokoll.las',
  input: z.object({ setId: z.uuid(), skal: z.string().trim().max(1_000).optional() }),
  load: (tx, { setId }) => loadSet(tx, setId, { las: true }),
  may: may.skota,
  async run(tx, fore, { actor, nu }, { setId, skal }) {
    const vald = (await numreraParagrafer(tx, fore.s)) ? await loadSet(tx, setId) : fore;
    const { set, s, undantag } = vald;
    const { innehall, text, hash, kontroll } = granskning(vald, nu);
    if (set.status === 'utkast' && kontroll.vaggar.length > 0) throw new Refused(`protokollet_har_hinder|${kontroll.vaggar.map(({ mening }) => mening.replaceAll('|', '/')).join(' ').replace(/\.$/, '')}`);
    const last = frys(set, hash, kontroll.vaggar.length);
    if (!last.ok) throw new Refused(last.error);
    const kvar = kvarstar(kontroll, undantag);
    if (kvar.length > 0 && !skal) throw new Refused(`varningar_utan_skal|${kvar.length}`);
    if (skal && kvar.length > 0) await tx.undantag.createMany({ data: kvar.map((v) => ({ setId, paragrafId: paragrafMed(vald, v.paragraf), kod: v.kod, skal, personId: actor.personId, at: nu })) });

    const nr = (await tx.frysttext.count({ where: { setId } })) + 1;
    const { id: frystId } = await tx.frysttext.create({ data: { setId, nr, json: text, hash, skapad: nu }, select: { id: true } });
    await tx.paragraf.updateMany({ where: { justeringssetId: setId }, data: { status: 'last' } });
    await saveSet(tx, set, last.value, { frystId, publicera: farPubliceras(innehall, s.organ.regelverk.publiceraProtokoll, s.organ.regelverk.publiceraBeredande) });
    return { type: 'protokoll.last', subject: setId, detalj: { sammantradeId: s.id, hash, paragrafer: set.paragrafer.length } };
  },
});
