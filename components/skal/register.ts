import { harRoll, type Actor } from '#lib/platform/actor';

/** `meny` stands in the rail (`smal`: also on a phone), `mer` in its second group, `gor` only in the palette. */
export type Skalpost = { id: string; namn: string; href: string; roller: readonly string[]; plats: 'meny' | 'mer' | 'gor'; smal?: boolean; ocksa?: string; genvag?: string };

const alla = ['person'];
const tjansteman = ['registrator', 'handlaggare', 'chef', 'namndsekreterare'];
const fortroendevalda = ['ordforande', 'ledamot', 'ersattare'];
const moten = [...tjansteman, ...fortroendevalda];

/** Every place and action that the whole application offers, for whom, in one list: rail, palette and keys are drawn from it. `{kod}` is the organisation's. */
const register: readonly Skalpost[] = [
  { id: 'min-dag', namn: 'Min dag', href: '/min-dag', roller: alla, plats: 'meny', smal: true, ocksa: 'hem start' },
  { id: 'inkorg', namn: 'Inkorg', href: '/inkorg', roller: ['registrator'], plats: 'meny', smal: true, ocksa: 'post inkommet' },
  { id: 'arenden', namn: 'Ärenden', href: '/arenden', roller: tjansteman, plats: 'meny', smal: true, ocksa: 'diarium dnr' },
  { id: 'remisser', namn: 'Remisser', href: '/remisser', roller: tjansteman, plats: 'meny' },
  { id: 'sammantraden', namn: 'Sammanträden', href: '/sammantraden', roller: moten, plats: 'meny', smal: true, ocksa: 'möten kallelse protokoll' },
  { id: 'inlagor', namn: 'Motioner och frågor', href: '/inlagor', roller: moten, plats: 'mer', ocksa: 'inlagor motion interpellation fråga medborgarförslag fullmäktige' },
  { id: 'uppdrag', namn: 'Uppdrag', href: '/uppdrag', roller: moten, plats: 'mer', ocksa: 'återrapportera bevakning beslut' },
  { id: 'styrdokument', namn: 'Styrdokument', href: '/styrdokument', roller: alla, plats: 'mer', ocksa: 'strategi plan policy riktlinje avtal program nyckeltal' },
  { id: 'dialogmoten', namn: 'Dialogmöten', href: '/dialogmoten', roller: moten, plats: 'mer', ocksa: 'minnesanteckningar medskick presidium dialog' },
  { id: 'rekommendationer', namn: 'Rekommendationer', href: '/rekommendationer', roller: tjansteman, plats: 'mer', ocksa: 'rekommendera anta huvudmän matris' },
  { id: 'administration', namn: 'Administration', href: '/administration', roller: ['administrator'], plats: 'meny', smal: true },
  { id: 'delegation', namn: 'Delegation', href: '/delegation', roller: [...tjansteman, 'ordforande'], plats: 'mer', ocksa: 'delegationsbeslut ordförandebeslut delegationsordning' },
  { id: 'expediering', namn: 'Expediering', href: '/expediering', roller: ['registrator', 'namndsekreterare'], plats: 'mer', ocksa: 'skicka utdrag' },
  { id: 'anslagstavla', namn: 'Anslagstavla', href: '/{kod}/anslagstavla', roller: alla, plats: 'mer', ocksa: 'anslag offentlig' },
  { id: 'konto', namn: 'Ditt konto', href: '/konto', roller: alla, plats: 'gor', ocksa: 'lösenord logga ut roller' },
  { id: 'nytt-sammantrade', namn: 'Nytt sammanträde', href: '/sammantraden/ny', roller: ['namndsekreterare'], plats: 'gor' },
  { id: 'ny-remiss', namn: 'Ny remiss', href: '/remisser/ny', roller: ['registrator', 'handlaggare', 'chef'], plats: 'gor', ocksa: 'remittera skicka' },
  { id: 'ny-rekommendation', namn: 'Ny rekommendation', href: '/rekommendationer/ny', roller: tjansteman, plats: 'gor', ocksa: 'rekommendera huvudmän styrgrupp' },
  { id: 'nytt-arende', namn: 'Nytt ärende', href: '/arenden/nytt', roller: ['registrator', 'handlaggare', 'namndsekreterare'], plats: 'gor', ocksa: 'öppna diarium dnr' },
  { id: 'nytt-styrdokument', namn: 'Nytt styrdokument', href: '/styrdokument/ny', roller: tjansteman, plats: 'gor', ocksa: 'strategi plan policy avtal' },
  { id: 'nytt-dialogmote', namn: 'Nya minnesanteckningar', href: '/dialogmoten/ny', roller: tjansteman, plats: 'gor', ocksa: 'dialogmöte medskick' },
  { id: 'ny-post', namn: 'Registrera post', href: '/inkorg/ny', roller: ['registrator'], plats: 'gor', ocksa: 'brev handling ladda upp' },
  { id: 'personer', namn: 'Personer och roller', href: '/administration/personer', roller: ['administrator'], plats: 'gor' },
  { id: 'organ', namn: 'Nämnder, organ och platser', href: '/administration', roller: ['administrator'], plats: 'gor', ocksa: 'ledamöter uppdrag' },
  { id: 'serier', namn: 'Diarieserier', href: '/administration/serier', roller: ['administrator'], plats: 'gor', ocksa: 'nummer dnr' },
];

/** The entries that are this person's, with addresses filled in. */
export const forActor = (actor: Actor, kod: string): Skalpost[] =>
  register.filter(({ roller }) => harRoll(actor, roller)).map((post) => ({ ...post, href: post.href.replace('{kod}', kod) }));
