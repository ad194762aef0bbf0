import { expect, test } from 'vitest';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { beslutaRemiss } from '#lib/remiss/besluta';
import { foljBeslutJobb } from '#lib/remiss/beslutsjobb';
import { foreslaBeslut, taTillbaka } from '#lib/remiss/organbeslut';
import { getUtkast } from '#lib/remiss/queries';
import { skickaRemiss } from '#lib/remiss/sand';
import { spara } from '#lib/remiss/spara';
import { inkorg, komponerad, lan, lasa, levererat } from '../factories/remiss.ts';

test('ett organ beslutar om att sända: bordlagt väntar den, återremitterat går den att ändra, och med beslutets § kan den skickas', async () => {
  const { r, k, strateg } = await lan();
  const { subject: organId } = await skapaOrgan(r.system, { kod: 'RS', namn: 'Regionstyrelsen', slag: 'styrelse', myndighetId: r.myndigheter['RS'] ?? '', platser: 5 });
  const id = await komponerad(r, strateg, [k.id]);
  await foreslaBeslut(strateg, { id, organId });
  const { version, hosOrgan, arende, utkast } = await getUtkast(strateg, id);
  expect([hosOrgan, arende?.dnr]).toEqual(['Regionstyrelsen', '1/26']);
  const annat = () => spara(strateg, { id, version, titel: 'Något annat', svarstid: '2026-10-31', missiv: utkast.missiv, fragor: [], filer: [...utkast.filer], instanser: [k.id] });
  await expect(annat()).rejects.toThrow('remissen_ar_hos_organet');
  await expect(beslutaRemiss(strateg, { id })).rejects.toThrow('remissen_ar_hos_organet');
  await expect(skickaRemiss(strateg, { id })).rejects.toThrow('remissen_ar_hos_organet');

  // As `arende.behandla` writes it when the § is justerad.
  const behandlat = async (utfall: string, paragraf: string, av = organId) => {
    const paragrafId = crypto.randomUUID();
    await lasa(r, (tx) => tx.behandling.create({ data: { arendeId: arende?.id ?? '', organId: av, organNamn: 'Regionstyrelsen', datum: new Date('2026-03-20'), paragrafId, paragraf, utfall, skapad: new Date() } }));
    for (let ganger = 0; ganger < 2; ganger++) await foljBeslutJobb({ organisationId: r.id, subject: paragrafId, type: 'arende.behandlat', detalj: {} });
    return getUtkast(strateg, id);
  };
  expect(await behandlat('bordlagt', '§ 3')).toMatchObject({ status: 'utkast', hosOrgan: 'Regionstyrelsen' });
  expect(await behandlat('beslut', '§ 4', crypto.randomUUID())).toMatchObject({ status: 'utkast', hosOrgan: 'Regionstyrelsen' });
  expect(await behandlat('aterremitterat', '§ 9')).toMatchObject({ status: 'utkast', hosOrgan: null });
  await foreslaBeslut(strateg, { id, organId });
  await taTillbaka(strateg, { id });
  await foreslaBeslut(strateg, { id, organId });
  expect(await behandlat('beslut', '§ 12')).toMatchObject({ status: 'beslutad', avParagraf: true });
  await expect(taTillbaka(strateg, { id })).rejects.toThrow('remissen_ar_beslutad');
  await skickaRemiss(strateg, { id });
  await levererat(r);
  expect(await inkorg(k, 'KS')).toHaveLength(1);
  expect(await lasa(r, (tx) => tx.arende.count())).toBe(1);
});
