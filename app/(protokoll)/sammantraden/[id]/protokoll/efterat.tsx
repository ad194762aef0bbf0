import { Expedieringar } from '#components/expediering/expedieringar';
import { getAnslagForSet } from '#lib/anslag/queries';
import { expedierat, getMottagarval } from '#lib/expediering/queries';
import type { Ctx } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Paragrafinnehall } from '#lib/protokoll/innehall';
import { forsokIgenAction, noteraPostadAction, noteraStudsAction } from './actions.ts';
import { Anslaget } from './anslaget.tsx';
import { Utdragen } from './utdragen.tsx';
import { SkickaTill } from './skicka-till.tsx';
import { Besluten } from './besluten.tsx';

/** What follows when a set is justerat: the notice on the board with its dates, and what has been sent. For staff. */
export async function Efterat({ setId, ctx, paragrafer, justerat }: { setId: string; ctx: Ctx; paragrafer: readonly Paragrafinnehall[]; justerat: Date | null }) {
  const [tavla, skickat, val] = await Promise.all([forPersonal(getAnslagForSet(ctx, setId), null), forPersonal(expedierat(ctx, { setId }), []), forPersonal(getMottagarval(ctx, setId), null)]);
  const attSkicka = paragrafer.some(({ expediering }) => expediering.length > 0);
  return (
    <>
      {tavla && <Anslaget setId={setId} {...tavla} idag={dagI(ctx.nu)} justerat={dagI(justerat ?? ctx.nu)} />}
      {tavla?.anslag && <Besluten anslag={tavla.anslag} kan={tavla.kan} idag={dagI(ctx.nu)} />}
      <Utdragen setId={setId} ctx={ctx} paragrafer={paragrafer} />
      {(skickat.length > 0 || attSkicka || val) && (
        <section aria-labelledby="e-h">
          <h2 id="e-h">Expediering</h2>
          {skickat.length > 0 ? <Expedieringar rader={skickat} atgarder={{ forsokIgen: forsokIgenAction, postad: noteraPostadAction, studsade: noteraStudsAction }} idag={dagI(ctx.nu)} /> : attSkicka ? <p className="mut">Utdragen görs nu och skickas strax.</p> : <p className="mut">Inget är skickat.</p>}
          {val && <SkickaTill setId={setId} paragrafer={paragrafer} val={val} />}
        </section>
      )}
    </>
  );
}

/** A ledamot reads the protocol but keeps neither the board nor the post. */
const forPersonal = <T, I>(read: Promise<T>, inget: I): Promise<T | I> =>
  read.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Refused') return inget;
    throw error;
  });
