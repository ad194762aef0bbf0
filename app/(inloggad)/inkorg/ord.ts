export const slagord: Record<string, string> = { remiss: 'Remiss', utdrag: 'Protokollsutdrag', remissvar: 'Remissvar', rekommendation: 'Rekommendation', rekommendationssvar: 'Beslut om rekommendation', brev: 'Brev eller fil' };
export const kanalord: Record<string, string> = { utbyte: 'Systemet', uppladdad: 'Uppladdad fil', post: 'Post', epost: 'E-post', lank: 'Svarslänk' };

/** "1,4 MB": a size as people say it. */
export const storlek = (byte: number): string => (byte < 1024 ? `${byte}\u00A0byte` : byte < 1024 ** 2 ? `${Math.round(byte / 1024)}\u00A0kB` : `${(byte / 1024 ** 2).toFixed(1).replace('.', ',')}\u00A0MB`);
