export const mottagarslag = ['myndighet', 'organ', 'befattning', 'organisation', 'epost', 'post'] as const;

/** `gors`: its PDF is being made; `koad`: on its way; `att_posta`: somebody puts it in an envelope; `fel`: somebody has to look. Delivered and registered are two facts, each with its own time. */
export type Expedieringsstatus = 'gors' | 'koad' | 'att_posta' | 'levererad' | 'registrerad' | 'fel';
/** How it goes: into the exchange, within one's own myndighet (no border, TF 2:9), as a letter by e-mail or by post. */
export type Vag = 'utbyte' | 'internt' | 'brev' | 'post' | 'okand';

/** What a row of the list says about how far it has come. */
export function lageord({ status, vag }: { status: Expedieringsstatus; vag: Vag }): string {
  switch (status) {
    case 'gors':
    case 'koad': return 'På väg';
    case 'att_posta': return 'Ska skickas med post';
    case 'levererad': return vag === 'utbyte' ? 'Levererad, inte registrerad än' : vag === 'internt' ? 'Tillgänglig inom myndigheten' : vag === 'post' ? 'Skickad med post' : 'Levererad';
    case 'registrerad': return 'Registrerad hos mottagaren';
    case 'fel': return 'Inte levererad';
  }
}

/** What the list is narrowed to, in the words of its address. */
export const lagesfilter = { ute: ['gors', 'koad', 'att_posta', 'fel'], levererat: ['levererad'], registrerat: ['registrerad'] } as const satisfies Record<string, readonly Expedieringsstatus[]>;
export type Lagesfilter = keyof typeof lagesfilter;
