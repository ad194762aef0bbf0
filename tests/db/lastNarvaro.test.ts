import { afterAll, expect, test } from 'vitest';
import { disconnect } from '#lib/platform/db';
import { las } from '#lib/protokoll/las';
import { lasUpp } from '#lib/protokoll/lasUpp';
import { antecknaNarvaro, strykNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { loadSammantrade } from '#lib/sammantrade/store';
import { lageFor } from '#lib/sammantrade/underlag';
import { kommun } from '../factories/mote/kommun.ts';
import { hallet, setMed } from '../factories/protokoll.ts';

afterAll(() => disconnect());

test('när en paragraf är låst nekas det som ändrar vilka som var med på den, och annat går att anteckna', async () => {
  const k = await kommun();
  const m = await hallet(k, { omedelbar: true });
  const ladda = () => k.lasa((tx) => loadSammantrade(tx, m.id));
  const s = await ladda();
  const dagordning = s.paragrafer.find(({ punktId }) => punktId === s.punkter.find(({ slag }) => slag === 'dagordning')?.id)?.id ?? '';
  const { set } = setMed(await m.protokoll(), m.paragrafId);
  expect(set.paragrafer).toEqual([m.paragrafId]);
  await las({ ...m.maja, nu: new Date('2019-09-24T14:30:00Z') }, { setId: set.id, skal: 'Kontrollerat.' });

  const elsa = { personId: k.person['Elsa Mård'] };
  const anteckna = (...handelser: Parameters<typeof antecknaNarvaro>[1]['handelser']) => antecknaNarvaro(m.maja, { sammantradeId: m.id, handelser });
  const nej = 'andrar_last_paragraf';
  await expect(anteckna({ slag: 'gar', ...elsa, paragrafId: dagordning })).rejects.toThrow(nej);
  await expect(anteckna({ slag: 'gar', ...elsa, paragrafId: m.paragrafId, nar: 'under' })).rejects.toThrow(nej);
  await expect(anteckna({ slag: 'kommer', namn: 'En gäst', grupp: 'gast' })).rejects.toThrow(nej);
  await expect(anteckna({ slag: 'presiderar', personId: k.person['Bengt Orre'] })).rejects.toThrow(nej);
  await expect(strykNarvaro(m.maja, { sammantradeId: m.id, handelseId: s.narvaro.find(({ personId }) => personId === elsa.personId)?.id ?? '' })).rejects.toThrow(nej);
  // Out for one § that is not locked, and back before the one that is.
  await anteckna({ slag: 'gar', ...elsa, paragrafId: dagordning }, { slag: 'kommer', ...elsa, paragrafId: dagordning, nar: 'efter' });
  const efter = await ladda();
  expect(lageFor(efter, dagordning).rummet.has(elsa.personId ?? '')).toBe(false);
  expect(lageFor(efter, m.paragrafId)).toEqual(lageFor(s, m.paragrafId));

  // A note in the locked § itself is refused by the database too.
  await expect(k.lasa((tx) => tx.narvarohandelse.create({ data: { sammantradeId: m.id, ordning: 99, slag: 'kommer', grupp: 'gast', namn: 'Insmugen', paragrafId: m.paragrafId } }))).rejects.toThrow(/not available/);
  await lasUpp(m.maja, { setId: set.id });
  await expect(anteckna({ slag: 'gar', ...elsa, paragrafId: m.paragrafId, nar: 'under' })).resolves.toMatchObject({ type: 'sammantrade.narvaro_antecknad' });
});
