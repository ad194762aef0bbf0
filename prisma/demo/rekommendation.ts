import { dagI, type Dag } from '#lib/platform/dag';
import type { Utfall } from '#lib/rekommendation/rekommendation';
import type { Rekommendationsinnehall } from '#lib/rekommendation/kuvert';
import { noteraBeslut } from '#lib/rekommendation/noteraBeslut';
import { registreraRekommendation } from '#lib/rekommendation/registreraRekommendation';
import { publicera } from '#lib/rekommendation/avsluta';
import { skickaRekommendation } from '#lib/rekommendation/sand';
import { skapa } from '#lib/rekommendation/skapa';
import { spara } from '#lib/rekommendation/spara';
import type { Demoorganisation } from './grund.ts';
import { gor, id, lasa } from './kor.ts';
import { pdffil } from './skriva.ts';
import { samverkan } from './texter.ts';

type Grund = { region: Demoorganisation; hallstahammar: Demoorganisation; ovriga: readonly Demoorganisation[] };

/** One huvudman registers what has come in its own diary, as the form proposes it. */
async function registrera(o: Demoorganisation, vem: string, nar: string, handlaggare: string): Promise<void> {
  const brev = await lasa(o, (tx) => tx.inkommet.findFirstOrThrow({ where: { slag: 'rekommendation', status: 'ny' } }));
  const kom = brev.innehall as unknown as Rekommendationsinnehall;
  await gor(o, vem, nar, registreraRekommendation, {
    inkommetId: brev.id, version: brev.version, till: 'nytt' as const, arendemening: kom.titel, rubrik: brev.rubrik, motpart: brev.fran, handlingsdatum: kom.datum, ankomstdag: dagI(brev.inkom), handlaggareId: id(o.personer, handlaggare),
  });
}

/** A rekommendation to the region and the ten kommuner in the middle of its life: registered by most, decided by some, one with a change and one that says no to a part. */
export async function samverkanRekommenderas({ region: r, hallstahammar: h, ovriga }: Grund, nar: (n: number) => Dag): Promise<void> {
  const henrik = 'Henrik Tornfelt';
  const pappret = (namn: string, rubrik: string, stycken: readonly string[]) => pdffil(r, henrik, `${nar(-30)} 10.00`, namn, { organisation: 'Region Västmanland', organ: samverkan.fran, slag: 'Bilaga', rubrik, stycken });
  const filer = [];
  for (const [namn, rubrik, ...stycken] of samverkan.bilagor) filer.push(await pappret(namn, rubrik, stycken));
  const { subject } = await gor(r, henrik, `${nar(-30)} 09.10`, skapa, { myndighetId: id(r.myndigheter, 'RS'), titel: samverkan.titel, fran: samverkan.fran });
  await gor(r, henrik, `${nar(-30)} 10.20`, spara, { id: subject, version: 1, titel: samverkan.titel, fran: samverkan.fran, satser: samverkan.satser.join('\n'), bakgrund: samverkan.bakgrund.join('\n\n'), malTid: nar(60), troskel: 'antal', troskelvarde: '9', filer, huvudman: [r, h, ...ovriga].map((o) => o.id) });
  await gor(r, henrik, `${nar(-29)} 09.00`, skickaRekommendation, { id: subject });
  await gor(r, henrik, `${nar(-29)} 09.05`, publicera, { id: subject, publik: 'ja' as const });
  await registrera(r, 'Doris Kvarnlund', `${nar(-28)} 08.20`, henrik);
  await registrera(h, 'Annika Forsmark', `${nar(-28)} 09.15`, 'Ylva Sandhagen');
  for (const o of ovriga.slice(0, 6)) {
    const [registrator = ''] = o.personer.keys();
    await registrera(o, registrator, `${nar(-27)} 10.40`, registrator);
  }
  const mottagare = await lasa(r, (tx) => tx.rekommendationshuvudman.findMany({ where: { rekommendationId: subject }, include: { huvudman: { include: { huvudmannamn: true } } } }));
  const satser = await lasa(r, (tx) => tx.rekommendationssats.findMany({ where: { rekommendationId: subject }, orderBy: { nr: 'asc' } }));
  for (const [i, [kod, n, paragraf, dnr, ...utfall]] of samverkan.beslut.entries()) {
    const o = ovriga.find((x) => x.kod === kod);
    const m = mottagare.find(({ huvudman }) => huvudman.iRegistretId === o?.id);
    if (!o || !m) continue;
    const datum = nar(n);
    const utdrag = await pdffil(r, henrik, `${nar(n + 2)} 08.30`, `Protokollsutdrag § ${paragraf}.pdf`, { organisation: m.huvudman.huvudmannamn[0]?.namn ?? '', organ: 'Kommunfullmäktige', slag: 'Protokollsutdrag', rubrik: samverkan.titel, stycken: [`Kommunfullmäktige § ${paragraf}, ${datum}.`, ...samverkan.utdrag] });
    await gor(r, henrik, `${nar(n + 2)} 08.${40 + i}`, noteraBeslut, {
      rekommendationId: subject, mottagareId: m.id, organNamn: 'Kommunfullmäktige', dnr: `KS ${datum.slice(0, 4)}/${dnr}`, datum, beteckning: String(paragraf), filer: [utdrag],
      satser: satser.map(({ id: satsId }, nr) => ({ satsId, utfall: (utfall[nr] ?? 'ej_behandlat') as Utfall, andring: utfall[nr] === 'antar_med_andring' ? samverkan.andring : '' })),
    });
  }
}
