'use client';
import { useId } from 'react';
import { nastaFraga, type Fraga, type Gang } from './beslutsgang.tsx';
import { useStang } from './fall.tsx';
import { Fel, useMote } from './gor.tsx';
import { useKvar } from './kvar.ts';

type Val = { id: string; namn: string };
type Rost = 'ja' | 'nej' | 'avstar' | 'franvarande' | 'deltar_inte';
const sidor: readonly [Rost, string, string][] = [['ja', 'Ja', 'j'], ['nej', 'Nej', 'n'], ['avstar', 'Avstår', 'a'], ['franvarande', 'Frånvarande', 'f'], ['deltar_inte', 'Deltar inte', 'd']];
const regler = [['enkel', 'Enkel majoritet'], ['en_tredjedel', 'En tredjedel av de närvarande'], ['tva_tredjedelar', 'Två tredjedelar av de röstande'], ['tre_fjardedelar', 'Tre fjärdedelar av de röstande'], ['alla', 'Alla närvarande']] as const;
type Form = { fraga: string; ja: string; nej: string; roll: string; regel: string; for: 'ja' | 'nej'; roster: Record<string, Rost>; villkor: string };
const tomt: Form = { fraga: '', ja: '', nej: '', roll: '', regel: 'enkel', for: 'ja', roster: {}, villkor: '' };

/**
 * A named vote: what ja and nej stand for, by which rule, and how each voted. One key a member: J, N, A, F and D vote and go on to the next,
 * the arrows walk, Backspace takes back the last. What is entered is kept in the browser until it is noted.
 */
export function Voteringsform({ gang: { paragrafId, efter, lagg }, fragor, ledamoter, minoritet, val }: { gang: Gang; fragor: Fraga[]; ledamoter: Val[]; minoritet: boolean; val: boolean }) {
  const { kor } = useMote();
  const stang = useStang();
  const id = useId();
  const [form, satt, glom] = useKvar<Form>(`votering.${paragrafId}`, tomt);
  const fraga = fragor.find((f) => f.id === (form.fraga || nastaFraga(fragor, true))) ?? fragor[0];
  if (!fraga) return null;
  const flera = fraga.forslag.filter((f) => f.id !== 'avslag').length > 2;
  const roll = form.roll || (flera ? (fraga.motforslag ? 'huvudvotering' : 'motproposition') : 'ensam');
  const mojliga = roll === 'motproposition' ? fraga.forslag.filter((f) => f.id !== fraga.funnet) : fraga.forslag;
  const finns = (x: string | null) => (x && mojliga.some((f) => f.id === x) ? x : '');
  const ja = finns(form.ja) || (roll === 'motproposition' ? '' : finns(fraga.funnet)) || (mojliga[0]?.id ?? '');
  const nej = finns(form.nej) || (roll === 'huvudvotering' ? finns(fraga.motforslag) : '') || (mojliga.find((f) => f.id !== ja)?.id ?? '');
  const roster = Object.fromEntries(Object.entries(form.roster).filter(([vem]) => ledamoter.some((l) => l.id === vem)));
  const antal = (r: Rost) => Object.values(roster).filter((x) => x === r).length;
  const kvar = ledamoter.filter((l) => !roster[l.id]).length;
  const rosta = (personId: string, rost: Rost | null) => satt((f) => { const { [personId]: _, ...andra } = f.roster; return { ...f, roster: rost ? { ...andra, [personId]: rost } : andra }; });
  const resten = (rost: Rost) => satt((f) => ({ ...f, roster: { ...Object.fromEntries(ledamoter.map((l) => [l.id, rost])), ...f.roster } }));
  const spara = async () => {
    const andel = form.regel === 'enkel' ? {} : { andel: { av: form.regel, for: form.for, bas: form.regel === 'en_tredjedel' || form.regel === 'alla' ? 'narvarande' : 'avgivna' } };
    const gick = await kor(() => lagg({
      paragrafId, efter, slag: 'votering', innehall: { fraga: fraga.id, roll, ...andel }, forslag: [{ forslagId: ja, som: 'ja' }, { forslagId: nej, som: 'nej' }],
      roster: ledamoter.flatMap((l) => { const rost = roster[l.id]; return rost && rost !== 'deltar_inte' ? [{ personId: l.id, rost }] : []; }),
      deltarInte: ledamoter.flatMap((l) => (roster[l.id] === 'deltar_inte' ? [{ personId: l.id, ...(form.villkor ? { villkor: form.villkor } : {}) }] : [])),
    }));
    if (gick) { glom(); stang(); }
  };
  const ga = (rad: Element | null) => rad?.querySelector<HTMLInputElement>('input')?.focus();
  const tangent = (e: React.KeyboardEvent<HTMLTableRowElement>, personId: string) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const rost = sidor.find(([, , t]) => t === e.key.toLowerCase())?.[0];
    const { nextElementSibling: nasta, previousElementSibling: forra } = e.currentTarget;
    if (!rost && !['ArrowDown', 'ArrowUp', 'Backspace', 'Enter'].includes(e.key)) return;
    e.preventDefault();
    e.stopPropagation();
    if (rost) { rosta(personId, rost); ga(nasta); }
    else if (e.key === 'ArrowDown' || e.key === 'Enter') ga(nasta);
    else if (e.key === 'ArrowUp') ga(forra);
    else if (roster[personId]) rosta(personId, null);
    else { const fore = ledamoter[ledamoter.findIndex((l) => l.id === personId) - 1]; if (fore) rosta(fore.id, null); ga(forra); }
  };
  const vag = (sida: 'Ja' | 'Nej', v: string, andra: (x: string) => void) => <><label className="etikett" htmlFor={`${id}${sida}`}>{sida} betyder</label><select id={`${id}${sida}`} value={v} onChange={(e) => andra(e.target.value)}>{mojliga.map((f) => <option key={f.id} value={f.id}>{f.namn}</option>)}</select></>;
  return (
    <div className="inmat">
      {fragor.length > 1 && <><label className="etikett" htmlFor={`${id}f`}>Omröstning om</label><select id={`${id}f`} value={fraga.id} onChange={(e) => satt({ ...form, fraga: e.target.value, ja: '', nej: '', roll: '' })}>{fragor.map((f) => <option key={f.id} value={f.id}>{f.namn}</option>)}</select></>}
      {flera && <><label className="etikett" htmlFor={`${id}roll`}>Omröstningen är</label><select id={`${id}roll`} value={roll} onChange={(e) => satt({ ...form, roll: e.target.value, ja: '', nej: '' })}><option value="motproposition">om motförslag</option><option value="huvudvotering">huvudvotering</option><option value="ensam">ensam</option></select></>}
      {vag('Ja', ja, (x) => satt({ ...form, ja: x, ...(x === nej ? { nej: ja } : {}) }))}{vag('Nej', nej, (x) => satt({ ...form, nej: x, ...(x === ja ? { ja: nej } : {}) }))}
      <details><summary className="gor">{regler.find(([v]) => v === form.regel)?.[1]}<span className="vh">, ändra majoritetsregeln</span></summary>
        <label className="etikett" htmlFor={`${id}r`}>Majoritetsregel</label><select id={`${id}r`} value={form.regel} onChange={(e) => satt({ ...form, regel: e.target.value, for: e.target.value === 'en_tredjedel' ? 'nej' : 'ja' })}>{regler.filter(([v]) => v !== 'en_tredjedel' || minoritet).map(([v, t]) => <option key={v} value={v}>{t}</option>)}</select>
        {form.regel !== 'enkel' && <><label className="etikett" htmlFor={`${id}fo`}>Andelen krävs för</label><select id={`${id}fo`} value={form.for} onChange={(e) => satt({ ...form, for: e.target.value as 'ja' })}><option value="ja">ja</option><option value="nej">nej</option></select></>}
      </details>
      <table className="rost-tab">
        <caption className="vh">Hur var och en röstar. Tangenterna J, N, A, F och D röstar och går till nästa, pilarna går mellan ledamöterna och Backsteg ångrar.</caption>
        <thead><tr><th scope="col">Ledamot</th>{sidor.map(([r, ord, t]) => <th scope="col" key={r}>{ord} <kbd>{t.toUpperCase()}</kbd></th>)}</tr></thead>
        <tbody>{ledamoter.map((l) => (
          <tr key={l.id} onKeyDown={(e) => tangent(e, l.id)}>
            <th scope="row" id={`${id}${l.id}`}>{l.namn}</th>
            {sidor.map(([r, ord]) => <td key={r}><label><input type="radio" name={`${id}${l.id}r`} checked={roster[l.id] === r} onChange={() => rosta(l.id, r)} aria-label={`${l.namn}: ${ord}`} /></label></td>)}
          </tr>
        ))}</tbody>
      </table>
      <p className="sum" role="status"><span>Ja <b>{antal('ja')}</b></span><span>Nej <b>{antal('nej')}</b></span><span>Avstår <b>{antal('avstar')}</b></span>{kvar > 0 && <span>Återstår <b>{kvar}</b></span>}</p>
      {antal('deltar_inte') > 0 && <><label className="etikett" htmlFor={`${id}vi`}>Villkor för den som inte deltar (frivilligt)</label><input type="text" id={`${id}vi`} value={form.villkor} onChange={(e) => satt({ ...form, villkor: e.target.value })} /></>}
      {val && <p className="liten mut">Ett val avgörs genom sluten omröstning: använd Val.</p>}
      <div className="knappar"><button type="button" className="knapp2" onClick={() => void spara()}>Anteckna omröstningen</button>{kvar > 0 && <><button type="button" className="gor" onClick={() => resten('ja')}>Övriga ja</button><button type="button" className="gor" onClick={() => resten('nej')}>Övriga nej</button></>}{Object.keys(roster).length > 0 && <button type="button" className="gor" onClick={() => glom()}>Börja om</button>}</div>
      <Fel />
    </div>
  );
}
