import { expect, type Page } from '@playwright/test';

const fyllOchMark = async (page: Page, tema: string) => {
  const ruta = page.getByRole('dialog', { name: 'Märk som synpunkt' });
  await ruta.getByLabel('Tema').fill(tema);
  await ruta.getByRole('button', { name: 'Märk synpunkten' }).click();
  await expect(ruta).toBeHidden();
};

/** Marks a whole paragraph of the answer that is open, by its button. */
export async function markStycke(page: Page, stycke: number, tema: string) {
  await page.locator(`button[data-mark="${stycke}"]`).press('Enter');
  await fyllOchMark(page, tema);
  await expect(page.locator(`#s-${stycke} mark`)).toBeVisible();
}

/** Marks words of a paragraph, chosen as a reader does. Answers with the words. */
export async function markOrd(page: Page, stycke: number, ord: string, tema: string) {
  await page.locator(`p[data-stycke="${stycke}"]`).evaluate((p, sokt) => {
    const text = [...p.childNodes].find((nod) => nod.nodeType === Node.TEXT_NODE && nod.textContent?.includes(sokt));
    const fran = text?.textContent?.indexOf(sokt) ?? -1;
    if (!text || fran < 0) throw new Error(`${sokt} does not stand in paragraph`);
    getSelection()?.setBaseAndExtent(text, fran, text, fran + sokt.length);
    dispatchEvent(new PointerEvent('pointerup'));
  }, ord);
  await page.getByRole('button', { name: 'Märk det valda' }).click();
  await fyllOchMark(page, tema);
  await expect(page.locator(`#s-${stycke} mark`).filter({ hasText: ord })).toHaveText(ord);
}

/** Brings synpunkter together that are ticked by their words. */
export async function sammanfor(page: Page, ord: readonly string[], rubrik: string) {
  for (const o of ord) await page.getByRole('checkbox', { name: new RegExp(o) }).check();
  await page.getByLabel('För samman de ikryssade under').fill(rubrik);
  await page.getByRole('button', { name: 'För samman' }).click();
  await expect(page.getByRole('heading', { level: 4, name: rubrik })).toBeVisible();
}

/** What is said to a post, and what becomes of it. */
export async function bemot(page: Page, post: string, text: string, utfall: string) {
  const ruta = page.getByRole('article').filter({ hasText: post });
  await ruta.getByRole('textbox', { name: /^Bemötande/ }).fill(text);
  await ruta.getByRole('combobox', { name: /^Vad som blir av det/ }).selectOption({ label: utfall });
  await ruta.getByRole('button', { name: 'Spara bemötandet' }).click();
  await expect(ruta.locator('[aria-busy=true]')).toHaveCount(0);
}
