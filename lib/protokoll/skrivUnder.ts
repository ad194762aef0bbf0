import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { skrivUnder as signera } from './justeringsset.ts';
import { kontrollsumma, type Json } from '#lib/platform/kanonisk';
import { metoder } from './metod.ts';
import { may } from './policy.ts';
import { loadSet, saveSet } from './store.ts';

/**
 * A signature on exactly the text that was read: the hash the reader had before him must be the one that is locked now. The last one makes the
 * set and its §§ justerade (KL 5:69). That the signer has just shown who it is, by `metod`, is asked for before this is called (lib/platform/bekraftelse.ts).
 */
export const skrivUnder = command({
  name: 'protokoll.skrivUnder',
  input: z.object({ setId: z.uuid(), hash: z.string().length(64), metod: z.enum(metoder).default('losenord') }),
  async load(tx, { setId }, { actor }) {
    await tx.$queryRaw`select 1 from justeringsset where id = ${setId}::uuid for update`;
    const vald = await loadSet(tx, setId);
    if (!may.visa(actor, vald) && !may.oppna(actor, vald)) throw new Refused('finns_inte');
    // One who sees the protocol but is not appointed is told so in the rule's own words.
    if (vald.set.status !== 'utkast' && !may.skrivUnder(actor, vald)) throw new Refused('inte_undertecknare');
    return vald;
  },
  may: may.skrivUnder,
  async run(tx, { set, s, uppgift, fryst }, { actor, nu }, { setId, hash, metod }) {
    const tecknat = signera(set, actor.personId, hash, nu);
    if (!tecknat.ok) throw new Refused(tecknat.error);
    if (!fryst || kontrollsumma(JSON.parse(fryst.json) as Json) !== fryst.hash) throw new Error(`frysttext of set ${setId} is not what was hashed`);

    const som = uppgift.undertecknare.filter(({ personId }) => personId === actor.personId);
    await tx.underskrift.createMany({ data: som.map(({ personId, roll, namn, titel, parti }) => ({ frystId: fryst.id, setId, personId, roll, namn, titel, parti, hash, at: nu, metod })) });
    const justerat = tecknat.value.status === 'justerat';
    // Before the set: from the moment it is justerat its §§ stand still too.
    await tx.paragraf.updateMany({ where: { justeringssetId: setId }, data: { status: justerat ? 'justerad' : 'signeras' } });
    await saveSet(tx, set, tecknat.value);
    return { type: justerat ? 'protokoll.justerat' : 'protokoll.undertecknat', subject: setId, detalj: { sammantradeId: s.id, organId: s.organ.id, hash } };
  },
});
