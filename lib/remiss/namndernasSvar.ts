import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { instansvy, svaret } from './instansvy.ts';
import { may } from './policy.ts';
import { oenighet, type Fraga } from './remiss.ts';
import { provaId, tillDag } from './store.ts';
import { stycken } from './svarstext.ts';

/** "Nämndernas svar" in one view: position, §, date, and the text per question and nämnd, from our own registered copies; where they differ it says so. */
export const getNamndernasSvar = query({
  name: 'remiss.namndernasSvar',
  async load(tx, arendeId: string) {
    provaId(arendeId);
    const arende = await tx.arende.findFirst({ where: { id: arendeId }, include: { myndighet: true } });
    if (!arende) throw new Refused('finns_inte');
    const remisser = await tx.remiss.findMany({ where: { arendeId, slag: 'intern' }, include: { fragor: { orderBy: { nr: 'asc' } }, filer: { orderBy: { ordning: 'asc' } } }, orderBy: { id: 'asc' } });
    // One that was withdrawn keeps the answer it had given.
    const rader = await tx.remissinstans.findMany({ where: { remiss: { arendeId, slag: 'intern' }, OR: [{ status: { not: 'aterkallad' } }, { besvarad: { not: null } }] }, include: { handelser: true, svarHandling: true }, orderBy: [{ namn: 'asc' }, { id: 'asc' }] });
    const utskick = await tx.utgaende.findMany({ where: { slag: 'remiss', amneId: { in: remisser.map((r) => r.id) } }, select: { utbyteId: true, levererad: true } });
    const attRegistrera = await tx.inkommet.findMany({ where: { myndighetId: arende.myndighetId, slag: 'utdrag', status: 'ny' }, select: { id: true, innehall: true } });
    const mottagen = await tx.mottagenRemiss.findFirst({ where: { arendeId, slag: 'extern' }, select: { id: true, svarSenast: true, titel: true } });
    return { arende, myndighetId: arende.myndighetId, remisser, rader, utskick, attRegistrera, mottagen };
  },
  may: may.visa,
  view({ arende, remisser, rader, utskick, attRegistrera, mottagen }, { actor, nu }) {
    const idag = dagI(nu);
    const iInkorgen = new Map(attRegistrera.map(({ id, innehall }) => [(innehall as { svarPaUtbyteId?: string }).svarPaUtbyteId, id]));
    const namnder = rader.map((rad) => ({
      ...omgangen(rad, rader, remisser),
      ...instansvy(rad, utskick.find((u) => u.utbyteId === rad.utbyteId)?.levererad ?? null, idag), attRegistrera: may.registrera(actor, arende) ? (iInkorgen.get(rad.utbyteId) ?? null) : null,
      text: svaret(rad)?.yttrande?.svar.length ? [] : stycken(svaret(rad)?.yttrande?.innehall),
    }));
    const fragor = (remisser.at(-1)?.fragor ?? []).map((f) => {
      const svar = rader.map((rad) => {
        const lamnat = svaret(rad)?.yttrande?.svar.find((s) => s.nr === f.nr);
        return { id: rad.id, namn: rad.namn, tidigare: omgangen(rad, rader, remisser).tidigare, stallning: lamnat?.stallning ?? null, stycken: stycken(lamnat?.innehall), besvarat: Boolean(lamnat) };
      });
      return { nr: f.nr, text: f.text, slag: f.slag as Fraga['slag'], svar, oense: oenighet(svar.filter((s) => !s.tidigare).map((s) => s.stallning)) };
    });
    return {
      idag, tavlor: remisser.map(({ id, svarSenast }) => ({ id, svarSenast: tillDag(svarSenast) })), arende: { id: arende.id, dnr: arende.dnr, kod: arende.myndighet.kod, arendemening: arende.arendemening }, namnder, fragor,
      svarSenast: namnder.map((n) => n.svarSenast).filter((d): d is string => d !== null).toSorted().at(-1) ?? null, slutdag: tillDag(mottagen?.svarSenast ?? null), mottagenId: mottagen?.id ?? null,
      oense: oenighet(namnder.filter((n) => !n.tidigare).map((n) => n.stallning)) || fragor.some((f) => f.oense),
      kan: { internremittera: may.internremittera(actor, arende) && mottagen !== null, registrera: may.registrera(actor, arende), folja: may.folja(actor, arende) },
    };
  },
});
type Rad = { id: string; remissId: string; mottagareMyndighetId: string | null; status: string };
type Remissrad = { id: string; utskickad: Date | null; filer: { id: string; namn: string; slag: string }[] };

/** Which time the nämnd was asked, and with which documents: an answer keeps the text it was based on, also when it has been asked again. */
function omgangen({ id, remissId, mottagareMyndighetId }: Rad, rader: readonly Rad[], remisser: readonly Remissrad[]) {
  const samma = rader.filter((r) => r.mottagareMyndighetId === mottagareMyndighetId).map((r) => r.id).toSorted();
  const remiss = remisser.find((r) => r.id === remissId);
  return {
    remissId, omgang: samma.indexOf(id) + 1, omgangar: samma.length, tidigare: samma.at(-1) !== id, fragad: remiss?.utskickad ?? null,
    underlag: (remiss?.filer ?? []).filter(({ slag }) => slag !== 'missiv').map(({ id: filId, namn }) => ({ id: filId, namn })),
  };
}

export type NamndernasSvar = Awaited<ReturnType<typeof getNamndernasSvar>>;
