import { z } from 'zod';
import { nyttDokument } from '#lib/dokument/skapaDokument';
import { styckeAv, tomtDoc, type Doc } from '#lib/dokument/schema';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { valfrittId } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { tillKolumner } from '#lib/platform/vagtDatum';
import { may } from './policy.ts';
import { omfattningar } from './styrdokument.ts';
import { loadStyrdokument, type Versionen } from './store.ts';

/** The text to go on from: the version's own, or what can be read out of its file. */
async function textenI(tx: Tx, { text, fil }: Versionen): Promise<Doc> {
  if (text) return text;
  const rad = fil ? await tx.fil.findFirst({ where: { hash: fil.hash }, select: { text: true } }) : null;
  const stycken = (rad?.text ?? '').split(/\n\s*\n|\f/).map((s) => s.replaceAll(/\s+/g, ' ').trim()).filter(Boolean);
  return stycken.length > 0 ? { type: 'doc', content: stycken.map(styckeAv) } : tomtDoc();
}

/** Begins the next version from the one before it: the same text, facts, nyckeltal and rights, an empty list of changes. `remissId` says which remiss it follows from. */
export const nyVersion = command({
  name: 'styrdokument.nyVersion',
  input: z.object({ styrdokumentId: z.uuid(), omfattning: z.enum(omfattningar, 'Välj hur långt ändringen går.'), remissId: valfrittId }),
  load: (tx, { styrdokumentId }) => loadStyrdokument(tx, styrdokumentId),
  may: may.skota,
  async run(tx, s, { actor, nu }, { omfattning, remissId }) {
    const forra = s.versioner.at(-1);
    if (!forra) throw new Refused('finns_inte');
    if (remissId && !forra.remisser.some(({ id }) => id === remissId)) throw new Refused('finns_inte');
    if (forra.publicering !== 'antagen' && forra.remisser.length === 0) throw new Refused('en_version_ar_pa_gang');
    if (omfattning !== 'revision' && forra.publicering !== 'antagen') throw new Refused('forsta_versionen_beslutas');
    const otalt = s.steg.find(({ slag, klar }) => slag === 'information' && !klar);
    if (omfattning !== 'revision' && otalt) throw new Refused(`informera_forst|${otalt.vem ?? ''}`);
    const dokumentId = await nyttDokument(tx, { slag: 'styrdokument', titel: forra.titel, arendeId: s.arendeId, myndighetId: s.myndighetId, forfattareId: actor.personId, innehall: await textenI(tx, forra), nu });
    const { id } = await tx.styrdokumentversion.create({
      data: {
        styrdokumentId: s.id, nr: forra.nr + 1, titel: forra.titel, dnr: forra.dnr, ...tillKolumner('giltigFran', omfattning === 'revision' ? null : forra.giltigFran), ...tillKolumner('giltigTill', forra.giltigTill), forVerksamhet: forra.forVerksamhet,
        ansvarig: forra.ansvarigBefattningId ? null : forra.ansvarig, ansvarigBefattningId: forra.ansvarigBefattningId, omfattning, dokumentId, remissId: remissId ?? null, skapad: nu,
        styrdokumenthuvudman: { create: forra.huvudman.map((h, i) => ({ huvudmanId: h.id, ordning: i + 1 })) },
        versionsnyckeltal: { create: forra.nyckeltal.map((n, i) => ({ nyckeltalId: n.nyckeltalId, ordning: i + 1, lage: n.lage, malvarde: n.malvarde })) },
        andringsratt: { create: forra.ratter.map(({ id: _, befattning: __, ...r }, i) => ({ ...r, ordning: i + 1 })) },
      },
      select: { id: true },
    });
    return { type: 'styrdokument.ny_version', subject: s.id, arendeId: s.arendeId, detalj: { versionId: id, nr: forra.nr + 1, omfattning } };
  },
});
