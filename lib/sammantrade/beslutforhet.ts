import { lageVid, type Narvaro } from './narvaro.ts';

/** Which law or decision says when the organ may handle an ärende. Utskott, råd and beredningar: a setting of the organ. */
export type Beslutforhetsregel =
  | { typ: 'fullmaktige' }
  | { typ: 'namnd' }
  | { typ: 'minst'; antal: number }
  | { typ: 'ingen' };

/** Interpellationer may be answered (KL 5:45), and the question of jäv itself decided (KL 6:30), by fewer. */
export type Undantag = 'interpellation' | 'javsfraga';

export type Beslutforhet = { beslutfor: boolean; deltagande: number; kravs: number; lagrum: string | null; undantag: Undantag | null };

type Underlag = {
  /** Every seat fullmäktige has decided on, vacant ones too. */
  antalPlatser: number;
  tjanstgorande: number;
  /** Seats that nobody serves on at this § because of jäv. */
  tommaGenomJav: number;
  regel: Beslutforhetsregel;
  undantag?: Undantag | null;
};

/**
 * Quorum for one §: more than half of the seats must be filled (KL 5:45, 6:27). In a nämnd it is counted after jäv;
 * fullmäktige may go on when it is jäv that brings it below (KL 5:46).
 */
export function beslutforhet({ antalPlatser, tjanstgorande, tommaGenomJav, regel, undantag = null }: Underlag): Beslutforhet {
  const deltagande = regel.typ === 'fullmaktige' ? tjanstgorande + tommaGenomJav : tjanstgorande;
  const kravs = regel.typ === 'ingen' ? 0 : regel.typ === 'minst' ? regel.antal : Math.floor(antalPlatser / 2) + 1;
  const galler = undantagGaller(regel, undantag) ? undantag : null;
  return { beslutfor: deltagande >= kravs || galler !== null, deltagande, kravs, lagrum: lagrum(regel), undantag: galler };
}

/** The same, read from the roll of the meeting. */
export function beslutforhetVid(narvaro: Narvaro, paragraf: string, regel: Beslutforhetsregel, undantag: Undantag | null = null): Beslutforhet {
  const antal = (n: Narvaro) => lageVid(n, paragraf).tjanstgorande.length;
  const tjanstgorande = antal(narvaro);
  const utanJav = antal({ ...narvaro, handelser: narvaro.handelser.filter(({ typ }) => typ !== 'jav') });
  return beslutforhet({ antalPlatser: narvaro.platser.length, tjanstgorande, tommaGenomJav: Math.max(0, utanJav - tjanstgorande), regel, undantag });
}

const undantagGaller = (regel: Beslutforhetsregel, undantag: Undantag | null) =>
  (undantag === 'interpellation' && regel.typ === 'fullmaktige') || (undantag === 'javsfraga' && regel.typ !== 'fullmaktige');

const lagrum = ({ typ }: Beslutforhetsregel) => (typ === 'fullmaktige' ? 'KL 5:45' : typ === 'namnd' ? 'KL 6:27' : null);
