import { dayAndMonth } from '#lib/platform/datum';
import { numberWord } from '#lib/platform/tal';
import { instansstopp, type Kartinstans } from './karta-remiss.ts';
import type { Frist, Karta, Lage, Stopp, Streck, Vag } from './karta.ts';

export type Egetstopp = { id: string; datum: string; namn: string; slag: NonNullable<Stopp['slag']>; href?: string; beskrivning?: string };

export type Arendeunderlag = {
  idag: string;
  egen: { namn: string; dnr: string };
  remittent: { namn: string; dnr: string | null; utskickad: string | null };
  inkom: { datum: string; lopnr: number | null; handlingId: string | null };
  svarSenast: string | null;
  status: string;
  insand: string | null;
  egna: readonly Egetstopp[];
  instanser: readonly Kartinstans[];
};

const klart = new Set(['insand', 'kvitterad', 'avslutad']);

/**
 * The map of an ärende: from the remittent to us, out to those we asked and back, through our own meetings, and the answer to the remittent.
 * One line, each stop at its real date.
 */
export function byggArendekarta(u: Arendeunderlag): Karta {
  const { idag, egen, remittent, inkom, egna, instanser, svarSenast } = u;
  const sen = svarSenast !== null && idag > svarSenast && !u.insand && !klart.has(u.status);
  const utDag = remittent.utskickad && remittent.utskickad <= inkom.datum ? remittent.utskickad : inkom.datum;
  const ut: Stopp = { id: 'ut', lane: 'rem', datum: utDag, namn: 'Remiss ut', lage: 'klar', beskrivning: `skickar remissen${remittent.dnr ? `, dnr ${remittent.dnr}` : ''}` };
  const inne: Stopp = { id: 'in', lane: 'vi', datum: inkom.datum, namn: 'Inkom', slag: 'inkom', lage: 'klar', beskrivning: `registrerad, dnr ${egen.dnr}${inkom.lopnr ? `, löpnr ${inkom.lopnr}` : ''}`, ...(inkom.handlingId ? { href: `/handlingar/${inkom.handlingId}` } : {}) };
  const delar = instanser.filter((i) => i.lage !== 'aterkallad').map((i) => ({ i, ...instansstopp(i, idag) }));

  const omgangar = [...new Set(delar.map(({ i }) => i.utskickad))].toSorted();
  const interna: Stopp[] = omgangar.map((datum, n) => {
    const till = delar.filter(({ i }) => i.utskickad === datum).length;
    return { id: `int${n}`, lane: 'vi', datum, namn: 'Internremiss', lage: 'klar', beskrivning: `till ${numberWord(till)} ${till === 1 ? 'nämnd' : 'nämnder'}` };
  });
  const svar: Stopp[] = delar.flatMap(({ i }) => (i.svarRegistreratDag ? [{ id: `r${i.id}`, lane: 'vi', datum: i.svarRegistreratDag, namn: 'Svar in', slag: 'inkom' as const, lage: 'klar' as const, rubrik: `${i.namn}: svaret registrerat`, beskrivning: i.svarRegistrerat?.lopnr ? `löpnr ${i.svarRegistrerat.lopnr}` : 'registrerat', ...(i.svarRegistrerat ? { href: `/handlingar/${i.svarRegistrerat.handlingId}` } : {}) }] : []));
  const moten: Stopp[] = egna.map((e) => ({ ...e, lane: 'vi', lage: lageAv(e.datum, idag) }));
  const vara = [inne, ...[...interna, ...svar, ...moten].toSorted((a, b) => a.datum.localeCompare(b.datum) || ordning(a) - ordning(b))];

  // One that was let go without an answer ends where it ended.
  const vantas = !u.insand && u.status !== 'avslutad';
  const slutdag = u.insand ?? (vantas ? svarSenast : null);
  const slut: Stopp[] = slutdag ? [{ id: 'slut', lane: 'rem', datum: slutdag, namn: 'Svar', lage: u.insand ? 'klar' : sen ? 'sen' : 'sedan', beskrivning: u.insand ? `svaret skickat${u.status === 'kvitterad' ? ' och registrerat där' : ''}` : 'sista svarsdag', ...(u.insand ? {} : { dag: `senast ${dayAndMonth(slutdag)}` }) }] : [];

  const vagar: Vag[] = [{ fran: 'ut', till: 'in', slag: 'gatt' }, ...kedja(vara)];
  for (const { i, stopp, vagar: inre, slut: sista } of delar) {
    const fran = `int${omgangar.indexOf(i.utskickad)}`;
    if (stopp[0]) vagar.push({ fran, till: stopp[0].id, slag: stopp[0].lage === 'klar' ? 'gatt' : 'plan' }, ...inre);
    const tillbaka = svar.find(({ id }) => id === `r${i.id}`);
    if (sista && tillbaka) vagar.push({ fran: sista, till: tillbaka.id, slag: 'gatt' });
  }
  const sistVara = vara.filter((s) => !slutdag || s.datum <= slutdag).at(-1);
  if (slut[0] && sistVara) vagar.push({ fran: sistVara.id, till: 'slut', slag: u.insand ? 'gatt' : 'plan' });

  const frister: Frist[] = [
    ...(delar.length > 0 ? [...new Set(delar.flatMap(({ i }) => (i.svarSenast && !i.besvarad ? [i.svarSenast] : [])))].slice(0, 2).map((datum) => ({ id: `f${datum}`, datum, namn: 'nämndernas svar' })) : []),
    ...(svarSenast && vantas ? [{ id: 'slutfrist', datum: svarSenast, namn: `svar till ${remittent.namn}`, lanes: ['rem'], stopp: 'slut' }] : []),
  ];
  const antal = delar.length > 0 ? `, ${delar.filter(({ i }) => i.besvarad).length} svar av ${delar.length}` : '';
  return {
    idag, frister, grupp: 'nämnder',
    lanes: [
      { id: 'rem', namn: remittent.namn, under: ['remittent', remittent.dnr && `dnr ${remittent.dnr}`].filter(Boolean).join(', '), sida: 'over' },
      { id: 'vi', namn: egen.namn, under: `${egen.dnr}${antal}`, sida: 'over', egen: true, sen },
      ...delar.map((d) => d.lane),
    ],
    // Stops of one day stand in the order of the work: asked, taken in there, answered, registered here.
    stopp: [ut, ...vara.filter(fragande), ...delar.flatMap((d) => d.stopp), ...vara.filter((s) => !fragande(s)), ...slut],
    vagar,
  };
}

const fragande = ({ id }: Stopp) => id === 'in' || id.startsWith('int');
const lageAv = (datum: string, idag: string): Lage => (datum < idag ? 'klar' : datum === idag ? 'nu' : 'sedan');
const ordning = ({ slag }: Stopp) => (slag === 'skrivelse' ? 1 : slag === 'au' ? 2 : slag === 'beslut' ? 3 : 0);

/** Our own stops one after the other; while we wait for those we asked the line is thin. */
function kedja(vara: readonly Stopp[]): Vag[] {
  return vara.slice(1).map((stopp, n) => {
    const fran = vara[n];
    const vantar = fran?.id.startsWith('int');
    const slag: Streck = stopp.lage === 'sedan' || stopp.lage === 'sen' ? 'plan' : vantar ? 'vantar' : 'gatt';
    return { fran: fran?.id ?? '', till: stopp.id, slag };
  });
}
