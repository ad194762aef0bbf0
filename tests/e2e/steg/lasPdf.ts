import { expect, type Page } from '@playwright/test';
import { readPdf, running } from '#lib/platform/pdf/read';

const jamn = (s: string) => s.replaceAll(/[\s\u00AD]+/g, ' ').trim();
/** As text that has been broken over lines reads: a word cut at a hyphen may have lost or kept it. */
const tat = (s: string) => jamn(s).replaceAll(/[\s-]+/g, '');

/** A set's signed PDF once it has been made, read back with pdfjs: its text in reading order. */
export async function protokolltext(page: Page, setId: string) {
  await expect.poll(async () => (await page.request.get(`/api/protokoll/${setId}`)).status(), { timeout: 60_000 }).toBe(200);
  const svar = await page.request.get(`/api/protokoll/${setId}`);
  const last = await readPdf(new Uint8Array(await svar.body()));
  if (!last.ok) throw new Error(last.error);
  return { ...last.value, text: jamn(running(last.value.pages.join('\n'))) };
}

/** Every field stands in the text, each after the one before. */
export function iOrdning(text: string, falt: readonly string[]) {
  const hela = tat(text);
  let fran = 0;
  for (const f of falt) {
    const var_ = hela.indexOf(tat(f), fran);
    expect(var_, `”${f}” ska stå efter ”…${hela.slice(Math.max(0, fran - 60), fran)}”`).toBeGreaterThanOrEqual(0);
    fran = var_ + tat(f).length;
  }
}
