import type { Handler } from '#lib/platform/jobs';
import type { Mottagare } from '#lib/platform/exchange';
import type { Rum } from '#lib/platform/socket';

/** Event -> queues: the one list of what follows from what. */
export const subscriptions: Record<string, readonly string[]> = {
  // handling och ärende
  'handling.registrerad': ['utbyte.leverera'],
  'arende.fordelat': ['remiss.beratta'],
  // dokument och yttrande
  'dokument.godkant': ['dokument.pdf', 'yttrande.folj', 'styrdokument.folj'],
  'dokument.granskas': ['yttrande.folj'],
  'dokument.aterlamnat': ['yttrande.folj'],
  'dokument.nyVersion': ['yttrande.folj'],
  'yttrande.oversant': ['utbyte.leverera'],
  // remiss
  'remiss.utskickad': ['utbyte.leverera', 'remiss.bjudIn'],
  'remiss.internremitterad': ['utbyte.leverera'],
  'remiss.instans_tillagd': ['utbyte.leverera', 'remiss.bjudIn'],
  'remiss.svarslank_bestalld': ['remiss.bjudIn'],
  'arende.behandlat': ['remiss.foljBeslut'],
  'remiss.ny_version': ['utbyte.leverera', 'remiss.mejla'],
  'remiss.utskick_fortsatter': ['remiss.bjudIn', 'remiss.mejla'],
  'remiss.utskick_provas_igen': ['utbyte.leverera', 'remiss.bjudIn', 'remiss.mejla'],
  'remiss.svar_inlamnat': ['remiss.taEmotSvar'],
  'remiss.instans_aterkallad': ['utbyte.leverera', 'remiss.mejla'],
  'remiss.aterkallad': ['utbyte.leverera', 'remiss.mejla'],
  'remiss.paminnelse': ['utbyte.leverera', 'remiss.mejla'],
  'remiss.anstand_begart': ['utbyte.leverera'],
  'remiss.avstatt': ['utbyte.leverera'],
  'remiss.anstand_beviljat': ['utbyte.leverera', 'remiss.mejla'],
  'remiss.anstand_avslaget': ['utbyte.leverera', 'remiss.mejla'],
  'remiss.registrerad': ['utbyte.leverera', 'remiss.beratta'],
  'remiss.beredning_delad': ['utbyte.leverera'],
  'remiss.svar_registrerat': ['utbyte.leverera'],
  'sammanstallning.aterkoppling_bestalld': ['sammanstallning.aterkoppla'],
  'sammanstallning.aterkopplad': ['utbyte.leverera', 'remiss.mejla'],
  // protokoll, anslag och expediering
  'protokoll.justerat': ['protokoll.pdf', 'anslag.anslaUpp', 'arende.behandla', 'yttrande.beslut', 'inlaga.avgor', 'expediering.expediera', 'protokoll.uppdrag', 'styrdokument.beslut', 'rekommendation.las'],
  'protokoll.utdrag_bestyrkt': ['protokoll.utdrag'],
  'protokoll.publicering_vald': ['protokoll.kopia'],
  'expediering.begard': ['expediering.gor'],
  'protokoll.infort_fran_papper': ['protokoll.pdf', 'arende.behandla', 'styrdokument.beslut', 'rekommendation.las'],
  'delegation.beslutat': ['anslag.delegationsbeslut'],
  'delegation.yttrande_besvarat': ['anslag.delegationsbeslut', 'utbyte.leverera'],
  'expediering.skickad': ['utbyte.leverera', 'expediering.mejla'],
  'expediering.omsand': ['expediering.mejla'],
  'anslag.kungjort': ['anslag.kungorelsefil'],
  // inlaga
  'inlaga.inlamnad': ['inlaga.pdf'],
  'inlaga.svar_lamnat': ['inlaga.pdf'],
  // rekommendation
  'rekommendation.utsand': ['utbyte.leverera', 'rekommendation.mejla', 'rekommendation.planera'],
  'rekommendation.registrerad': ['utbyte.leverera'],
  'rekommendation.utfall_last': ['rekommendation.svara'],
  'rekommendation.utfall_bekraftat': ['rekommendation.svara'],
  'rekommendation.svar_skickat': ['utbyte.leverera'],
  'rekommendation.lage_skickat': ['utbyte.leverera'],
  'rekommendation.cell_fylld': ['utbyte.leverera', 'rekommendation.mejla'],
  'rekommendation.paminnelse_planerad': ['rekommendation.paminn'],
  'rekommendation.paminnelse': ['utbyte.leverera', 'rekommendation.mejla'],
  'rekommendation.huvudman_gick_upp': ['utbyte.leverera'],
  // dialogmöte
  'dialogmote.fardigstallt': ['dialogmote.pdf'],
  'dialogmote.expedierat': ['utbyte.leverera'],
  // styrdokument
  'styrdokument.antaget': ['styrdokument.pdf'],
  // sammanträde
  'sammantrade.punkt_tillagd': ['remiss.beratta'],
  'sammantrade.punkt_utgar': ['remiss.beratta'],
  'sammantrade.andrat': ['remiss.beratta'],
  'sammantrade.installt': ['sammantrade.installtbrev', 'remiss.beratta'],
  'sammantrade.slapp_bestamt': ['sammantrade.slapp'],
  'sammantrade.kallat': ['sammantrade.kallelsefiler', 'sammantrade.kallelsebrev'],
};

/** Queue -> handler, loaded when first needed: a handler calls commands, and commands read the list above. */
export const handlers: Record<string, () => Promise<Handler>> = {
  'utbyte.leverera': async () => {
    const { deliver } = await import('#lib/platform/exchange');
    return ({ organisationId }) => deliver(organisationId, mottagare);
  },
  // dokument och yttrande
  'dokument.pdf': async () => (await import('#lib/yttrande/jobs')).gorPdf,
  'yttrande.folj': async () => (await import('#lib/yttrande/jobs')).foljYttrande,
  'yttrande.beslut': async () => (await import('#lib/yttrande/jobs')).skrivBeslut,
  // protokoll, anslag och expediering
  'protokoll.pdf': async () => (await import('#lib/protokoll/jobs')).gorPdf,
  'protokoll.uppdrag': async () => (await import('#lib/protokoll/kopiejobb')).foljUppUppdrag,
  'protokoll.utdrag': async () => (await import('#lib/protokoll/kopiejobb')).gorUtdrag,
  'protokoll.kopia': async () => (await import('#lib/protokoll/kopiejobb')).gorKopia,
  'anslag.anslaUpp': async () => (await import('#lib/anslag/jobs')).satUpp,
  'anslag.delegationsbeslut': async () => (await import('#lib/anslag/jobs')).anslaDelegationsbeslut,
  'anslag.kungorelsefil': async () => (await import('#lib/anslag/jobs')).gorKungorelse,
  'arende.behandla': async () => (await import('#lib/arende/jobs')).skrivBehandlingar,
  'expediering.expediera': async () => (await import('#lib/expediering/jobs')).skickaUt,
  'expediering.gor': async () => (await import('#lib/expediering/jobs')).gorBegard,
  'expediering.mejla': async () => (await import('#lib/expediering/jobs')).mejla,
  // remiss
  'remiss.bjudIn': async () => (await import('#lib/remiss/brevjobb')).bjudInJobb,
  'remiss.foljBeslut': async () => (await import('#lib/remiss/beslutsjobb')).foljBeslutJobb,
  'remiss.mejla': async () => (await import('#lib/remiss/brevjobb')).mejlaJobb,
  'remiss.beratta': async () => (await import('#lib/remiss/beredningsjobb')).berattaOmBeredningen,
  'remiss.taEmotSvar': async () => (await import('#lib/remiss/jobs')).taEmotSvarUtifran,
  'sammanstallning.aterkoppla': async () => (await import('#lib/sammanstallning/jobs')).aterkopplaJobb,
  // inlaga
  'inlaga.avgor': async () => (await import('#lib/inlaga/jobs')).skrivUtfall,
  'inlaga.pdf': async () => (await import('#lib/inlaga/jobs')).gorPdf,
  // rekommendation
  'rekommendation.las': async () => (await import('#lib/rekommendation/jobs')).las,
  'rekommendation.svara': async () => (await import('#lib/rekommendation/jobs')).svara,
  'rekommendation.planera': async () => (await import('#lib/rekommendation/jobs')).planera,
  'rekommendation.paminn': async () => (await import('#lib/rekommendation/jobs')).paminnJobb,
  'rekommendation.mejla': async () => (await import('#lib/rekommendation/jobs')).mejla,
  // dialogmöte
  'dialogmote.pdf': async () => (await import('#lib/dialogmote/jobs')).gorPdf,
  // styrdokument
  'styrdokument.folj': async () => (await import('#lib/styrdokument/jobs')).folj,
  'styrdokument.beslut': async () => (await import('#lib/styrdokument/jobs')).skrivBeslut,
  'styrdokument.pdf': async () => (await import('#lib/styrdokument/jobs')).gorPdf,
  // sammanträde
  'sammantrade.kallelsefiler': async () => (await import('#lib/sammantrade/jobs')).kallelsefiler,
  'sammantrade.slapp': async () => (await import('#lib/sammantrade/jobs')).slapp,
  'sammantrade.installtbrev': async () => (await import('#lib/sammantrade/jobs')).installtbrev,
  'sammantrade.kallelsebrev': async () => (await import('#lib/sammantrade/jobs')).kallelsebrev,
};

/** Kind of envelope -> the door that takes it in. */
export const mottagare: Record<string, () => Promise<Mottagare>> = {
  // handling och ärende
  utdrag: async () => (await import('#lib/handling/jobs')).taEmotUtdrag,
  minnesanteckningar: async () => (await import('#lib/dialogmote/jobs')).taEmotMinnesanteckningar,
  // remiss
  remiss: async () => (await import('#lib/remiss/jobs')).taEmotRemiss,
  remissvar: async () => (await import('#lib/remiss/jobs')).taEmotRemissvar,
  remissbesked: async () => (await import('#lib/remiss/jobs')).taEmotBesked,
  // rekommendation
  rekommendation: async () => (await import('#lib/rekommendation/jobs')).taEmotRekommendation,
  rekommendationssvar: async () => (await import('#lib/rekommendation/jobs')).taEmotRekommendationssvar,
  rekommendationsbesked: async () => (await import('#lib/rekommendation/jobs')).taEmotRekommendationsbesked,
  // Whoever sent something under that exchange id takes its receipt; the others let it pass.
  kvittens: async () => {
    const tagare = [(await import('#lib/remiss/jobs')).taEmotKvittens, (await import('#lib/expediering/kvittens')).taEmotKvittens, (await import('#lib/rekommendation/jobs')).taEmotKvittens];
    return async (kuvert) => {
      for (const taEmot of tagare) await taEmot(kuvert);
    };
  },
};

/** Path -> what answers on a websocket there, loaded when first asked for. */
export const rum: Record<string, () => Promise<Rum>> = {
  '/samskriv': async () => (await import('#lib/dokument/skrivrum')).skrivrum,
};
