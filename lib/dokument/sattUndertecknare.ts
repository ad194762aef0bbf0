import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { skrivbart } from './dokument.ts';
import { may } from './policy.ts';
import { loadDokument } from './store.ts';

const rad = z.object({ personId: z.uuid().nullable().optional(), namn: z.string().trim().min(1, 'Skriv ett namn.').max(200), titel: z.string().trim().max(200).default('') });

/** Who signs, in order; two where chef and handläggare both stand for the text. */
export const sattUndertecknare = command({
  name: 'dokument.sattUndertecknare',
  input: z.object({ dokumentId: z.uuid(), undertecknare: z.array(rad).max(6) }),
  load: (tx, { dokumentId }) => loadDokument(tx, dokumentId),
  may: may.skriv,
  async run(tx, dok, _ctx, { undertecknare }) {
    if (!skrivbart(dok.status)) throw new Refused('dokumentet_ar_godkant');
    await tx.undertecknare.deleteMany({ where: { dokumentId: dok.id } });
    await tx.undertecknare.createMany({ data: undertecknare.map((u, i) => ({ dokumentId: dok.id, personId: u.personId ?? null, namn: u.namn, titel: u.titel, ordning: i + 1 })) });
    return { type: 'dokument.undertecknareSatta', subject: dok.id, detalj: { antal: undertecknare.length } };
  },
});
