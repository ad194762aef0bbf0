import type { Filref } from '#lib/platform/files';
import { skrivVagtDatum } from '#lib/platform/vagtDatum';
import type { Fraga, Missiv, Utkast } from './remiss.ts';
import { tillDag } from './store.ts';

/** What a remiss carries to the one who is asked. The receiver keeps it as its own copy. */
export type Remissinnehall = {
  titel: string;
  nummer: string | null;
  remittent: string;
  remittentMyndighetKod: string;
  dnrAttAnge: string;
  svarSenast: string | null;
  svarstid: string;
  missiv: Missiv;
  fragor: readonly Fraga[];
  intern: boolean;
};

type Att = {
  remiss: { id: string; slag: string; arendeId: string | null; dnrAttAnge: string; myndighet: { kod: string } };
  utkast: Utkast;
  remittent: string;
  instans: { utbyteId: string; svarSenast: Date | null; skyldig?: boolean };
  filer: readonly Filref[];
  tillOrganisationId: string;
  tillMyndighetKod: string | null;
};

/** One envelope to one instans. */
export function kuvert({ remiss, utkast, remittent, instans, filer, tillOrganisationId, tillMyndighetKod }: Att) {
  const egenDag = tillDag(instans.svarSenast);
  const innehall: Remissinnehall = {
    titel: utkast.titel, nummer: utkast.nummer, remittent, remittentMyndighetKod: remiss.myndighet.kod, dnrAttAnge: remiss.dnrAttAnge,
    svarSenast: egenDag, svarstid: egenDag && egenDag !== utkast.svarstid.till ? egenDag : skrivVagtDatum(utkast.svarstid),
    missiv: instans.skyldig === undefined ? utkast.missiv : { ...utkast.missiv, skyldighet: instans.skyldig ? 'skyldighet' : 'inbjudan' }, fragor: utkast.fragor, intern: remiss.slag === 'intern',
  };
  return { utbyteId: instans.utbyteId, slag: 'remiss', tillOrganisationId, tillMyndighetKod, innehall, filer, amneId: remiss.id, arendeId: remiss.arendeId };
}
