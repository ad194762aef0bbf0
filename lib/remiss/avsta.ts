import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { skickaBesked } from './besked.ts';
import { may } from './policy.ts';
import { loadMottagen } from './store.ts';

/** One that is asked says that it will not answer; the remittent's board counts that as an answer. */
export const avsta = command({
  name: 'remiss.avsta',
  input: z.object({ mottagenId: z.uuid(), text: z.string().trim().min(3, 'Skriv varför ni avstår.').max(2000) }),
  load: (tx, { mottagenId }) => loadMottagen(tx, mottagenId),
  may: may.folja,
  async run(tx, mottagen, { nu }, { text }) {
    if (['insand', 'kvitterad', 'avslutad'].includes(mottagen.status)) throw new Refused('remissen_ar_avslutad');
    const ute = await tx.remissinstans.findFirst({ where: { remiss: { mottagenId: mottagen.id, slag: 'intern', status: { notIn: ['avslutad', 'aterkallad'] } }, status: { in: ['inbjuden', 'mottagen', 'under_beredning'] } }, orderBy: { nr: 'asc' }, select: { namn: true } });
    // Nobody goes on writing an answer that will not be sent.
    if (ute) throw new Refused(`internremissen_ar_ute|${ute.namn}`);
    if (!mottagen.utbyteId || !mottagen.remittentOrganisationId) throw new Refused('remittenten_ar_utanfor');
    await skickaBesked(tx, { svarPaUtbyteId: mottagen.utbyteId, slag: 'avstar', text }, {
      organisationId: mottagen.remittentOrganisationId, myndighetKod: mottagen.remittentMyndighetKod, amneId: mottagen.id, arendeId: mottagen.arendeId,
    }, nu);
    await tx.mottagenRemiss.updateMany({ where: { id: mottagen.id }, data: { status: 'avslutad', version: mottagen.version + 1 } });
    await tx.arenderelation.updateMany({ where: { arendeId: mottagen.arendeId, utbyteId: mottagen.utbyteId }, data: { lage: 'svaret uteblir', lageDatum: nu } });
    return { type: 'remiss.avstatt', subject: mottagen.id, arendeId: mottagen.arendeId };
  },
});
