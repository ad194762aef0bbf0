import '#server-only';
import type { Tx } from '#lib/platform/db';
import { dagI, type Dag } from '#lib/platform/dag';
import { inRegister } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import type { Besked } from './kuvert.ts';
import { uppnaddDen } from './matris.ts';
import { load, save, tillDatum, type Mottagare, type Rekommendation } from './store.ts';

/** Those of the huvudmän that work in this installation, by the register's id. */
export async function anslutna(r: Pick<Rekommendation, 'mottagare'>): Promise<ReadonlySet<string>> {
  const ids = r.mottagare.flatMap(({ huvudman }) => huvudman.iRegistretId ?? []);
  return new Set((await inRegister((t) => t.organisation.findMany({ where: { id: { in: ids }, ansluten: true }, select: { id: true } }))).map(({ id }) => id));
}

type Vad = Omit<Besked, 'svarPaUtbyteId'>;
/** A word to those who were asked and work here; the others are written to. */
export async function berattaFor(tx: Tx, r: Rekommendation, mottagare: readonly Mottagare[], besked: Vad, nu: Date): Promise<void> {
  const inne = await anslutna(r);
  for (const { utbyteId, huvudman } of mottagare) {
    if (utbyteId && huvudman.iRegistretId && inne.has(huvudman.iRegistretId)) {
      await post(tx, { utbyteId: crypto.randomUUID(), slag: 'rekommendationsbesked', tillOrganisationId: huvudman.iRegistretId, tillMyndighetKod: null, innehall: { ...besked, svarPaUtbyteId: utbyteId, titel: r.titel }, filer: [], amneId: r.id, arendeId: r.arendeId }, nu);
    }
  }
}

/** After a cell has been filled: the first time enough have antagit, the decision stands, with its day, and all are told. Gives the day, or null when nothing new has come of it. */
export async function provaOmDetStar(tx: Tx, id: string, nu: Date): Promise<Dag | null> {
  const r = await load(tx, id);
  if (r.uppnadd) return null;
  const den = uppnaddDen(r.mottagare, r.satser.map((s) => s.id), r.troskel, dagI(nu));
  if (!den) return null;
  await save(tx, r, { uppnadd: tillDatum(den) });
  await berattaFor(tx, r, r.mottagare, { slag: 'star_fast', datum: den, dnr: r.dnr ?? '' }, nu);
  return den;
}
