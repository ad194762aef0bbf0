/** What the kinds are called, for lists to choose from. */
export const slagnamn: Record<string, string> = { fullmaktige: 'Fullmäktige', styrelse: 'Styrelse', namnd: 'Nämnd', utskott: 'Utskott', beredning: 'Beredning', rad: 'Råd', presidium: 'Presidium', styrgrupp: 'Styrgrupp' };
export const organisationsslag: Record<string, string> = { kommun: 'Kommun', region: 'Region', myndighet: 'Statlig myndighet', bolag: 'Bolag', forening: 'Förening', annan: 'Annan' };
export const val = (namn: Record<string, string>) => Object.entries(namn).map(([value, label]) => ({ value, label }));
export const idag = (nu: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(nu);
