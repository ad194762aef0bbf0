import { geBehorighet } from '#lib/organisation/geBehorighet';
import { demolosenord } from '#lib/organisation/queries';
import { skapaBefattning } from '#lib/organisation/skapaBefattning';
import { skapaMyndighet } from '#lib/organisation/skapaMyndighet';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { skapaPerson } from '#lib/organisation/skapaPerson';
import { tillsatt } from '#lib/organisation/tillsatt';
import { systemActor } from '#lib/platform/actor';
import type { Event } from '#lib/platform/audit';
import type { Ctx } from '#lib/platform/command';
import { inRegister, inTenant } from '#lib/platform/db';
import { hallstahammar, kommuner, organ, region, regionorgan, svarande, type Demoorgan, type Demoperson } from './folk.ts';

export const losenord = demolosenord;
const fran = new Date('2019-01-01');

/** What later parts of the demo look up by name. */
export type Demoorganisation = { id: string; kod: string; ctx: Ctx; personer: Map<string, string>; myndigheter: Map<string, string>; organ: Map<string, string> };

const skapa = async (run: Promise<Event>) => (await run).subject;

async function laggUpp(nu: Date, o: { namn: string; kortnamn: string; kod: string; slag: string; grupper: string[] }): Promise<Demoorganisation> {
  const { id } = await inRegister((tx) => tx.organisation.create({ data: { ...o, epost: `registrator@${o.kod}.exempel.se`, ansluten: true, demo: true }, select: { id: true } }));
  return { id, kod: o.kod, ctx: { actor: systemActor(id), nu }, personer: new Map(), myndigheter: new Map(), organ: new Map() };
}

async function medPersoner(o: Demoorganisation, kod: string, folk: readonly Demoperson[]) {
  for (const { namn, titel, epost, roller = [], befattning } of folk) {
    const personId = await skapa(skapaPerson(o.ctx, { namn, ...(titel ? { titel } : {}), epost: `${epost}@${kod}.exempel.se`, losenord }));
    o.personer.set(namn, personId);
    for (const [roll, myndighet] of roller) {
      await geBehorighet(o.ctx, { personId, roll: roll as 'registrator', fran, ...(myndighet ? { myndighetId: o.myndigheter.get(myndighet) ?? '' } : {}) });
    }
    if (befattning) await skapaBefattning(o.ctx, { namn: befattning[0], myndighetId: o.myndigheter.get(befattning[1]) ?? '', personId, fran, epost: `${epost}@${kod}.exempel.se` });
  }
}

const adress = (namn: string) => namn.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/ +/g, '.');

async function medOrgan(o: Demoorganisation, kod: string, lista: readonly Demoorgan[]) {
  for (const { ordinarie, ersattare, over, myndighet, kod: organkod, namn, slag, regelverk = {} } of lista) {
    const organId = await skapa(skapaOrgan(o.ctx, {
      namn, kod: organkod, slag: slag as 'namnd', regelverk, myndighetId: o.myndigheter.get(myndighet) ?? '',
      ...(over ? { overordnatId: o.organ.get(over) ?? '' } : {}), platser: ordinarie.length, ersattarplatser: ersattare.length,
    }));
    o.organ.set(organkod, organId);
    const platser = await inTenant(o.ctx.actor, (tx) => tx.plats.findMany({ where: { organId }, select: { id: true, slag: true, ordning: true } }));
    for (const [slagAvPlats, sitter] of [['ordinarie', ordinarie], ['ersattare', ersattare]] as const) {
      for (const [i, { namn: vem, uppdrag, parti, utanKonto }] of sitter.entries()) {
        const plats = platser.find((p) => p.slag === slagAvPlats && p.ordning === i + 1);
        if (!vem || !plats) continue;
        const personId = o.personer.get(vem) ?? (await skapa(skapaPerson(o.ctx, { namn: vem, epost: `${adress(vem)}@${kod}.exempel.se`, ...(utanKonto ? {} : { losenord }) })));
        o.personer.set(vem, personId);
        await tillsatt(o.ctx, { platsId: plats.id, personId, uppdrag: uppdrag as 'ledamot', parti, fran });
      }
    }
  }
}

/** Region Västmanland and its ten kommuner, with Hallstahammar and the region peopled. */
export async function grund(nu: Date) {
  const r = await laggUpp(nu, { namn: 'Region Västmanland', kortnamn: 'Västmanland', kod: 'region-vastmanland', slag: 'region', grupper: ['regioner'] });
  r.myndigheter.set('RS', await skapa(skapaMyndighet(r.ctx, { namn: 'Regionstyrelsen', kod: 'RS', forvaltning: 'Regionala utvecklingsförvaltningen', tarEmotRemisser: true, monster: 'RV{yy}{lop:4}' })));
  await medPersoner(r, 'region-vastmanland', region);
  await medOrgan(r, 'region-vastmanland', regionorgan);

  const h = await laggUpp(nu, { namn: 'Hallstahammars kommun', kortnamn: 'Hallstahammar', kod: 'hallstahammar', slag: 'kommun', grupper: ['lanets-kommuner'] });
  for (const [kod, namn, forvaltning] of [['KS', 'Kommunstyrelsen', 'Kommunledningskontoret'], ['SN', 'Socialnämnden', 'Socialförvaltningen'], ['BUN', 'Barn- och utbildningsnämnden', 'Barn- och utbildningsförvaltningen']] as const) {
    h.myndigheter.set(kod, await skapa(skapaMyndighet(h.ctx, { namn, kod, forvaltning, tarEmotRemisser: kod === 'KS', monster: '{lop}/{yy}' })));
  }
  await medPersoner(h, 'hallstahammar', hallstahammar);
  await medOrgan(h, 'hallstahammar', organ);

  const ovriga: Demoorganisation[] = [];
  for (const [kod, namn, registrator] of kommuner) {
    const k = await laggUpp(nu, { namn, kortnamn: namn.replace(/s kommun$| kommun$| stad$/, ''), kod, slag: 'kommun', grupper: ['lanets-kommuner'] });
    k.myndigheter.set('KS', await skapa(skapaMyndighet(k.ctx, { namn: 'Kommunstyrelsen', kod: 'KS', forvaltning: 'Kommunledningskontoret', tarEmotRemisser: true, monster: 'KS {yyyy}/{lop}' })));
    await medPersoner(k, kod, [{ namn: registrator, titel: 'registrator', epost: adress(registrator), roller: [['registrator', 'KS'], ['handlaggare', 'KS'], ['administrator'], ...(svarande[kod] ? [['namndsekreterare', 'KS'] as const] : [])], befattning: ['Registrator', 'KS'] }]);
    const svarar = svarande[kod];
    if (svarar) {
      await medPersoner(k, kod, [svarar.chef]);
      await medOrgan(k, kod, [svarar.styrelse]);
    }
    ovriga.push(k);
  }
  return { region: r, hallstahammar: h, ovriga };
}
