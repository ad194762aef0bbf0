/** How somebody can show, at the moment of signing, who it is. A new way is a row here and its check in lib/platform/bekraftelse.ts. */
export const metoder = ['losenord'] as const;
export type Metod = (typeof metoder)[number];

/** As it is printed beside a signature. 'papper' is noted of a protocol that was signed with ink, and is no way to sign here. */
export const metodnamn: Record<Metod | 'papper', string> = { papper: 'namnteckning på papper', losenord: 'inloggning med lösenord' };
