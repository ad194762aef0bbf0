import type { Dag } from '#lib/platform/dag';

export const riktningar = ['inkommen', 'upprattad', 'utgaende'] as const;
export type Riktning = (typeof riktningar)[number];

/** What lies in the inbox, by the kind of envelope that brought it. */
export const inkommetslag = ['remiss', 'utdrag', 'remissvar', 'rekommendation', 'rekommendationssvar', 'brev'] as const;
export type Inkommetslag = (typeof inkommetslag)[number];
export const kanaler = ['utbyte', 'uppladdad', 'post', 'epost', 'lank'] as const;

export type Registrering = { id: string; lopnr: number; aktbilaga: number; ar: number };

/** "KS 183/19": two nämnder may both have 183/19, so the kod goes before a number that does not begin with letters of its own. */
export const medKod = (kod: string, dnr: string): string => (/^\p{Lu}/u.test(dnr) ? dnr : `${kod}\u00A0${dnr}`);

/** "KS 183/19, aktbilaga 3": how a registered handling is quoted. */
export const skrivBeteckning = (kod: string, dnr: string, aktbilaga: number): string => `${medKod(kod, dnr)}, aktbilaga ${aktbilaga}`;

/**
 * When it became inkommen (TF 2:9): the moment of arrival unless the registrator knows of another day.
 * Of such a day the hour is unknown; noon keeps it on its day in every time zone of Sweden.
 */
export const ankomst = (inkom: Date, inkomDag: Dag, angiven: Dag): Date => (angiven === inkomDag ? inkom : new Date(`${angiven}T12:00:00Z`));

/** A handling cannot have arrived tomorrow. */
export const arMojligAnkomst = (angiven: Dag, idag: Dag): boolean => angiven <= idag;
