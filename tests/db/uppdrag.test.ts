import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skapaBefattning } from '#lib/organisation/skapaBefattning';
import { disconnect } from '#lib/platform/db';
import { foljUppUppdrag } from '#lib/protokoll/kopiejobb';
import { aterrapporteraUppdrag, forklaraForsening, tilldelaUppdrag } from '#lib/protokoll/skotUppdrag';
import { arendetsUppdrag, getSetetsUppdrag, listUppdrag } from '#lib/protokoll/uppdragsvy';
import { geUppdrag, strykUppdrag } from '#lib/sammantrade/uppdrag';
import { getMinDag } from '../../app/(inloggad)/min-dag/queries.ts';
import { kommun, type Kommun } from '../factories/mote/kommun.ts';
import { hallet, justera } from '../factories/protokoll.ts';

let k: Kommun;
beforeAll(async () => {
  k = await kommun();
  await skapaBefattning(k.ctx, { namn: 'Utredare', myndighetId: k.myndighet['SN'] ?? '', personId: k.person['Saga Wennerholt'] ?? '', fran: new Date('2019-01-01') });
});
afterAll(() => disconnect());

const jobb = (subject: string) => ({ organisationId: k.id, subject, type: 'protokoll.justerat', detalj: {} });
const klockan = (dag: string) => new Date(`${dag}T08:00:00Z`);

async function medUppdrag(mottagare = 'Utredare', senast = '2019-12-01') {
  const m = await hallet(k);
  const { set } = (await m.protokoll()).sets[0]!;
  const { punkter } = await getSetetsUppdrag(m.maja, set.id);
  const punkt = punkter.at(-1);
  await geUppdrag(m.maja, { paragrafId: punkt?.paragrafId ?? '', beslutspunktId: punkt?.id ?? '', mottagare, text: 'återkomma med en utvärdering', senast });
  const setId = await justera(k, m);
  await foljUppUppdrag(jobb(setId));
  await foljUppUppdrag(jobb(setId));
  const [u] = await arendetsUppdrag({ ...m.maja, nu: klockan('2019-10-02') }, m.arendeId);
  return { m, setId, id: u?.id ?? '', u, punkt };
}

describe('ett uppdrag i ett beslut', () => {
  test('blir en bevakning med ansvarig och dag när setet är justerat, en gång, och syns i Min dag och på ärendet', async () => {
    const { m, u, id, punkt } = await medUppdrag();
    expect(u).toMatchObject({ ansvarig: { namn: 'Saga Wennerholt' }, senast: '2019-12-01', lage: 'oppet' });
    expect(await k.lasa((tx) => tx.bevakning.findMany({ where: { arendeId: m.arendeId } }))).toMatchObject([{ personId: k.person['Saga Wennerholt'], datum: new Date('2019-12-01'), klar: null }]);
    const dag = await getMinDag(await k.som('Saga Wennerholt', klockan('2019-10-02')), null);
    expect(dag.punkter.filter((p) => p.id === `uppdrag ${id}`)).toMatchObject([{ dag: '2019-12-01', gor: 'Återrapportera' }]);
    expect(dag.punkter.filter((p) => p.titel.startsWith('Återkomma till'))).toEqual([]);
    await expect(geUppdrag(m.maja, { paragrafId: punkt?.paragrafId ?? '', beslutspunktId: punkt?.id ?? '', mottagare: 'X', text: 'y' })).rejects.toThrow('paragrafen_ar_last');
  });

  test('återrapporteras av den ansvariga, med skäl om det är sent, och nämnden ser det i sin lista', async () => {
    const { m, id } = await medUppdrag();
    const saga = await k.som('Saga Wennerholt', klockan('2019-12-05'));
    const maja = { ...m.maja, nu: klockan('2019-12-05') };
    expect((await listUppdrag(maja, { lage: 'sena' })).rader.map((r) => r.id)).toContain(id);
    await expect(aterrapporteraUppdrag(saga, { id, datum: '2019-12-05', rapport: 'Utvärderingen är klar.' })).rejects.toThrow('skal_for_sent_uppdrag');
    await forklaraForsening(saga, { id, skal: 'Enkäten drog ut på tiden.' });
    await expect(aterrapporteraUppdrag(saga, { id, datum: '2019-12-06', rapport: 'Klar.' })).rejects.toThrow('rapport_i_framtiden');
    await aterrapporteraUppdrag(saga, { id, datum: '2019-12-05', rapport: 'Utvärderingen är klar.' });
    await expect(aterrapporteraUppdrag(saga, { id, datum: '2019-12-05', rapport: 'Igen.' })).rejects.toThrow('uppdraget_ar_aterrapporterat');
    expect((await listUppdrag(maja, { lage: 'klara' })).rader.find((r) => r.id === id)).toMatchObject({ lage: 'sent_aterrapporterat', skal: 'Enkäten drog ut på tiden.', rapport: 'Utvärderingen är klar.' });
    expect((await k.lasa((tx) => tx.bevakning.findFirstOrThrow({ where: { arendeId: m.arendeId } }))).klar).not.toBeNull();
  });

  test('utan känd mottagare går till ärendets handläggare eller väntar på en ansvarig, och byts av sekreteraren men inte av en annan nämnd', async () => {
    const { m, id, u } = await medUppdrag('Förvaltningen');
    const handlaggare = (await k.lasa((tx) => tx.arende.findFirstOrThrow({ where: { id: m.arendeId } }))).handlaggareId;
    expect(u?.ansvarig?.id ?? null).toBe(handlaggare);
    await expect(tilldelaUppdrag(await k.som('Lisbet Tornell'), { id, personId: k.person['Lisbet Tornell'] ?? '' })).rejects.toThrow('finns_inte');
    await tilldelaUppdrag(m.maja, { id, personId: k.person['Maja Sundell'] ?? '' });
    expect((await arendetsUppdrag(m.maja, m.arendeId))[0]?.ansvarig?.namn).toBe('Maja Sundell');
    expect((await listUppdrag(await k.som('Lisbet Tornell'), { lage: 'alla' })).rader.map((r) => r.id)).not.toContain(id);
    const annan = await kommun();
    await expect(tilldelaUppdrag(await annan.som('Maja Sundell'), { id, personId: annan.person['Maja Sundell'] ?? '' })).rejects.toThrow('finns_inte');
  });

  test('kan tas bort medan protokollet skrivs', async () => {
    const m = await hallet(k);
    const { set } = (await m.protokoll()).sets[0]!;
    const { punkter } = await getSetetsUppdrag(m.maja, set.id);
    const paragrafId = punkter[0]?.paragrafId ?? '';
    const { detalj } = await geUppdrag(m.maja, { paragrafId, beslutspunktId: punkter[0]?.id ?? '', mottagare: 'Utredare', text: 'fel' });
    await strykUppdrag(m.maja, { paragrafId, uppdragId: String(detalj?.['uppdragId']) });
    expect((await getSetetsUppdrag(m.maja, set.id)).uppdrag).toEqual([]);
  });
});
