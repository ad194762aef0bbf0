import { dagI } from '#lib/platform/dag';
import { query } from '#lib/platform/command';
import { inRegister } from '#lib/platform/db';
import { skrivVagtDatum } from '#lib/platform/vagtDatum';
import type { MissivData } from './pdf/missiv.ts';
import { may } from './policy.ts';
import { egenOrganisation, load, tillDag, utkastAv } from './store.ts';
import { skyldigAtt, type Missiv, type Utkast } from './remiss.ts';
import { skalsteg, stallningsnamn } from './stallning.ts';

type Avsandare = { organisation: { namn: string; adress: string | null; epost: string | null }; myndighet: { namn: string } };
type Ute = { utkast: Utkast; dnr: string; datum: string; skapad: Date; intern: boolean; instanser: MissivData['instanser'] } & Avsandare;

const skyldighetstext: Record<NonNullable<Missiv['skyldighet']>, string> = {
  inbjudan: 'Remissen är en inbjudan att lämna synpunkter. Meddela gärna om ni avstår.',
  skyldighet: 'Remissinstanserna är skyldiga att svara.',
};

/** Said of one for whom the other rule holds than for the rest. */
const avvikelse = ({ missiv }: Utkast, skyldig: boolean): { avviker?: string } => (skyldig === (missiv.skyldighet === 'skyldighet') ? {} : { avviker: skyldig ? 'skyldig att svara' : 'inbjuden att svara' });

/** The missiv's words from the composition: the same for a remiss to others and for one between our own nämnder. */
export function missivdata({ utkast, dnr, datum, skapad, intern, instanser, organisation, myndighet }: Ute): MissivData {
  const { missiv } = utkast;
  return {
    skapad: skapad.toISOString(), utkast: dnr === '',
    organisation: { namn: organisation.namn, adress: organisation.adress ? [organisation.adress] : null, epost: organisation.epost },
    organ: { namn: myndighet.namn },
    titel: utkast.titel, nummer: utkast.nummer, datum, dnr: dnr || null, intern,
    svarstid: utkast.svarstid.precision === 'dag' ? utkast.svarstid.fran : skrivVagtDatum(utkast.svarstid),
    text: missiv.text ?? null, skyldighet: missiv.skyldighet ? skyldighetstext[missiv.skyldighet] : null,
    svar_till: missiv.svarTill ?? null, format: missiv.format ?? null, filnamn: missiv.filnamn ?? null, disposition: missiv.disposition ?? null,
    kontakt: [missiv.kontaktNamn, missiv.kontaktEpost, missiv.kontaktTelefon].filter((rad): rad is string => Boolean(rad)),
    fragor: utkast.fragor.map(({ nr, text, avsnitt, slag }) => ({ nr, text, avsnitt: avsnitt ?? null, stallning: slag === 'stallning', skala: slag === 'skala' ? skalsteg.map((steg) => stallningsnamn[steg].toLowerCase()).join(', ') : null })),
    instanser, bilagor: utkast.filer.map(({ namn }) => namn),
  };
}

/** The missiv as it stands: a draft of it while it is composed, the real one once the remiss is decided and has its dnr. */
export const getMissiv = query({
  name: 'remiss.missiv',
  async load(tx, id: string, { actor, nu }) {
    const remiss = await load(tx, id);
    // Once sent the missiv is one of the remiss's own files, but it is no enclosure to itself.
    const utkast = utkastAv({ ...remiss, filer: remiss.filer.filter(({ slag }) => slag !== 'missiv') });
    const rader = await inRegister((register) => register.organisation.findMany({ where: { id: { in: [...utkast.instanser] } }, select: { id: true, namn: true } }));
    const register = new Map(rader.map((rad) => [rad.id, rad]));
    const valda = utkast.instanser.flatMap((organisationId) => register.get(organisationId) ?? []);
    const egen = await egenOrganisation(actor.organisationId);
    const ute = remiss.instanser.length > 0 ? remiss.instanser.map(({ namn, svarSenast, skyldig }) => ({ namn, ...(remiss.slag === 'intern' ? {} : avvikelse(utkast, skyldig)), svarstid: tillDag(svarSenast) === utkast.svarstid.till ? null : tillDag(svarSenast) })) : valda.map(({ id: vem, namn }) => ({ namn, ...avvikelse(utkast, skyldigAtt(utkast, vem)) }));
    return { remiss, myndighetId: remiss.myndighetId, utkast, ute, egen, nu };
  },
  may: may.visa,
  view: ({ remiss, utkast, ute, egen, nu }) => ({
    status: remiss.status,
    data: missivdata({
      utkast, dnr: remiss.dnrAttAnge, datum: dagI(remiss.beslutad ?? nu), skapad: remiss.beslutad ?? nu, intern: remiss.slag === 'intern',
      instanser: ute, organisation: egen, myndighet: remiss.myndighet,
    }),
  }),
});
