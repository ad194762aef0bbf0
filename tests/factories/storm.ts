import { expect } from 'vitest';
import { textAv } from '#lib/dokument/schema';
import { skapaYttrande } from '#lib/yttrande/skapaYttrande';
import { kommun } from './kommun.ts';
import { klient, session, tills } from './samskrift.ts';
import { dokumentet, remissarende } from './skriv.ts';

/** Many write at once and lose their line now and then. In the end all have the same text as the database, and every word that was written is there once. */
export async function stormProv({ klienter, ord, port, fro }: { klienter: number; ord: number; port: number; fro: number }) {
  let tal = fro;
  const slump = () => { tal = (tal * 1_103_515_245 + 12_345) % 2_147_483_648; return tal / 2_147_483_648; };
  const k = await kommun();
  const { actor, ctx } = await k.person('handlaggare', 'SN');
  const { arendeId } = await remissarende(k, 'SN');
  const dokumentId = String((await skapaYttrande(ctx, { arendeId })).detalj?.['dokumentId']);
  const { cookie } = await session(actor);
  const alla = Array.from({ length: klienter }, () => klient(port, cookie, dokumentId));
  try {
    await Promise.all(alla.map((c) => c.anslut()));
    const ordet = (i: number, n: number) => `[${i}.${n}]`;
    await Promise.all(alla.map(async (c, i) => {
      for (let n = 0; n < ord; n++) {
        if (slump() < 0.15) { await c.fran(); c.skriv(ordet(i, n)); await new Promise((klart) => { setTimeout(klart, 20 + slump() * 80); }); c.koppla(); } else c.skriv(ordet(i, n));
        await new Promise((klart) => { setTimeout(klart, slump() * 30); });
      }
    }));
    for (const c of alla) c.koppla();
    await Promise.all(alla.map((c) => c.synkad()));
    await Promise.all(alla.map((c) => c.sparat()));
    const sist = async () => textAv((await dokumentet(k, dokumentId)).innehall);
    await tills(async () => { const t = await sist(); return alla.every((c) => textAv(c.text().innehall) === t); }, 30_000);
    const text = await sist();
    for (let i = 0; i < klienter; i++) for (let n = 0; n < ord; n++) expect(text.split(ordet(i, n))).toHaveLength(2);
    expect(text).toHaveLength(Array.from({ length: klienter }, (_, i) => Array.from({ length: ord }, (__, n) => ordet(i, n).length).reduce((x, y) => x + y, 0)).reduce((x, y) => x + y, 0));
  } finally {
    for (const c of alla) c.bort();
  }
}
