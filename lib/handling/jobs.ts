import { z } from 'zod';
import type { Kuvert } from '#lib/platform/exchange';
import { taEmotKuvert } from './inkorg.ts';

const utdrag = z.object({ organ: z.string(), organKod: z.string().optional(), paragraf: z.string(), rubrik: z.string() });

/** A protokollsutdrag from another nämnd or organisation lies in the inbox until somebody registers it (TF 2:9-10). */
export async function taEmotUtdrag(kuvert: Kuvert): Promise<void> {
  const { organ, organKod, paragraf, rubrik } = utdrag.parse(kuvert.innehall);
  await taEmotKuvert(kuvert, { slag: 'utdrag', fran: organ, rubrik: `Protokollsutdrag ${organ} ${paragraf}: ${rubrik}`, ...(organKod ? { franMyndighetKod: organKod } : {}) });
}
