import { overgangI, type Overgangar } from '#lib/platform/overgang';

export type SandStatus = 'utkast' | 'beslutad' | 'utskickad' | 'svarstid_slut' | 'sammanstalls' | 'avslutad' | 'aterkallad';
export type SandVerb = 'besluta' | 'skicka' | 'stang_svarstid' | 'forlang' | 'sammanstall' | 'avsluta' | 'aterkalla';

/** A remiss sent: by decision of an organ or an official. A longer svarstid opens it again. */
export const sand: Overgangar<SandStatus, SandVerb> = {
  besluta: { fran: ['utkast'], till: 'beslutad' },
  skicka: { fran: ['beslutad'], till: 'utskickad' },
  stang_svarstid: { fran: ['utskickad'], till: 'svarstid_slut' },
  forlang: { fran: ['svarstid_slut', 'sammanstalls'], till: 'utskickad' },
  sammanstall: { fran: ['utskickad', 'svarstid_slut'], till: 'sammanstalls' },
  avsluta: { fran: ['svarstid_slut', 'sammanstalls'], till: 'avslutad' },
  aterkalla: { fran: ['utkast', 'beslutad', 'utskickad', 'svarstid_slut', 'sammanstalls'], till: 'aterkallad' },
};

export type MottagenStatus =
  | 'mottagen' | 'fordelad' | 'internremitterad' | 'svar_sammanstallda' | 'i_beredning' | 'beslutad' | 'insand' | 'kvitterad' | 'avslutad';
export type MottagenVerb = 'fordela' | 'internremittera' | 'sammanstall' | 'bered' | 'aterremittera' | 'besluta' | 'sand_in' | 'kvittera' | 'avsluta';

/**
 * A remiss received: with or without an internremiss on the way, a small nämnd decides at once; back by återremiss (bordläggning keeps it i beredning);
 * avsluta without an answer when the organ abstains.
 */
export const mottagen: Overgangar<MottagenStatus, MottagenVerb> = {
  fordela: { fran: ['mottagen', 'fordelad'], till: 'fordelad' },
  internremittera: { fran: ['mottagen', 'fordelad', 'internremitterad', 'svar_sammanstallda', 'i_beredning'], till: 'internremitterad' },
  sammanstall: { fran: ['internremitterad'], till: 'svar_sammanstallda' },
  bered: { fran: ['mottagen', 'fordelad', 'internremitterad', 'svar_sammanstallda'], till: 'i_beredning' },
  aterremittera: { fran: ['i_beredning'], till: 'fordelad' },
  besluta: { fran: ['mottagen', 'fordelad', 'internremitterad', 'svar_sammanstallda', 'i_beredning'], till: 'beslutad' },
  sand_in: { fran: ['beslutad'], till: 'insand' },
  kvittera: { fran: ['insand'], till: 'kvitterad' },
  avsluta: { fran: ['mottagen', 'fordelad', 'beslutad', 'insand', 'kvitterad'], till: 'avslutad' },
};

export type Instansstatus = 'inbjuden' | 'mottagen' | 'under_beredning' | 'besvarad' | 'avstar' | 'obesvarad' | 'aterkallad';
export type Instansverb = 'kvittera' | 'bered' | 'besvara' | 'avsta' | 'stang' | 'fraga_igen' | 'aterkalla';

/**
 * One who is asked. Anstånd is a new date with its history and no state; a late answer is still an answer;
 * asked again the old answer stays with the text it was based on, and so it does when the remiss is recalled.
 */
export const instans: Overgangar<Instansstatus, Instansverb> = {
  kvittera: { fran: ['inbjuden'], till: 'mottagen' },
  bered: { fran: ['inbjuden', 'mottagen'], till: 'under_beredning' },
  besvara: { fran: ['inbjuden', 'mottagen', 'under_beredning', 'obesvarad', 'besvarad'], till: 'besvarad' },
  avsta: { fran: ['inbjuden', 'mottagen', 'under_beredning', 'obesvarad'], till: 'avstar' },
  stang: { fran: ['inbjuden', 'mottagen', 'under_beredning'], till: 'obesvarad' },
  fraga_igen: { fran: ['besvarad', 'avstar', 'obesvarad'], till: 'inbjuden' },
  aterkalla: { fran: ['inbjuden', 'mottagen', 'under_beredning', 'besvarad', 'avstar', 'obesvarad'], till: 'aterkallad' },
};

/** Where a remiss we sent goes by a verb, or that it may not now. */
export const overgangSand = overgangI(sand);
/** Where a remiss we received goes by a verb, or that it may not now. */
export const overgangMottagen = overgangI(mottagen);
/** Where a remissinstans goes by a verb, or that it may not now. */
export const overgangInstans = overgangI(instans);
