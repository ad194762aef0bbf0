import type { Sats } from '#lib/platform/pdf/data';
import { skrivPunkter, type Beslutspunkt } from '#lib/sammantrade/beslut';
import { handelsetexter } from '#lib/sammantrade/narvaroprosa';
import type { Beslutsdelrad, Beslutspunktrad, Paragraf, Sammantrade, Stegrad } from '#lib/sammantrade/sammantrade';
import { lageVid } from '#lib/sammantrade/narvaro';
import { lageFor, narvaroFor } from '#lib/sammantrade/underlag';
import { skrivMening } from '#lib/sammantrade/prosa';
import { skrivMajoritetskrav } from '#lib/sammantrade/prosaBeslutsgang';
import { komMedBeslutet } from '#lib/sammantrade/utanOmrostning';
import { forslagsnamn, namnd, type Mening } from './meningar.ts';
import type { Beslut, Beslutsdel, Nummer, Rost, Steg } from './pdf/protokoll.ts';
import { skrivTid } from '#lib/platform/dag';
import { numberWord } from '#lib/platform/tal';

/** "92" as a number, "15 a" and "63/20" as they are written: what stands after the sign. */
export function nummerAv(beteckning: string): Nummer {
  const text = beteckning.replace(/^§[\s\u00A0]*/, '').replaceAll('\u00A0', ' ');
  return /^\d+$/.test(text) ? Number(text) : text;
}

const punkt = ({ text, under }: Beslutspunktrad): Beslutspunkt => ({ text, underpunkter: under.map(punkt) });
const under = (rader: readonly Beslutspunktrad[]): readonly Sats[] => rader.map((r) => (r.under.length > 0 ? { text: r.text, punkter: under(r.under) } : r.text));

/** A decision as printed: att-satser are one sentence with comma, "och" and full stop, points are sentences of their own. */
export function beslutstext(delar: readonly Beslutsdelrad[]): Beslut | null {
  const skrivna = delar.filter(({ punkter }) => punkter.length > 0).map((d): Beslutsdel => {
    const yttre = skrivPunkter({ adressat: { typ: 'egen' }, form: d.form === 'att' ? 'att_satser' : 'numrerade', punkter: d.punkter.map(punkt) }).filter(({ niva }) => niva === 0);
    return {
      ingress: d.ingress || null, enligt: d.enligt, form: d.form,
      satser: d.punkter.map((rad, i): Sats => {
        const text = d.form === 'text' ? skrivMening(rad.text) : (yttre[i]?.text ?? rad.text);
        return rad.under.length > 0 ? { text, punkter: under(rad.under) } : text;
      }),
    };
  });
  return skrivna.length > 0 ? { delar: skrivna } : null;
}

const rad = (text: string) => text.trim().replace(/^att\s+/i, '').replace(/(?:,\s*och|[.,;])$/, '').toLowerCase();

/** The förslag from officials or an organ that lay on the table; 'beslutet' where the decision is word for word the same. */
export function forslagstext(p: Paragraf, s: Sammantrade): Beslut | 'beslutet' | null {
  const lagda = p.forslag.filter((f) => (f.kalla === 'forvaltning' || f.kalla === 'organ') && f.bifallTillId === null && !f.aterkallat && f.text.trim() !== '');
  if (lagda.length === 0) return null;
  const satser = (text: string) => text.split('\n').map((t) => t.trim()).filter(Boolean);
  const beslutade = p.beslut.flatMap(({ punkter }) => punkter.map(({ text }) => rad(text)));
  if (lagda.length === 1 && JSON.stringify(satser(lagda[0]?.text ?? '').map(rad)) === JSON.stringify(beslutade)) return 'beslutet';
  return {
    delar: lagda.map((f): Beslutsdel => {
      const vem = f.av[0]?.namn ?? p.forslagFran ?? 'Förvaltningen';
      if (s.organ.regelverk.beslutsform === 'text') return { form: 'text', satser: satser(f.text).map((text) => skrivMening(text.replace(/^att\s+/i, ''))) };
      const punkter = satser(f.text).map((text) => ({ text, underpunkter: [] }));
      return { ingress: `${vem} föreslår att ${s.organ.namn.charAt(0).toLowerCase()}${s.organ.namn.slice(1)} beslutar`, form: 'att', satser: skrivPunkter({ adressat: { typ: 'egen' }, form: 'att_satser', punkter }).map(({ text }) => text) };
    }),
  };
}

/** The beslutsgång as ordered steps: yrkanden, then everything in the order it happened, each step with who took no part in it. */
export function gangtext(p: Paragraf, s: Sammantrade, meningar: readonly Mening[]): readonly Steg[] {
  const mening = (nyckel: string) => meningar.find((m) => m.nyckel === nyckel)?.text;
  const yrkanden = p.forslag.flatMap((f): Steg[] => {
    const text = mening(`forslag:${f.id}`);
    return text === undefined ? [] : [{ steg: 'yrkande', text }];
  });
  const egna = p.steg.filter(({ slag }) => slag !== 'jav');
  const ensamtForslag = egna.length === 1 && egna[0]?.slag === 'utan_omrostning' && yrkanden.length === 0 && p.forslag.filter(({ kalla }) => kalla !== 'motion').length < 2 && !egna[0].innehall.enBloc;
  const under = handelsetexter(s, p).filter(({ nar }) => nar === 'under');
  const i = (antal: number, sista = antal) => under.filter(({ steg: n }) => n >= antal && n <= sista).map(({ text }): Steg => ({ steg: 'handelse', text }));
  // One förslag and nobody against it: the decision says all there is to say.
  if (ensamtForslag && !meningar.some(({ redigerad, nyckel }) => redigerad && !p.steg.some((t) => t.slag === 'jav' && nyckel === `steg:${t.id}`))) return [...inteDeltagande(egna[0], s), ...i(0, Infinity)];
  const tyst = (t: Stegrad) => komMedBeslutet(t) && !t.innehall.enBloc && !meningar.some(({ nyckel, redigerad }) => redigerad && nyckel === `steg:${t.id}`);
  return [...yrkanden, ...p.steg.flatMap((t, nr) => [...i(nr), ...(tyst(t) ? [] : steg(t, p, s, mening(`steg:${t.id}`) ?? ''))]), ...i(p.steg.length, Infinity)];
}

const inteDeltagande = (t: Stegrad | undefined, s: Sammantrade): Steg[] => {
  if (!t || t.deltarInte.length === 0) return [];
  const villkor = t.deltarInte.find((d) => d.villkor)?.villkor;
  return [{ steg: 'deltar_inte', av: t.deltarInte.map(({ personId }) => namnd(s.personer, personId)), text: `deltar inte i beslutet${villkor ? ` (${villkor})` : ''}.` }];
};

function steg(t: Stegrad, p: Paragraf, s: Sammantrade, text: string): Steg[] {
  // The question of jäv comes before the ärende, and is printed there.
  if (t.slag === 'jav') return [];
  if (t.slag === 'minoritet') return [{ steg: 'handelse', text }];
  if (t.slag === 'val') {
    const { kandidater = [], blanka = 0, ogiltiga = 0 } = t.innehall.valet ?? {};
    const roster = kandidater.toSorted((a, b) => b.antal - a.antal);
    return [roster.length > 0 ? { steg: 'val', roster, blanka, ogiltiga, utfall: text } : { steg: 'handelse', text }, ...inteDeltagande(t, s)];
  }
  if (t.slag !== 'votering') return [{ steg: 'proposition', text }, ...inteDeltagande(t, s)];
  if (t.sluten) {
    const { ja = 0, nej = 0, avstar = 0 } = t.innehall.antal ?? {};
    return [{ steg: 'handelse', rubrik: 'Sluten omröstning', text: `Den slutna omröstningen ger ${ja} ja-röster och ${nej} nej-röster${avstar > 0 ? `, ${avstar} avstår` : ''}. ${text}` }, ...inteDeltagande(t, s)];
  }
  const om = (som: 'ja' | 'nej') => {
    const f = p.forslag.find(({ id }) => id === t.forslag.find((x) => x.som === som)?.forslagId);
    if (!f) return 'förslaget';
    const namn = forslagsnamn(f, p, s.personer);
    return ['avslag', 'återremiss', 'bordläggning'].includes(namn) || namn.startsWith('att ') ? namn : `bifall till ${namn}`;
  };
  const roster: Rost[] = [
    ...t.roster.map(({ personId, parti, rost }): Rost => ({ namn: namnd(s.personer, personId).namn, parti, rost })),
    ...t.deltarInte.map(({ personId }): Rost => ({ ...namnd(s.personer, personId), rost: 'deltar_inte' })),
  ];
  const lika = t.roster.filter(({ rost }) => rost === 'ja').length === t.roster.filter(({ rost }) => rost === 'nej').length;
  const andel = t.innehall.andel;
  const begard = (t.innehall.begardAv ?? []).map((id) => namnd(s.personer, id));
  return [{
    steg: 'omrostning', ja: om('ja'), nej: om('nej'), roster, utfall: text,
    ...(begard.length > 0 ? { begard_av: begard } : {}),
    ...(lika && !andel && !t.innehall.lott ? { utslagsrost: true } : {}),
    ...(andel ? { krav: skrivMajoritetskrav(om(andel.for), { andel: andel.av, bas: andel.bas }) } : {}),
  }];
}

const kl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
/** "13:20" in Sweden. */
export const klockslag = (tid: Date): string => kl.format(tid);

/** Who comes, goes, presides or serves before this §: printed where it happened. */
export const narvarotext = (p: Paragraf, s: Sammantrade): readonly string[] => [...uppropet(p, s), ...handelsetexter(s, p).filter(({ nar }) => nar === 'fore').map(({ text }) => text)];

/** What happened in the room once the § was over, or nothing. */
export const eftertext = (p: Paragraf, s: Sammantrade): string | null => handelsetexter(s, p).filter(({ nar }) => nar === 'efter').map(({ text }) => text).join(' ') || null;

function uppropet(p: Paragraf, s: Sammantrade): string[] {
  if (p.slag !== 'upprop' || p.utgar || s.platser.length === 0) return [];
  const antal = lageVid(narvaroFor(s), p.id, -1).tjanstgorande.length || lageFor(s, p.id).tjanstgorande.length;
  return [`Ledamöter eller ersättare tjänstgör på ${numberWord(antal)} av ${numberWord(s.platser.length)} platser när ordföranden öppnar sammanträdet${s.start ? ` kl.\u00A0${skrivTid(klockslag(s.start))}` : ''}.`];
}
