import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { ActionForm } from '#components/ui/action-form';
import { LinkButton } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { TextArea } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { Facts, PageHead } from '#components/ui/page';
import { Submit } from '#components/ui/submit';
import { getInkommet, type InkommetView } from '#lib/handling/queries';
import { clock, dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { laggTillbakaAction, registrerasEjAction } from '../actions.ts';
import { kanalord, slagord, storlek } from '../ord.ts';
import { Registreringsform } from './form.tsx';
import { vagar, vanligVag } from './vagar.ts';

/** Once per request, for the title and the page: a read under sekretess is recorded once. */
const las = cache(async (id: string) => orNotFound(getInkommet(await pageCtx(), id)));

type Props = { params: Promise<{ id: string }> };
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await las((await params).id)).rubrik} – Inkorg` };
}

export default async function Inkommet({ params }: Props) {
  const inkommet = await las((await params).id);
  const { id, version, rubrik, fran, inkom, kanal, slag, organ, kan, blev } = inkommet;
  const vag = vagar[slag] ?? vanligVag;
  const nar = kanal === 'post' ? dayInText(inkom) : `${dayInText(inkom)}, ${clock(inkom)}`;
  const lead = blev ? `Registrerad som ${blev.beteckning}.` : inkommet.status === 'ej_registrerad' ? `Registreras ej: ${inkommet.skal}` : (vag.lead?.(inkommet) ?? `Kom in ${nar} och väntar på att registreras.`);
  return (
    <>
      <PageHead over={[`${organ}s inkorg`, slagord[slag] ?? slag]} title={rubrik} lead={lead} action={blev ? <LinkButton href={`/arenden/${blev.arendeId}`}>Öppna ärendet</LinkButton> : undefined} />
      <Facts items={[
        { label: 'Från', value: fran }, { label: 'Inkom', value: <DateText when={inkom} withClock={kanal !== 'post'} /> }, { label: 'Kom genom', value: kanalord[kanal] ?? kanal },
        { label: 'Hanterad av', value: inkommet.hanteradAv }, { label: 'Löpnr', value: blev?.lopnr },
      ]} />
      {inkommet.samma.map((s) => (
        <Notice key={s.handlingId + s.namn} kind="varning" action={<Link className="gor" href={`/handlingar/${s.handlingId}`}>Visa den</Link>}>
          {s.namn} finns redan som {s.beteckning}.
        </Notice>
      ))}
      <div className="reg">
        <Filer inkommet={inkommet} />
        <div>
          {kan.registrera && <Registreringsform inkommet={inkommet} vag={vag} />}
          {kan.registrera && (
            <details className="undan">
              <summary>Registreras ej</summary>
              <ActionForm action={registrerasEjAction} nyckel={crypto.randomUUID()} hidden={{ inkommetId: id, version: String(version) }} label="Registreras ej" prefix="ej-">
                <TextArea name="skal" label="Skäl" rows={2} hint="Det som inte registreras ligger kvar med skälet, till exempel reklam eller en dubblett." />
                <div className="spara"><Submit look="outlined">Lägg åt sidan</Submit></div>
              </ActionForm>
            </details>
          )}
          {kan.laggTillbaka && (
            <ActionForm action={laggTillbakaAction} nyckel={crypto.randomUUID()} hidden={{ inkommetId: id }} label="Lägg tillbaka" inline>
              <Submit look="outlined" busy="Lägger tillbaka …">Lägg tillbaka i inkorgen</Submit>
            </ActionForm>
          )}
          {!kan.registrera && inkommet.status === 'ny' && <p className="mut">Registratorn för {organ.toLowerCase()} registrerar det som kommit in.</p>}
        </div>
      </div>
    </>
  );
}

function Filer({ inkommet: { id, filer, text } }: { inkommet: InkommetView }) {
  return (
    <section className="fil" aria-labelledby="fil-h">
      <h2 id="fil-h" className="vh">Filer</h2>
      {filer.length === 0 && <p className="mut">Ingen fil följer med.</p>}
      <ul className="filer" role="list">
        {filer.map((f) => (
          <li key={f.id}>
            <a href={`/api/inkorg/${id}/${f.id}`} target={f.typ === 'application/pdf' ? '_blank' : undefined} rel="noopener"><b>{f.namn}</b></a>{' '}
            <span className="mut num">{[f.sidor && `${f.sidor} ${f.sidor === 1 ? 'sida' : 'sidor'}`, storlek(f.storlek)].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
      {text && <div className="blad text" tabIndex={0} role="region" aria-label="Vad filen säger">{text.split(/\n{2,}|\f/).map((stycke, i) => <p key={i}>{stycke}</p>)}</div>}
    </section>
  );
}
