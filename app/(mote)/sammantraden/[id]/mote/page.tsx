import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Gor, Motesrum, Sparat } from '#components/sammantrade/gor';
import { EnBloc } from '#components/sammantrade/enbloc';
import { CommandPalette } from '#components/ui/command-palette';
import { ConfirmButton } from '#components/ui/confirm-button';
import { Field } from '#components/ui/field';
import { Main, SkipLink, TopBar } from '#components/ui/shell';
import { clock, dayWithWeekday } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { arBehandlad, lageAv } from '#lib/sammantrade/mote';
import { kanEnBloc } from '#lib/sammantrade/enBloc';
import { getMote } from '#lib/sammantrade/queries';
import { ajourneraAction, aterupptaAction, avslutaAction, enBlocAction, omedelbartAction } from '../../actions.ts';
import { Hogerspalt } from './hogerspalt.tsx';
import { Paragrafen } from './paragrafen.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ p?: string }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { s } = await orNotFound(getMote(await pageCtx(), (await params).id));
  const { p } = await searchParams;
  const paragraf = s.paragrafer.find(({ id }) => id === p) ?? s.paragrafer[0];
  return { title: `${paragraf?.beteckning ?? 'Möte'}, ${s.organ.namn.toLowerCase()} ${s.datum}` };
}

export default async function Mote({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await pageCtx();
  const vy = await orNotFound(getMote(ctx, id));
  const jag = ctx.actor.personId;
  const { s, kan } = vy;
  const { p: vald } = await searchParams;
  const i = Math.max(0, vald ? s.paragrafer.findIndex((p) => p.id === vald) : s.paragrafer.findIndex((p) => lageAv(p, false, s) === 'tom'));
  const paragraf = s.paragrafer[i];
  // What others do may not move the page one stands on.
  if (paragraf && paragraf.id !== vald) redirect(`/sammantraden/${id}/mote?p=${paragraf.id}`);
  const till = (nr: number) => (s.paragrafer[nr] ? `/sammantraden/${id}/mote?p=${s.paragrafer[nr].id}` : null);
  const pausad = s.ajourneringar.find(({ till }) => till === null);
  const under = pausad ? `Ajournerat sedan ${clock(pausad.fran)}` : s.status === 'pagar' ? `Pågår sedan ${s.start ? clock(s.start) : 'en stund'}` : s.status === 'avslutat' ? `Avslutat ${s.slut ? clock(s.slut) : ''}` : 'Inte öppnat';
  const far = kan.skota && ['pagar', 'avslutat'].includes(s.status);
  const kommandon = [
    ...(till(i + 1) ? [{ id: 'nasta', name: 'Nästa paragraf', group: 'I mötet', key: 'n', href: till(i + 1) ?? '' }] : []),
    ...(till(i - 1) ? [{ id: 'forra', name: 'Förra paragrafen', group: 'I mötet', key: 'f', href: till(i - 1) ?? '' }] : []),
    ...(far ? [['y', 'Yrkande', 'oppna-yrkande'], ['b', 'Bifall', 'bifall'], ['s', 'Proposition', 'oppna-proposition'], ['v', 'Votering', 'oppna-votering'], ['r', 'Reservation', 'oppna-anteckning'], ['e', 'Expediering', 'oppna-expediering'], ['o', 'Justera omedelbart', 'omedelbart'], ['k', 'Närvaro', 'oppna-narvaro'], ['j', 'Jäv', 'oppna-jav'], ['d', 'Deltar inte', 'oppna-deltar-inte'], ['l', 'Val', 'oppna-val'], ['m', 'Flera §§', 'oppna-en-bloc'], ['t', 'Text', 'oppna-text'], ['u', 'Uppdrag', 'oppna-uppdrag'], ['a', pausad ? 'Återuppta' : 'Ajournera', 'ajournera']].map(([key = '', name = '', click = '']) => ({ id: click, name, group: 'I paragrafen', key, click })) : []),
    { id: 'listan', name: 'Till listan', group: 'I mötet', href: `/sammantraden/${id}` },
  ];
  return (
    <Motesrum folj={s.status === 'pagar' || s.status === 'avslutat' ? `/api/sammantraden/${id}/handelser` : null} ovriga={{ jag, personer: Object.fromEntries(vy.personal.map((x) => [x.id, x.namn])), paragrafer: Object.fromEntries(s.paragrafer.map((p) => [p.id, p.beteckning])) }}>
      <SkipLink>Hoppa till paragrafen</SkipLink>
      <div className="app mote">
        <TopBar
          back={{ href: `/sammantraden/${id}`, label: 'Paragraf, till sammanträdet' }} title={`${s.organ.namn}, ${dayWithWeekday(s.datum)}`} under={<>{under}<span className="smal-dold"> i {s.plats}</span></>}
          right={<>
            <Sparat />
            {far && paragraf && s.status === 'pagar' && <Gor look="word" id="ajournera" gor={pausad ? aterupptaAction.bind(null, { sammantradeId: id }, undefined) : ajourneraAction.bind(null, { sammantradeId: id, paragrafId: paragraf.id, nar: arBehandlad(paragraf, s) ? 'efter' as const : paragraf.steg.length > 0 ? 'under' as const : 'fore' as const, steg: paragraf.steg.length }, undefined)}>{pausad ? 'Återuppta' : 'Ajournera'}</Gor>}
            {far && s.status === 'pagar' && <ConfirmButton word="Avsluta" title="Avsluta sammanträdet?" text="Efter detta antecknas en reservation som sen. Texterna går att rätta tills protokollet låses." confirm="Avsluta sammanträdet" look="word" action={avslutaAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: id }}><Field name="kl" label="Slutade kl." required={false} short hint="Tomt betyder nu." /></ConfirmButton>}
            {s.status === 'avslutat' && <Link className="knapp2" href={`/sammantraden/${id}/protokoll`}>Till protokollet</Link>}
          </>}
        />
        <div className="bord">
          <nav className="lista" aria-label="Paragrafer">
            <h2>{s.paragrafer.length === 0 ? 'Inga paragrafer än' : s.paragrafer.some(({ nr }) => nr === null) ? 'Numreras när protokollet låses' : `§§\u00A0${s.paragrafer[0]?.nr}–${s.paragrafer.at(-1)?.nr}`}</h2>
            <ol role="list">
              {s.paragrafer.map((p, nr) => {
                const lage = lageAv(p, p.id === paragraf?.id, s);
                return (
                  <li key={p.id} className={Math.abs(nr - i) <= 2 ? 'grann' : undefined}>
                    <Link href={`/sammantraden/${id}/mote?p=${p.id}`} aria-current={p.id === paragraf?.id ? 'true' : undefined}>
                      <span>{p.beteckning}<span className="vh">{lage === 'klar' ? ', behandlad' : lage === 'nu' ? ', pågår' : ', ej behandlad'}</span></span>
                      <span className="tit">{p.rubrik}{p.utgar && ' (utgår)'}</span><i className={`st ${lage === 'tom' ? '' : lage}`} aria-hidden="true" />
                    </Link>
                  </li>
                );
              })}
              <li className="alla"><Link href={`/sammantraden/${id}`}>Alla</Link></li>
            </ol>
            {far && <EnBloc sammantradeId={id} besluta={enBlocAction} paragrafer={s.paragrafer.filter((p) => kanEnBloc(s, p) === 'ja').map((p) => ({ id: p.id, namn: `${p.beteckning} ${p.rubrik}` }))} />}
          </nav>
          <Main className="protokoll">
            {/* What is half written under one § may not follow to the next. */}
            {paragraf ? <Paragrafen key={paragraf.id} vy={vy} p={paragraf} nasta={till(i + 1)} /> : <div className="tomt"><p>Mötet är inte öppnat</p><p>När sammanträdet öppnas får listan sina paragrafer.</p><Link className="knapp2" href={`/sammantraden/${id}`}>Till föredragningslistan</Link></div>}
          </Main>
          {paragraf && <Hogerspalt key={paragraf.id} vy={vy} p={paragraf} />}
        </div>
        <footer className="remsa">
          <p className="tangenter">{kommandon.flatMap(({ key, name, id: k }) => (key ? [<span key={k}><kbd>{key.toUpperCase()}</kbd>{name.toLowerCase()}</span>] : []))}<span><kbd>?</kbd>alla</span></p>
          <div className="vh"><CommandPalette entries={kommandon} /></div>
        </footer>
        {far && paragraf && (
          <nav className="smalfot" aria-label={`Anteckna i ${paragraf.beteckning}`}>
            <a href="#yrkande">Yrkande</a><a href="#gang">Omröstning</a><a href="#beslut">Beslut</a><a href="#narvaro">Närvaro</a>
          </nav>
        )}
      </div>
      {far && paragraf && <div className="vh" hidden><Gor id="omedelbart" gor={omedelbartAction.bind(null, { paragrafId: paragraf.id, omedelbart: !paragraf.omedelbar }, undefined)}>Justera omedelbart</Gor></div>}
    </Motesrum>
  );
}
