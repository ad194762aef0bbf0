import { skrivParagraf } from '#lib/arende/diarienummer';
import { bestamd } from '#lib/inlaga/inlaga';
import { utfallPerSats } from '#lib/inlaga/satsbeslut';
import type { Dag } from '#lib/platform/frist';
import { enighet } from '#lib/sammantrade/enighet';
import { kungord } from '#lib/sammantrade/kungorelse';
import type { Paragraf, Sammantrade } from '#lib/sammantrade/sammantrade';
import type { Anmarkning, Varningskod } from './forkontroll.ts';

/** What stands beside a fullmäktige's meeting and decides what it may decide. */
export type Fullmaktigefakta = { kungjort: readonly { uppsatt: Dag; punkter: readonly string[] }[]; beredande: ReadonlySet<string>; styrelser: ReadonlySet<string> };

/**
 * What fullmäktige is bound by beyond other organ: only announced ärenden are decided (KL 5:52), each is beredd by a nämnd and styrelsen heard (5:26–28) but for val,
 * avsägelse, interpellationer and frågor (5:29–34), every yrkandesats has its outcome, and what was asked is noted as answered or not (5:68). All of them warnings.
 */
export function fullmaktigevarningar(s: Sammantrade, paragrafer: readonly Paragraf[], fakta: Fullmaktigefakta): readonly Anmarkning<Varningskod>[] {
  if (s.organ.slag !== 'fullmaktige') return [];
  return paragrafer.filter(({ utgar }) => !utgar).flatMap((p): Anmarkning<Varningskod>[] => {
    const nr = p.beteckning.replace(/^§\u00A0/, '');
    const par = skrivParagraf(nr);
    const varning = (kod: Varningskod, mening: string) => ({ kod, paragraf: nr, mening });
    const punkt = s.punkter.find(({ id }) => id === p.punktId);
    const inlaga = p.arende?.inlaga ?? null;
    const beslutar = p.beslut.some(({ punkter }) => punkter.length > 0);
    const funna: Anmarkning<Varningskod>[] = [];
    if (p.arende && punkt) {
      const hur = kungord(s.datum, fakta.kungjort, punkt.id);
      if ((hur === 'inte' || hur === 'for_sent') && (beslutar || enighet(s, p) === 'inte_fragad') && enighet(s, p) !== 'alla') funna.push(varning('inte_kungjort', `Ärendet i ${par} ${hur === 'inte' ? 'är inte kungjort' : 'kungjordes för sent'}. Det får avgöras bara om det är brådskande och alla närvarande är överens (5 kap. 52 § kommunallagen). Anteckna i mötet att de var det, eller ange varför det ändå avgörs.`));
      const undantaget = punkt.slag === 'val' || punkt.slag === 'avsagelse' || inlaga?.slag === 'interpellation' || inlaga?.slag === 'fraga';
      const beredd = p.tidigare.filter(({ organId }) => organId !== null && fakta.beredande.has(organId));
      if (beslutar && !undantaget && beredd.length === 0) funna.push(varning('inte_beredd', `Ärendet i ${par} är inte berett av någon nämnd eller beredning (5 kap. 26 § kommunallagen). Ange varför det ändå avgörs.`));
      else if (beslutar && !undantaget && !beredd.some(({ organId }) => organId !== null && fakta.styrelser.has(organId))) funna.push(varning('styrelsen_inte_hord', `Styrelsen har inte yttrat sig i ärendet i ${par} (5 kap. 28 § kommunallagen). Ange varför det ändå avgörs.`));
    }
    if (inlaga && inlaga.organId === s.organ.id) {
      const blev = utfallPerSats(inlaga.satser, p.beslut.filter(({ adressat }) => adressat === 'eget').flatMap(({ punkter }) => punkter));
      const utan = inlaga.satser.filter(({ id }) => !blev.has(id)).map(({ nr: n }) => n);
      if (beslutar && blev.size > 0 && utan.length > 0) funna.push(varning('sats_utan_utfall', `I ${par} saknar ${utan.length === 1 ? `yrkande ${utan[0]}` : `yrkandena ${utan.join(', ')}`} i ${bestamd[inlaga.slag]} ett utfall. Ange vad det blev.`));
      if (inlaga.aterkallad && beslutar) funna.push(varning('inlagan_aterkallad', `${bestamd[inlaga.slag].replace(/^./, (b) => b.toUpperCase())} i ${par} är återkallad. Låt punkten utgå, eller ange varför den ändå avgörs.`));
    }
    if (p.slag === 'fragor') {
      if (p.fragor.length === 0) funna.push(varning('fragor_saknas', `${par} visar inga frågor (5 kap. 68 § kommunallagen). För in dem, eller ange att ingen ställde någon.`));
      for (const f of p.fragor.filter(({ besvarad }) => !besvarad)) funna.push(varning('svar_saknas', `I ${par} är det inte antecknat att ${f.till} svarade på ${inlaga ? bestamd[inlaga.slag] : 'frågan'} från ${f.av} (5 kap. 68 § kommunallagen). Anteckna svaret, eller ange att det inte gavs.`));
    }
    return funna;
  });
}
