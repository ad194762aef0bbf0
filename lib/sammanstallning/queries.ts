import { query } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { svaret } from '#lib/remiss/instansvy';
import { arSvarsvarde, type Stallning } from '#lib/remiss/stallning';
import { provaId } from '#lib/remiss/store';
import { may } from './policy.ts';
import { matris, svarsgrader, svarsstycken, type Bemotandeutfall, type Deltagare, type Synpunkt } from './sammanstallning.ts';
import { loadSvaret } from './store.ts';

type Rad = {
  id: string; instans_id: string; namn: string; stycke: number; tecken_fran: number; tecken_till: number; citat: string; stallning: string | null; version: number; fraga_nr: number | null; fraga_text: string | null;
  tema_id: string | null; tema: string | null; tema_ordning: number | null; grupp_id: string | null; grupp: string | null; ansvarig_id: string | null; ansvarig: string | null;
  bem_utfall: string | null; bem_text: string | null; bem_version: number | null;
};

/** Every synpunkt of a remiss in the answers' order, with its theme, group and bemötande, in one statement. */
export async function synpunkterFor(tx: Tx, remissId: string): Promise<Synpunkt[]> {
  const rader = await tx.$queryRaw<Rad[]>`
    select s.id, s.instans_id, i.namn, s.stycke, s.tecken_fran, s.tecken_till, s.citat, s.stallning, s.version, f.nr fraga_nr, f.text fraga_text,
      t.id tema_id, t.namn tema, t.ordning tema_ordning, g.id grupp_id, g.rubrik grupp, p.id ansvarig_id, p.namn ansvarig, b.utfall bem_utfall, b.text bem_text, b.version bem_version
    from sammanstallning m join remissynpunkt s on s.sammanstallning_id = m.id join remissinstans i on i.id = s.instans_id
      left join svarsfraga f on f.id = s.fraga_id left join sammanstallningstema t on t.id = s.tema_id left join synpunktsgrupp g on g.id = s.grupp_id left join person p on p.id = s.ansvarig_id
      left join bemotande b on b.grupp_id = s.grupp_id or b.synpunkt_id = s.id and s.grupp_id is null
    where m.remiss_id = ${remissId}::uuid order by i.nr, s.stycke, s.tecken_fran`;
  return rader.map((r) => ({
    id: r.id, instansId: r.instans_id, instans: r.namn, stycke: r.stycke, fran: r.tecken_fran, till: r.tecken_till, citat: r.citat, version: r.version,
    fraga: r.fraga_nr === null ? null : { nr: r.fraga_nr, text: r.fraga_text ?? '' }, stallning: r.stallning as Stallning | null,
    tema: r.tema_id === null ? null : { id: r.tema_id, namn: r.tema ?? '', ordning: r.tema_ordning ?? 0 }, grupp: r.grupp_id === null ? null : { id: r.grupp_id, rubrik: r.grupp ?? '' },
    ansvarig: r.ansvarig_id === null ? null : { id: r.ansvarig_id, namn: r.ansvarig ?? '' },
    bemotande: r.bem_version === null ? null : { utfall: r.bem_utfall as Bemotandeutfall | null, text: r.bem_text ?? '', version: r.bem_version },
  }));
}

const ansvarigaFor = (tx: Tx, myndighetId: string) =>
  tx.person.findMany({ where: { aktiv: true, behorigheter: { some: { roll: { in: ['handlaggare', 'chef', 'registrator'] }, OR: [{ myndighetId }, { myndighetId: null, organId: null }] } } }, select: { id: true, namn: true }, orderBy: { namn: 'asc' } });

type Remissrad = { id: string; titel: string; dnr: string; slag: string; status: string; utskickad: Date | null; myndighetId: string; organisation: string; fragor: { nr: number; text: string; slag: string }[] };
type Instansrad = { id: string; namn: string; kategori: string | null; inbjuden: boolean; status: string; stallning: string | null; svar: [number, string | null][] };

/** The answers put together: who answered, position per question and instans, and every synpunkt with what is said to it. As many statements for 16 instanser as for 2 000. */
export const getSammanstallning = query({
  name: 'sammanstallning.visa',
  async load(tx, remissId: string) {
    provaId(remissId);
    const [remiss] = await tx.$queryRaw<Remissrad[]>`
      select r.id, r.titel, r.dnr_att_ange dnr, r.slag, r.status, r.utskickad, r.myndighet_id "myndighetId", o.namn organisation,
        (select coalesce(jsonb_agg(jsonb_build_object('nr', f.nr, 'text', f.text, 'slag', f.slag) order by f.nr), '[]') from svarsfraga f where f.remiss_id = r.id) fragor
      from remiss r join organisation o on o.id = r.organisation_id where r.id = ${remissId}::uuid and r.status not in ('utkast', 'beslutad')`;
    if (!remiss) throw new Refused('finns_inte');
    const instanser = await tx.$queryRaw<Instansrad[]>`
      select id, namn, kategori, inbjuden, status, stallning,
        (select coalesce(jsonb_agg(jsonb_build_array((s->>'nr')::int, s->>'stallning')), '[]') from jsonb_array_elements(svar->'yttrande'->'svar') s) svar
      from remissinstans where remiss_id = ${remissId}::uuid and status <> 'aterkallad' order by nr`;
    const synpunkter = await synpunkterFor(tx, remissId);
    const ansvariga = await ansvarigaFor(tx, remiss.myndighetId);
    return { remiss, myndighetId: remiss.myndighetId, instanser, synpunkter, ansvariga };
  },
  may: may.lasa,
  view({ remiss: { organisation, ...remiss }, instanser, synpunkter, ansvariga }, { actor, nu }) {
    const deltagare = instanser.map((rad): Deltagare => ({
      id: rad.id, namn: rad.namn, kategori: rad.inbjuden ? rad.kategori : null, inbjuden: rad.inbjuden, svarat: rad.status === 'besvarad', avstar: rad.status === 'avstar',
      stallning: rad.status === 'avstar' ? 'avstar' : (rad.stallning as Stallning | null), perFraga: new Map(rad.svar.flatMap(([nr, stallning]) => (stallning && arSvarsvarde(stallning) ? [[nr, stallning] as const] : []))),
    }));
    const lamnat = deltagare.filter(({ svarat, avstar }) => svarat || avstar);
    return {
      remiss: { id: remiss.id, titel: remiss.titel, dnr: remiss.dnr, slag: remiss.slag, status: remiss.status, utskickad: remiss.utskickad }, organisation, nu,
      svarande: lamnat.map(({ id, namn, kategori, inbjuden }) => ({ id, namn, kategori, inbjuden })), matris: matris(remiss.fragor, lamnat), grader: svarsgrader(deltagare),
      synpunkter, teman: [...new Set(synpunkter.flatMap((s) => s.tema?.namn ?? []))], ansvariga,
      kan: { sammanstalla: may.sammanstalla(actor, remiss) },
    };
  },
});
export type Sammanstallningsvy = Awaited<ReturnType<typeof getSammanstallning>>;

/** What is marked in one answer, and its paragraphs as they are numbered. */
export const getMarkningar = query({
  name: 'sammanstallning.markningar',
  async load(tx, { remissId, instansId }: { remissId: string; instansId: string }) {
    const hittat = await loadSvaret(tx, { remissId, instansId });
    return { ...hittat, synpunkter: await synpunkterFor(tx, remissId) };
  },
  may: may.lasa,
  view: ({ remiss, instans, synpunkter }, { actor }) => ({
    stycken: svarsstycken(svaret(instans)?.yttrande ?? null), synpunkter: synpunkter.filter((s) => s.instansId === instans.id),
    teman: [...new Set(synpunkter.flatMap((s) => s.tema?.namn ?? []))].toSorted((a, b) => a.localeCompare(b, 'sv')), kan: { marka: may.sammanstalla(actor, remiss) },
  }),
});
export type Markningar = Awaited<ReturnType<typeof getMarkningar>>;
