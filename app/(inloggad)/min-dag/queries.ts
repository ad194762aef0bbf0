import '#server-only';
import { harRoll, myndigheterMed } from '#lib/platform/actor';
import { query } from '#lib/platform/command';
import { dayOf } from '#lib/platform/datum';
import { paTavlan } from './anslaget.ts';
import { attGodkannaSammanfogade, attGranska, attSattaUpp, attSkriva, bevakningar, mottagnaAttFordela, utsandaRemisser } from './arenden.ts';
import { medskick, skickadeMedskick } from './dialogmoten.ts';
import { tillMinBefattning, tillMittOrgan } from './expedierat.ts';
import { attRegistrera, vakanta } from './kontor.ts';
import { egnaRekommendationer, rekommenderatTillOss } from './rekommendationer.ts';
import { omnamnd } from './omnamnd.ts';
import { minaUppdrag, uppdragUtanAnsvarig } from './uppdrag.ts';
import { attBeslutaOm, attInformeraOm, processteg } from './styrdokument.ts';
import { attLasaInfor, attSkrivaUnder, moten } from './moten.ts';

/** Everything that waits for the one who asks, by every role that is held; a role that is not held costs no statement. */
export const getMinDag = query({
  name: 'min-dag',
  load: async (tx, _: null, { actor, nu }) => {
    const idag = dayOf(nu);
    const har = (...roller: string[]) => harRoll(actor, roller);
    const med = (...roller: string[]) => myndigheterMed(actor, roller);
    const punkter = [
      ...(await attSkrivaUnder(tx, actor.personId)),
      ...(await minaUppdrag(tx, actor.personId)),
      ...(await medskick(tx, actor.personId, har('namndsekreterare') ? med('namndsekreterare') : undefined)),
      ...(await tillMinBefattning(tx, actor.personId, idag)),
      ...(har('handlaggare', 'chef', 'registrator', 'namndsekreterare') ? await omnamnd(tx, actor.personId, idag) : []),
      ...(har('registrator') ? await attRegistrera(tx, med('registrator'), idag) : []),
      ...(har('chef', 'registrator') ? await mottagnaAttFordela(tx, med('chef', 'registrator')) : []),
      ...(har('chef') ? await attGranska(tx, med('chef'), idag) : []),
      ...(har('namndsekreterare') ? [...(await attSattaUpp(tx, med('namndsekreterare'), idag)), ...(await moten(tx, med('namndsekreterare'), idag))] : []),
      ...(har('namndsekreterare') ? [...(await attInformeraOm(tx, med('namndsekreterare'))), ...(await attBeslutaOm(tx, med('namndsekreterare')))] : []),
      ...(har('namndsekreterare') ? await uppdragUtanAnsvarig(tx, med('namndsekreterare')) : []),
      ...(har('namndsekreterare') ? await tillMittOrgan(tx, med('namndsekreterare'), idag) : []),
      ...(har('namndsekreterare', 'registrator') ? await paTavlan(tx, med('namndsekreterare', 'registrator'), idag) : []),
      ...(har('ledamot', 'ersattare', 'ordforande') ? await attLasaInfor(tx, actor, idag) : []),
      ...(har('ordforande') ? await attGodkannaSammanfogade(tx, actor.roller.flatMap(({ roll, organId }) => (roll === 'ordforande' && organId ? organId : []))) : []),
      ...(har('administrator') ? await vakanta(tx, idag) : []),
    ];
    const skriver = har('handlaggare', 'chef', 'registrator', 'namndsekreterare');
    const egna = skriver ? await attSkriva(tx, actor.personId) : { punkter: [], vantar: [] };
    const utsanda = skriver ? await utsandaRemisser(tx, actor.personId, idag) : { punkter: [], vantar: [] };
    const till = skriver ? await rekommenderatTillOss(tx, actor.personId, har('namndsekreterare') ? med('namndsekreterare') : undefined) : { punkter: [], vantar: [] };
    const fran = skriver ? await egnaRekommendationer(tx, actor.personId, idag) : { punkter: [], vantar: [] };
    const bevakade = skriver ? [...(await bevakningar(tx, actor.personId)), ...(await processteg(tx, actor.personId, idag))] : [];
    return { idag, punkter: [...punkter, ...egna.punkter, ...utsanda.punkter, ...till.punkter, ...fran.punkter, ...bevakade], vantar: [...egna.vantar, ...utsanda.vantar, ...(skriver ? await skickadeMedskick(tx, actor.personId) : []), ...till.vantar, ...fran.vantar] };
  },
  may: (actor) => harRoll(actor, 'person'),
  view: (dag) => dag,
});
