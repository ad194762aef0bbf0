import { dayInText } from '#lib/platform/datum';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import type { Instanslagetext } from '#lib/remiss/instansvy';
import type { Svarsfrekvens } from '#lib/remiss/remiss';
import type { Tavlelage } from '#lib/remiss/tavla';
import type { MottagenStatus, SandStatus } from '#lib/remiss/tillstand';
import type { StationKind } from '#components/ui/station';

const sandord: Record<SandStatus, string> = { utkast: 'Utkast', beslutad: 'Beslutad, inte skickad', utskickad: 'Ute', svarstid_slut: 'Svarstiden är slut', sammanstalls: 'Sammanställs', avslutad: 'Avslutad', aterkallad: 'Återkallad' };
export const mottagenord: Record<MottagenStatus, string> = {
  mottagen: 'Mottagen', fordelad: 'Fördelad', internremitterad: 'Ute hos nämnderna', svar_sammanstallda: 'Svaren sammanställda', i_beredning: 'I beredning', beslutad: 'Beslutad', insand: 'Svaret skickat', kvitterad: 'Svaret mottaget', avslutad: 'Avslutad',
};

/** Where a remiss that was sent stands. That its time has run out is seen when it is read. */
export const sandlage = ({ status, svarSenast }: { status: SandStatus; svarSenast: string | null }, idag: string): string =>
  sandord[status === 'utskickad' && svarSenast !== null && idag > svarSenast ? 'svarstid_slut' : status];

/** What the board says of one that is asked, with its sign. Delivered and registered are two things. */
export const lageord: Record<Instanslagetext, [StationKind, string]> = {
  koad: ['sedan', 'På väg'], levererad: ['sedan', 'Levererad, inte registrerad'], utanfor: ['saknas', 'Skickas för hand'], mottagen: ['nu', 'Mottagen'], under_beredning: ['nu', 'Under beredning'],
  besvarad: ['klar', 'Besvarad'], avstar: ['klar', 'Avstår'], obesvarad: ['saknas', 'Svarade inte'], aterkallad: ['saknas', 'Återkallad'],
};

/** "Sex av elva har svarat. Två är sena." */
export function skrivFrekvens({ inbjudna, besvarade, sena, vantar, uteblev }: Svarsfrekvens): string {
  if (inbjudna === 0) return 'Ingen är tillfrågad.';
  const svarat = besvarade === 0 ? (sena + vantar === 0 ? 'Ingen svarade.' : 'Ingen har svarat än.') : besvarade === inbjudna ? 'Alla har svarat.' : `${capitalNumber(besvarade)} av ${numberWord(inbjudna)} har svarat.`;
  if (sena === 0 && uteblev > 0 && besvarade > 0) return `${svarat} ${capitalNumber(uteblev)} svarade inte.`;
  return sena > 0 ? `${svarat} ${capitalNumber(sena)} ${sena === 1 ? 'är sen' : 'är sena'}.` : svarat;
}

export const skrivSista = ({ status, svarSenast, svarstid, idag }: { status: SandStatus; svarSenast: string | null; svarstid: string; idag: string }): string => {
  if (status === 'avslutad') return 'Remissen är avslutad.';
  if (status === 'aterkallad') return 'Remissen är återkallad.';
  if (status === 'sammanstalls') return 'Svaren sammanställs.';
  if (!svarSenast) return svarstid ? `Svarstid: ${svarstid}.` : '';
  return idag > svarSenast ? `Svarstiden gick ut ${dayInText(svarSenast)}.` : `Svaren ska vara inne ${dayInText(svarSenast)}.`;
};

/** The board's choices, in the order they stand. */
export const tavleord: Record<Tavlelage, string> = { alla: 'Alla', vantar: 'Väntar på svar', sena: 'Försenade', besvarade: 'Har svarat', avstar: 'Avstår', oregistrerade: 'Svar att registrera', anstand: 'Har bett om anstånd', fel: 'Kom inte fram', oinbjudna: 'Svarade utan att vara tillfrågade' };

/** Why something did not get through, in words: a refusal of the receiver's door, or what the mail server said. */
export const hinderord = (kod: string | null): string => (kod === null ? '' : kod === 'finns_inte' ? 'Mottagaren har ingen nämnd som tar emot remisser.' : kod === 'tekniskt_fel' ? 'Tekniskt fel hos mottagaren. Det provas igen av sig självt.' : kod);

export const kategoriord: Record<string, string> = { kommun: 'Kommuner', region: 'Regioner', myndighet: 'Myndigheter', bolag: 'Bolag', forening: 'Föreningar', namnd: 'Nämnder', annan: 'Övriga' };
