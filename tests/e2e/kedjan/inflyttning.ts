import type { Browser, Page } from '@playwright/test';
import { geInloggning, klistraInLedamoter, nyMyndighet, nyPerson, nyttOrgan, reglemente } from '../steg/administration.ts';
import { egenWebblasare, losenord } from '../steg/konto.ts';

export type Inflyttning = {
  organisation: string;
  /** The local part of the administrator's address. */
  admin: string;
  myndighet: { namn: string; kod: string };
  organ: { namn: string; kod: string; slag: string };
  /** Rules by the part of the settings and the label of the field. */
  regler: Record<string, Record<string, string | boolean>>;
  ledamoter: string;
  /** Those who sign, apart from the secretary. */
  konton: readonly string[];
  sekreterare: { namn: string; titel: string };
};

const adress = (namn: string) => namn.toLowerCase().normalize('NFD').replaceAll(/[^a-z -]/g, '').replaceAll(/[ -]+/g, '.');

/** An organ moves in: nämnd, organ, rules, members from a pasted list, logins for those who sign, and a secretary who is signed in. */
export async function flyttaIn(browser: Browser, i: Inflyttning): Promise<{ sekreterare: Page; organ: string; som: (namn: string) => Promise<Page> }> {
  const epost = (namn: string) => `${adress(namn)}@${i.organisation}.exempel.se`;
  const admin = await egenWebblasare(browser, i.admin, i.organisation);
  await nyMyndighet(admin, i.myndighet);
  const organ = await nyttOrgan(admin, { myndighet: i.myndighet.namn, ...i.organ });
  for (const [del, regler] of Object.entries(i.regler)) await reglemente(admin, organ, del, regler);
  await klistraInLedamoter(admin, organ, i.ledamoter, '2023-01-01');
  for (const namn of i.konton) await geInloggning(admin, namn, epost(namn), losenord);
  await nyPerson(admin, { ...i.sekreterare, epost: epost(i.sekreterare.namn), losenord, roller: [['Nämndsekreterare', i.myndighet.namn], ['Registrator', i.myndighet.namn]] });
  const som = (namn: string) => egenWebblasare(browser, adress(namn), i.organisation);
  return { sekreterare: await som(i.sekreterare.namn), organ, som };
}
