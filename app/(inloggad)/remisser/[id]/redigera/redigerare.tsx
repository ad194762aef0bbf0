'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ConfirmButton } from '#components/ui/confirm-button';
import { Button } from '#components/ui/button';
import type { FormAction } from '#components/ui/action-form';
import { Choices, Field, TextArea } from '#components/ui/field';
import { PageHead, Section } from '#components/ui/page';
import { St } from '#components/ui/station';
import { clock } from '#lib/platform/datum';
import type { Svar } from '#lib/platform/svar';
import { numberWord } from '#lib/platform/tal';
import { brister, bristtext, numrera, type Missiv } from '#lib/remiss/remiss';
import type { getUtkast } from '#lib/remiss/queries';
import { lasSvarstid } from '#lib/remiss/svarstid';
import { Dokument, type Fil } from './dokument.tsx';
import { Fragor, type Utkastfraga } from './fragor.tsx';
import { Instanser } from './instanser.tsx';
import { Namnge } from './namnge.tsx';

type Remiss = Awaited<ReturnType<typeof getUtkast>>;
type Sparat = { id: string; version: number; titel: string; nummer: string; svarstid: string; missiv: Missiv; fragor: Utkastfraga[]; filer: Fil[]; instanser: string[]; avviker: string[] };
type Props = { remiss: Remiss; spara: (input: Sparat) => Promise<Svar>; sparaGrupp: (input: { remissId: string; namn: string; medlemmar: string[] }) => Promise<Svar>; sparaMall: (input: { id: string; namn: string }) => Promise<Svar>; skicka: FormAction; nyckel: string };

const missivfalt = ['text', 'svarTill', 'format', 'filnamn', 'disposition', 'kontaktNamn', 'kontaktEpost', 'kontaktTelefon'] as const;

/** The remiss while it is written. What is typed is saved a moment after; nothing is lost if the server is away, it is tried again. */
export function Redigerare({ remiss, spara, sparaGrupp, sparaMall, skicka, nyckel }: Props) {
  const { utkast, register } = remiss;
  const form = useRef<HTMLFormElement>(null);
  const [fragor, setFragor] = useState<Utkastfraga[]>(() => utkast.fragor.map((f) => ({ text: f.text, slag: f.slag, avsnitt: f.avsnitt ?? '' })));
  const [filer, setFiler] = useState<Fil[]>(() => [...utkast.filer]);
  const [instanser, setInstanser] = useState<string[]>(() => [...utkast.instanser]);
  const [avviker, setAvviker] = useState<string[]>(() => [...(utkast.avviker ?? [])]);
  const [text, setText] = useState({ titel: utkast.titel, nummer: utkast.nummer ?? '', svarstid: remiss.svarstid, missiv: utkast.missiv });
  const { lage, osparat } = useSparning(remiss, { ...text, fragor, filer, instanser, avviker }, spara);

  const las = () => {
    const element = form.current;
    if (!element) return;
    const data = new FormData(element);
    const ord = (namn: string) => String(data.get(namn) ?? '');
    const missiv: Missiv = Object.fromEntries(missivfalt.map((namn) => [namn, ord(`missiv.${namn}`)]));
    setText({ titel: ord('titel'), nummer: ord('nummer'), svarstid: ord('svarstid'), missiv: { ...missiv, skyldighet: data.get('missiv.skyldighet') === 'skyldighet' ? 'skyldighet' : 'inbjudan' } });
  };

  const saknas = brister({ titel: text.titel, nummer: text.nummer, svarstid: lasSvarstid(text.svarstid, new Date()), missiv: text.missiv, fragor: numrera(fragor), filer, instanser });
  const antal = `${numberWord(instanser.length)} ${instanser.length === 1 ? 'instans' : 'instanser'}`;
  return (
    <>
      <PageHead
        over={[remiss.myndighet, 'Remiss att skicka']} title={text.titel || 'Utan titel'}
        lead={saknas.length > 0 ? `Innan den kan skickas: ${saknas.length === 1 ? 'en sak' : `${numberWord(saknas.length)} saker`} saknas.` : `Klar att skickas till ${antal}.`}
        action={saknas.length > 0 || osparat
          ? <Button look="filled" reason={saknas[0] ? bristtext[saknas[0]] : 'Vänta tills det är sparat.'}>Skicka</Button>
          : <ConfirmButton look="filled" word="Skicka" title="Skicka remissen?" text={`Den får sitt diarienummer och går till ${antal}. Det går att återkalla den, men inte att ta tillbaka den.`} confirm="Skicka remissen" action={skicka} nyckel={nyckel} hidden={{ id: remiss.id }} />}
      >
        <p className="sparat"><span role="status">{lage}</span> <a className="gor" href={`/api/remisser/${remiss.id}/missiv`} target="_blank" rel="noopener">Visa missivet som PDF</a></p>
      </PageHead>
      {saknas.length > 1 && <ul className="brister" role="list" aria-label="Saknas">{saknas.map((b) => <li key={b}><St kind="saknas" alt={false} />{bristtext[b]}</li>)}</ul>}
      <form ref={form} className="form bred" onInput={las} onSubmit={(e) => e.preventDefault()} aria-label="Remissen">
        <Section title="Vad det gäller">
          <Field name="titel" label="Titel" defaultValue={utkast.titel} />
          <Field name="nummer" label="Nummer" required={false} defaultValue={utkast.nummer ?? ''} hint="SOU, Ds eller eget nummer." short />
          <Field name="svarstid" label="Svar senast" defaultValue={remiss.svarstid} hint="Ett datum, eller en period som ”maj–oktober 2026”." />
          <TextArea name="missiv.text" label="Missivets text" required={false} rows={8} defaultValue={utkast.missiv.text} />
        </Section>
        <Section title="Dokument" text="Går med till alla. Missivet gör systemet."><Dokument filer={filer} andra={setFiler} /></Section>
        <Section title="Frågor" text="Blir rubriker i svaret."><Fragor fragor={fragor} andra={setFragor} /></Section>
        <Section title="Remissinstanser" text={instanser.length > 0 ? `${antal.charAt(0).toUpperCase()}${antal.slice(1)} ${instanser.length === 1 ? 'vald' : 'valda'}.` : 'De numreras i den ordning du väljer dem.'}><Instanser register={register} valda={instanser} andra={setInstanser} skyldig={text.missiv.skyldighet === 'skyldighet'} avviker={avviker} andraAvviker={setAvviker} grupper={remiss.grupper} sparaGrupp={(namn, medlemmar) => sparaGrupp({ remissId: remiss.id, namn, medlemmar })} /></Section>
        <Section title="Mall" text="Missivet och frågorna, till nästa gång."><Namnge falt="Mallens namn" knapp="Spara som mall" klart="Mallen är sparad. Den går att välja när en ny remiss börjar skrivas." gor={(namn) => sparaMall({ id: remiss.id, namn })} /></Section>
        <Section title="Så lämnas svaret">
          <Choices type="radio" name="missiv.skyldighet" label="Vem som svarar" defaultValue={utkast.missiv.skyldighet ?? 'inbjudan'} options={[{ value: 'inbjudan', label: 'En inbjudan att svara' }, { value: 'skyldighet', label: 'Instanserna är skyldiga att svara' }]} />
          <Field name="missiv.svarTill" label="Svaret skickas till" required={false} defaultValue={utkast.missiv.svarTill} />
          <Field name="missiv.format" label="Format" required={false} defaultValue={utkast.missiv.format} hint="Till exempel Word och PDF." />
          <Field name="missiv.filnamn" label="Filens namn" required={false} defaultValue={utkast.missiv.filnamn} hint="Om svarets fil ska heta något särskilt." />
          <Field name="missiv.disposition" label="Disposition" required={false} defaultValue={utkast.missiv.disposition} hint="Om svaret ska följa förslagets ordning." />
        </Section>
        <Section title="Kontakt">
          <Field name="missiv.kontaktNamn" label="Namn" required={false} defaultValue={utkast.missiv.kontaktNamn} />
          <Field name="missiv.kontaktEpost" label="E-post" required={false} type="email" defaultValue={utkast.missiv.kontaktEpost} />
          <Field name="missiv.kontaktTelefon" label="Telefon" required={false} type="tel" defaultValue={utkast.missiv.kontaktTelefon} />
        </Section>
      </form>
    </>
  );
}

/** Saves what differs from what was last saved, one save at a time, and says when. */
function useSparning({ id, version }: { id: string; version: number }, nu: Omit<Sparat, 'id' | 'version'>, spara: Props['spara']) {
  const [lage, setLage] = useState('');
  const senaste = useRef({ version, text: JSON.stringify(nu), pagar: false });
  const text = JSON.stringify(nu);
  const [sparad, setSparad] = useState(text);
  const [forsok, setForsok] = useState(0);

  const gor = useCallback(async () => {
    const har = senaste.current;
    if (har.pagar) return;
    har.pagar = true;
    const svar = await spara({ id, version: har.version, ...(JSON.parse(text) as Omit<Sparat, 'id' | 'version'>) }).catch((): Svar => ({ ok: false, kod: 'avbrott', text: 'Servern svarar inte. Det du skriver finns kvar här och sparas när den svarar.' }));
    har.pagar = false;
    if (svar.ok) {
      har.version = Number((svar as { detalj?: { version?: number } }).detalj?.version ?? har.version + 1);
      setSparad(text);
      setLage(`Sparat ${clock(new Date())}`);
    } else setLage(svar.text ?? 'Det gick inte att spara.');
    // What was written meanwhile, or what did not come through, is taken up again.
    if (!svar.ok && svar.kod !== 'andrat_av_nagon_annan') setTimeout(() => setForsok((n) => n + 1), 4_000);
  }, [id, spara, text]);

  useEffect(() => {
    if (text === sparad) return;
    const timer = setTimeout(() => void gor(), 700);
    return () => clearTimeout(timer);
  }, [text, sparad, gor, forsok]);
  useEffect(() => {
    const kvar = (e: BeforeUnloadEvent) => { if (text !== sparad) e.preventDefault(); };
    addEventListener('beforeunload', kvar);
    return () => removeEventListener('beforeunload', kvar);
  }, [text, sparad]);
  return { lage, osparat: text !== sparad };
}
