import type { Metadata } from 'next';
import Link from 'next/link';
import { LinkButton } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { Empty, PageHead, Section } from '#components/ui/page';
import { St } from '#components/ui/station';
import { DataTable } from '#components/ui/table';
import { medKod } from '#lib/handling/handling';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import { getNamndernasSvar, type NamndernasSvar } from '#lib/remiss/namndernasSvar';
import { stallningsnamn } from '#lib/remiss/stallning';
import { lageord } from '../../../remisser/ord.ts';
import { Anstandssvar } from '../../../remisser/[id]/tavla.tsx';

type Props = { params: Promise<{ id: string }> };
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { arende } = await orNotFound(getNamndernasSvar(await pageCtx(), (await params).id));
  return { title: `Nämndernas svar, ${medKod(arende.kod, arende.dnr)}` };
}

export default async function NamndernasSvarSida({ params }: Props) {
  const vy = await orNotFound(getNamndernasSvar(await pageCtx(), (await params).id));
  const { arende, namnder, fragor, oense, kan, tavlor } = vy;
  const fragar = kan.folja ? namnder.filter((n) => n.anstandBegart) : [];
  const attRegistrera = namnder.find((n) => n.attRegistrera);
  return (
    <>
      <PageHead
        over={[<Link key="a" href={`/arenden/${arende.id}`}>{arende.arendemening}</Link>, `Dnr ${medKod(arende.kod, arende.dnr)}`]} title="Nämndernas svar" lead={mening(vy)}
        action={attRegistrera && kan.registrera ? <LinkButton href={`/inkorg/${attRegistrera.attRegistrera}`}>Registrera {attRegistrera.namn}s svar</LinkButton> : undefined}
      />
      {namnder.length === 0 && <Empty title="Ingen nämnd är tillfrågad än." text="När internremissen är skickad syns svaren här, bredvid varandra." action={kan.internremittera && <LinkButton href={`/arenden/${arende.id}/internremiss`}>Fråga nämnderna</LinkButton>} />}
      {namnder.length > 0 && (
        <>
          {fragar.length > 0 && <Section title="Begärt anstånd">{fragar.map((n) => <Anstandssvar key={n.id} instans={n} />)}</Section>}
          <Section title="I korthet" text={oense ? 'De tycker olika.' : undefined}>
            <DataTable
              caption="Ställningstagande per nämnd"
              columns={[{ key: 'namn', head: 'Nämnd', names: true }, { key: 'lage', head: 'Läge' }, { key: 'stallning', head: 'Ställningstagande' }, { key: 'paragraf', head: '§', num: true }, { key: 'datum', head: 'Datum', num: true }, { key: 'dnr', head: 'Dnr', num: true }, { key: 'handling', head: 'Hos oss', num: true }, { key: 'gor', head: 'Gör', hideHead: true, right: true }]}
              rows={namnder.map((n) => ({
                key: n.id,
                cells: {
                  namn: <>{n.namn}{n.omgangar > 1 && <Underlag namnd={n} />}</>, stallning: n.stallning && <>{stallningsnamn[n.stallning]}{n.avstodFor && <span className="anm">{n.avstodFor}</span>}</>, paragraf: n.paragraf, dnr: n.dnr,
                  datum: n.datum ? <DateText when={n.datum} form="table" /> : n.svarSenast && <>senast <DateText when={n.svarSenast} form="table" /></>,
                  lage: <><St kind={n.sen ? 'sen' : lageord[n.lage][0]} alt={n.sen ? 'Försenad' : false} />{lageord[n.lage][1]}{n.vantas && n.beslutas && <span className="anm">beslut väntas {dayInText(n.beslutas)}</span>}</>,
                  handling: n.svarRegistrerat ? <Link href={`/handlingar/${n.svarRegistrerat.handlingId}`}>Aktbilaga{'\u00A0'}{n.svarRegistrerat.aktbilaga}</Link> : n.attRegistrera ? <Link href={`/inkorg/${n.attRegistrera}`}>I inkorgen</Link> : null,
                  gor: kan.internremittera && !n.tidigare && !n.vantas ? <Link className="gor nb" href={`/arenden/${arende.id}/internremiss?igen=${n.id}`}>Fråga igen<span className="vh">, {n.namn}</span></Link> : null,
                },
              }))}
            />
          </Section>
          {fragor.map((f) => <Fraga key={f.nr} fraga={f} />)}
          {namnder.some((n) => n.text.length > 0) && (
            <Section title="Svar i löpande text">
              {namnder.filter((n) => n.text.length > 0).map((n) => <div key={n.id} className="namndsvar"><h3>{n.namn}{n.tidigare && ', tidigare svar'}</h3><div className="doc">{n.text.map((s, i) => <p key={i}>{s}</p>)}</div></div>)}
            </Section>
          )}
          {(kan.internremittera || kan.folja) && (
            <p className="efter-sista rad-ord">
              {kan.internremittera && <Link className="gor" href={`/arenden/${arende.id}/internremiss`}>Fråga fler nämnder, eller en gång till</Link>}
              {kan.folja && tavlor.map((t) => <Link key={t.id} className="gor" href={`/remisser/${t.id}`}>Påminn eller avsluta{tavlor.length > 1 && t.svarSenast && `, svar senast ${dayInText(t.svarSenast)}`}</Link>)}
            </p>
          )}
        </>
      )}
    </>
  );
}

/** Which time it was asked and on what: beside each answer when there is more than one. */
function Underlag({ namnd: { omgang, fragad, underlag, remissId, tidigare } }: { namnd: NamndernasSvar['namnder'][number] }) {
  return (
    <span className="anm">
      {tidigare ? 'Tidigare svar. ' : ''}Fråga {omgang}{fragad && <>, {dayInText(fragad)}</>}. Byggde på {underlag.map((f, i) => <span key={f.id}>{i > 0 && ', '}<a href={`/api/remisser/${remissId}/${f.id}`}>{f.namn}</a></span>)}
    </span>
  );
}

function mening({ namnder: alla, slutdag, idag }: NamndernasSvar): string {
  const namnder = alla.filter((n) => !n.tidigare);
  if (namnder.length === 0) return 'Här läser du vad nämnderna svarar, fråga för fråga.';
  const svarat = namnder.filter((n) => n.lage === 'besvarad' || n.lage === 'avstar').length;
  const kvar = namnder.filter((n) => n.vantas && n.svarSenast).map((n) => n.svarSenast ?? '').toSorted().at(-1);
  const forst = svarat === namnder.length ? (svarat === 1 ? 'Nämnden har svarat.' : 'Alla nämnder har svarat.') : svarat === 0 ? 'Ingen nämnd har svarat än.' : `${capitalNumber(svarat)} av ${numberWord(namnder.length)} nämnder har svarat.`;
  const tid = kvar ? (idag > kvar ? ` Tiden gick ut ${dayInText(kvar)}.` : ` ${svarat === 0 ? 'Svaren' : 'Resten'} ska vara inne ${dayInText(kvar)}.`) : '';
  return `${forst}${tid}${slutdag ? ` Ert eget svar ska vara inne ${dayInText(slutdag)}.` : ''}`;
}

function Fraga({ fraga: { nr, text, svar, oense } }: { fraga: NamndernasSvar['fragor'][number] }) {
  const lamnade = svar.filter((s) => s.besvarat);
  return (
    <Section title={`Fråga ${nr}`} {...(oense ? { text: <><St kind="saknas" alt={false} />Olika ställning</> } : {})}>
      <p className="doc fraga">{text}</p>
      {lamnade.length === 0 && <p className="mut">Ingen har svarat på frågan än.</p>}
      <div className="namndsvar-rad">
        {lamnade.map((s) => (
          <div key={s.id} className="namndsvar">
            <h3>{s.namn}{s.tidigare && ', tidigare svar'}</h3>
            {s.stallning && <p><b>{stallningsnamn[s.stallning]}</b></p>}
            <div className="doc">{s.stycken.map((stycke, i) => <p key={i}>{stycke}</p>)}</div>
          </div>
        ))}
      </div>
    </Section>
  );
}
