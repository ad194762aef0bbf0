import { z } from 'zod';
import { filrefSchema } from '#lib/handling/falt';
import { egnaFiler, finnsFiler } from '#lib/handling/store';
import { huvudmanFor } from '#lib/organisation/huvudmannaregister';
import { command } from '#lib/platform/command';
import { parseDate } from '#lib/platform/datum';
import { inRegister } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { exakt, tolkaVagtDatum, type VagtDatum } from '#lib/platform/vagtDatum';
import { may } from './policy.ts';
import { delaSatser, trosklar } from './rekommendation.ts';
import { load, saveUtkast } from './store.ts';

/** A day in any way people write one, or a time that is no more exact than "innan årsskiftet"; nothing when nothing is said. */
function lasMaltid(skriven: string, nu: Date): VagtDatum {
  if (!skriven.trim()) return { precision: 'obestamt', fran: null, till: null, text: null };
  const dag = parseDate(skriven, nu);
  return dag.ok ? exakt(dag.value) : tolkaVagtDatum(skriven, nu.getFullYear());
}

/** What a file is called as a bilaga: its number is told beside it. */
const bilagenamn = (fil: string): string => { const namn = fil.replace(/\.[a-z0-9]+$/i, ''); return namn.replace(/^bilaga[ _-]*\d+[ _.:-]*/i, '') || namn; };

/** The composition as it stands. Refused when it has been sent, or when somebody else saved in between. */
export const spara = command({
  name: 'rekommendation.spara',
  input: z.object({
    id: z.uuid(), version: z.coerce.number().int(),
    titel: z.string().trim().min(1, 'Skriv vad rekommendationen gäller.').max(300),
    fran: z.string().trim().min(1, 'Skriv vem som rekommenderar.').max(300),
    bakgrund: z.string().trim().max(60_000).default(''),
    satser: z.string().trim().max(20_000).default(''),
    malTid: z.string().trim().max(200).default(''),
    troskel: z.enum(trosklar).default('alla'),
    troskelvarde: z.string().trim().regex(/^\d{0,3}$/, 'Skriv ett tal, till exempel 9.').default('').transform((t) => (t ? Number(t) : null)),
    huvudman: z.array(z.uuid()).max(400).default([]),
    kravs: z.array(z.uuid()).max(400).default([]),
    filer: z.array(filrefSchema).max(50).default([]),
    /** Of the bilagor that are there: their titles in order, by hash; one that is not named is taken away. */
    bilagor: z.array(z.object({ hash: z.string().length(64), titel: z.string().trim().min(1, 'Skriv vad bilagan heter.').max(300), kvar: z.string().optional() })).max(50).default([]),
  }),
  load: (tx, { id }) => load(tx, id),
  may: may.skriva,
  async run(tx, r, { actor, nu }, { version, satser, bakgrund, malTid, troskel, troskelvarde, huvudman, kravs, filer, bilagor, titel, fran }) {
    if (r.status !== 'utkast') throw new Refused('rekommendationen_ar_utsand');
    await finnsFiler(tx, filer);
    await egnaFiler(tx, actor, filer, r.bilagor.map(({ hash }) => hash));
    const kvar = bilagor.filter((b) => b.kvar !== undefined).flatMap((b) => r.bilagor.filter(({ hash }) => hash === b.hash).map((f) => ({ ...f, titel: b.titel })));
    const nya = filer.filter(({ hash }) => !kvar.some((b) => b.hash === hash)).map((f) => ({ ...f, titel: bilagenamn(f.namn) }));
    const valda = await huvudmanFor(tx, [...new Set(huvudman)]);
    const register = await inRegister((t) => t.organisation.findMany({ where: { id: { in: valda.flatMap(({ iRegistretId }) => iRegistretId ?? []) } }, select: { id: true, ansluten: true, epost: true } }));
    const ny = await saveUtkast(tx, { id: r.id, version }, {
      titel, fran, bakgrund: bakgrund.split(/\n{2,}/).map((s) => s.trim()).filter(Boolean), satser: delaSatser(satser), malTid: lasMaltid(malTid, nu), troskel: { slag: troskel, varde: troskelvarde }, bilagor: [...kvar, ...nya],
      huvudman: valda.map((h) => {
        const org = register.find(({ id }) => id === h.iRegistretId);
        return { huvudmanId: h.id, kravs: troskel === 'namngivna' && h.iRegistretId !== null && kravs.includes(h.iRegistretId), epost: org && !org.ansluten ? org.epost : null };
      }),
    });
    return { type: 'rekommendation.sparad', subject: r.id, arendeId: r.arendeId, detalj: { version: ny } };
  },
});
