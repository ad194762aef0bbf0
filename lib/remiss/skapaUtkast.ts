import { z } from 'zod';
import type { Prisma } from '#prisma';
import { command } from '#lib/platform/command';
import { valfrittId } from '#lib/platform/falt';
import { may } from './policy.ts';
import { numrera, type Fraga, type Missiv } from './remiss.ts';
import { egenOrganisation } from './store.ts';

/** What a missiv says where no template says otherwise (domain.md § 7): format, file name, and that a party may say no. */
const grundmissiv: Missiv = {
  skyldighet: 'inbjudan', format: 'Word och PDF', filnamn: 'Organisationens namn och vårt diarienummer',
  disposition: 'Börja med ställningstagandet i det hela, och följ sedan frågorna eller avsnitten i deras ordning.',
};

/** A remiss to be composed, from the myndighet's template or from what a missiv usually says, with its author as the one who answers questions. It takes no number until it is decided. */
export const skapaUtkast = command({
  name: 'remiss.skapaUtkast',
  input: z.object({ myndighetId: z.uuid(), titel: z.string().trim().min(1, 'Skriv vad remissen gäller.'), mallId: valfrittId }),
  load: (tx, { myndighetId }) => tx.myndighet.findFirst({ where: { id: myndighetId, aktiv: true } }).then((m) => m && { myndighetId: m.id }),
  may: may.skriva,
  async run(tx, _, { actor, nu }, { myndighetId, titel, mallId }) {
    const mall = mallId ? await tx.missivmall.findFirst({ where: { id: mallId, myndighetId } }) : null;
    const egen = await egenOrganisation(actor.organisationId);
    const jag = await tx.person.findFirst({ where: { id: actor.personId }, select: { namn: true } });
    const missiv = { ...grundmissiv, ...(egen.epost ? { svarTill: egen.epost } : {}), ...(mall?.missiv as Missiv | undefined), ...(jag ? { kontaktNamn: jag.namn } : {}) };
    const fragor = numrera((mall?.fragor ?? []) as unknown as Omit<Fraga, 'nr'>[]);
    const { id } = await tx.remiss.create({
      data: { slag: 'extern', myndighetId, titel, dnrAttAnge: '', status: 'utkast', skapad: nu, missiv: missiv as Prisma.InputJsonValue, fragor: { create: fragor.map(({ nr, text, slag, avsnitt }) => ({ nr, text, slag, avsnitt: avsnitt ?? null })) } },
      select: { id: true },
    });
    return { type: 'remiss.utkast_skapat', subject: id };
  },
});
