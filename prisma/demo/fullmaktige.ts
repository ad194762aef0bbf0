import { lamnaIn } from '#lib/inlaga/lamnaIn';
import { dagarEfter, type Dag } from '#lib/platform/dag';
import type { Demoorganisation } from './grund.ts';
import { serie } from './historik.ts';
import { gor, id } from './kor.ts';
import { planeraMote } from './mote.ts';
import { inlagor } from './texter.ts';

/** What waits for fullmäktige: motions young and old, an interpellation, a fråga, a medborgarförslag, and the next meeting. */
export async function fullmaktige(h: Demoorganisation, nar: (n: number) => Dag, idag: Dag): Promise<void> {
  const organId = id(h.organ, 'KF');
  const av = (...namn: string[]) => namn.map((n) => id(h.personer, n));
  const gammal = dagarEfter(idag, -402);
  await serie(h, 'Rut Bergslund', `${gammal.slice(0, 4)}-01-02 08.00`, 'arende', 'KS', 388);
  for (const ar of new Set([nar(-30), nar(24)].map((d) => d.slice(0, 4)))) await serie(h, 'Rut Bergslund', `${ar}-01-02 08.00`, 'paragraf', 'KF', 131);
  await gor(h, 'Annika Forsmark', `${gammal} 10.15`, lamnaIn, { organId, slag: 'motion', ...inlagor.cykelparkering, forfattare: av('Peter Wiklund') });
  await gor(h, 'Elin Sörvik', `${nar(-12)} 20.40`, lamnaIn, { organId, slag: 'motion', ...inlagor.skolvagar, forfattare: av('Jonas Ekwall') });
  await gor(h, 'Annika Forsmark', `${nar(-10)} 13.05`, lamnaIn, { organId, slag: 'medborgarforslag', ...inlagor.hundrastgard, namn: 'Gösta Hamrinder' });
  await gor(h, 'Pär Granström', `${nar(-9)} 19.10`, lamnaIn, { organId, slag: 'interpellation', ...inlagor.sjukfranvaro, tillPersonId: id(h.personer, 'Erik Sundvall') });
  await gor(h, 'Annika Broström', `${nar(-4)} 21.30`, lamnaIn, { organId, slag: 'fraga', ...inlagor.vintervila, tillPersonId: id(h.personer, 'Birgitta Almquist') });
  await planeraMote(h, `${nar(-20)} 09.00`, { organ: 'KF', sekreterare: 'Petra Holmgren', datum: nar(24), kl: '18.00', plats: 'Folkets hus, stora salen', distans: true });
}
