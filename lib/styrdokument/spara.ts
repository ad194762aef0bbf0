import { z } from 'zod';
import { filrefSchema } from '#lib/handling/falt';
import { egnaFiler } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { kolumnerAv, laggHandling, sattHuvudman, uppgifter } from './skapa.ts';
import { delaRader } from './styrdokument.ts';
import { kravUtkast, loadStyrdokument, loadVersion, saveVersion } from './store.ts';

/** What is said of a version beside its text: when it holds, for whom, and who answers for it. */
export const sparaUppgifter = command({
  name: 'styrdokument.sparaUppgifter',
  input: z.object({ versionId: z.uuid(), titel: z.string().trim().min(1, 'Skriv vad det heter.').max(300), ...uppgifter }),
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  may: may.skota,
  async run(tx, { s, v }, _, { titel, huvudman, ...resten }) {
    kravUtkast(v);
    await saveVersion(tx, v, { titel, ...kolumnerAv(resten) });
    await sattHuvudman(tx, v.id, huvudman);
    return { type: 'styrdokument.uppgifter_sparade', subject: s.id, arendeId: s.arendeId };
  },
});

/** How often it is to be revised, and which sections only the body itself may change. */
export const sparaRevision = command({
  name: 'styrdokument.sparaRevision',
  input: z.object({ styrdokumentId: z.uuid(), revisionsmanader: z.union([z.literal('').transform(() => null), z.coerce.number('Skriv antalet månader med siffror.').int().min(1).max(240)]).default(null), revision: z.string().trim().max(300).default(''), principiella: z.string().max(2_000).default('') }),
  load: (tx, { styrdokumentId }) => loadStyrdokument(tx, styrdokumentId),
  may: may.skota,
  async run(tx, s, _, { revisionsmanader, revision, principiella }) {
    const { count } = await tx.styrdokument.updateMany({ where: { id: s.id, version: s.version }, data: { revisionsmanader, revision: revision || null, principiella: delaRader(principiella), version: s.version + 1 } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'styrdokument.revision_satt', subject: s.id, arendeId: s.arendeId };
  },
});

/** Replaces the text of a version that is not adopted by a file; the file is a handling in the ärende from now on. */
export const sattFil = command({
  name: 'styrdokument.sattFil',
  input: z.object({ versionId: z.uuid(), filer: z.array(filrefSchema).min(1, 'Lägg till en fil.').max(1, 'Välj en fil.') }),
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  may: may.skota,
  async run(tx, { s, v }, { actor, nu }, { filer: [fil] }) {
    kravUtkast(v);
    if (!fil || !s.arendeId) throw new Refused('finns_inte');
    await egnaFiler(tx, actor, [fil]);
    const handlingId = await laggHandling(tx, { arendeId: s.arendeId, myndighetId: s.myndighetId, titel: v.titel, nr: v.nr, fil, personId: actor.personId, nu });
    await saveVersion(tx, v, { filHash: fil.hash, filNamn: fil.namn, handlingId, dokumentversionId: null });
    return { type: 'styrdokument.fil_satt', subject: s.id, arendeId: s.arendeId, detalj: { nr: v.nr } };
  },
});
