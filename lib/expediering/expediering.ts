/** `koad`: on its way; `fel`: somebody has to look. Delivered and registered are two facts, each with its own time. */
export type Expedieringsstatus = 'koad' | 'levererad' | 'registrerad' | 'fel';
/** How it goes: into the exchange, within one's own myndighet (no border, TF 2:9), or as a letter. */
export type Vag = 'utbyte' | 'internt' | 'brev' | 'okand';

/** What a row of the list says about how far it has come. */
export function lageord({ status, vag }: { status: Expedieringsstatus; vag: Vag }): string {
  switch (status) {
    case 'koad': return 'På väg';
    case 'levererad': return vag === 'utbyte' ? 'Levererad, inte registrerad än' : vag === 'internt' ? 'Tillgänglig inom myndigheten' : 'Levererad';
    case 'registrerad': return 'Registrerad hos mottagaren';
    case 'fel': return 'Inte levererad';
  }
}
