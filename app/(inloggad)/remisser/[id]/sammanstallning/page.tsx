import type { Metadata } from 'next';
import Link from 'next/link';
import { Stapel } from '#components/remiss/stapel';
import { LinkButton } from '#components/ui/button';
import { Empty, PageHead, Section } from '#components/ui/page';
import { DataTable } from '#components/ui/table';
import { Tabs } from '#components/ui/tabs';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { stallningsnamn } from '#lib/remiss/stallning';
import { getAterkoppling } from '#lib/sammanstallning/aterkoppla';
import { getSammanstallning, type Sammanstallningsvy } from '#lib/sammanstallning/queries';
import { kapitel, ordningar, type Ordning } from '#lib/sammanstallning/sammanstallning';
import { Aterkoppling } from './aterkoppling.tsx';
import { Hamta } from './hamta.tsx';
import { Postrad, Sammanforning } from './poster.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ ordning?: string; mina?: string }> };
const las = async ({ params }: Props) => orNotFound(getSammanstallning(await pageCtx(), (await params).id));
export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Sammanställning: ${(await las(props)).remiss.titel}` };
}

const ordningsnamn: Record<Ordning, string> = { tema: 'Efter tema', fraga: 'Efter fråga', instans: 'Efter instans' };
/** A table of more rows than this is read in the sheet instead. */
const visas = 60;

export default async function SammanstallningSida(props: Props) {
  const vy = await las(props);
  const ctx = await pageCtx();
  const { actor } = ctx;
  const brev = await orNotFound(getAterkoppling(ctx, vy.remiss.id));
  const { ordning: vald, mina } = await props.searchParams;
  const ordning: Ordning = ordningar.find((o) => o === vald) ?? 'tema';
  const { remiss, synpunkter, svarande, kan } = vy;
  const visade = mina === 'ja' ? synpunkter.filter((s) => s.ansvarig?.id === actor.personId) : synpunkter;
  const obesvarade = synpunkter.filter((s) => !s.bemotande?.text).length;
  return (
    <>
      <PageHead over={[<Link key="r" href={`/remisser/${remiss.id}`}>{remiss.titel}</Link>, `Dnr ${remiss.dnr}`]} title="Sammanställning" lead={mening(vy, obesvarade)} action={svarande.length > 0 && <Hamta id={remiss.id} ordning={ordning} />} />
      {svarande.length === 0 ? <Empty title="Inget svar har kommit än." text="När svaren kommer läser du dem här bredvid varandra, märker ut synpunkter i dem och skriver vad som blir av dem." /> : (
        <>
          <Section title="Vilka som har svarat"><Svarsgrader vy={vy} /></Section>
          <Section title="Ställningstaganden"><Stallningar vy={vy} /></Section>
          <Section title="Synpunkter" id="synpunkter" {...(synpunkter.length > 0 ? { text: `${capitalNumber(synpunkter.length)} ${synpunkter.length === 1 ? 'märkt' : 'märkta'}` } : {})}>
            {synpunkter.length === 0 ? <Empty title="Ingen synpunkt är märkt än." text="Läs ett svar, markera orden som synpunkten gäller och välj Märk det valda. Här samlas de, och här skriver du bemötandet." action={kan.sammanstalla && svarande[0] && <LinkButton href={`/remisser/${remiss.id}/svar/${svarande[0].id}`} look="outlined">Läs {svarande[0].namn}{/[sxz]$/i.test(svarande[0].namn) ? '' : 's'} svar</LinkButton>} /> : (
              <>
                <Tabs label="Ordning" items={[
                  ...ordningar.map((o) => ({ href: `?ordning=${o}${mina ? '&mina=ja' : ''}#synpunkter`, text: ordningsnamn[o], current: o === ordning })),
                  { href: mina ? `?ordning=${ordning}#synpunkter` : `?ordning=${ordning}&mina=ja#synpunkter`, text: 'Bara mina', current: mina === 'ja' },
                ]} />
                {visade.length === 0 && <p className="mut">Ingen synpunkt är lagd på dig.</p>}
                {kapitel(visade, ordning).map((kap) => (
                  <section key={kap.rubrik} className="kapitel">
                    <h3>{kap.rubrik}</h3>
                    {kap.poster.map((post) => <Postrad key={post.nyckel} post={post} vy={vy} />)}
                  </section>
                ))}
                {kan.sammanstalla && visade.length > 1 && <Sammanforning remissId={remiss.id} />}
              </>
            )}
          </Section>
          {brev.slag === 'extern' && <Aterkoppling remissId={remiss.id} brev={brev} obesvarade={obesvarade} />}
        </>
      )}
    </>
  );
}

function mening({ synpunkter, svarande, remiss }: Sammanstallningsvy, obesvarade: number): string {
  if (svarande.length === 0) return '';
  const svar = remiss.status === 'utskickad' ? 'Svarstiden pågår; fler svar kan komma.' : '';
  if (synpunkter.length === 0) return `Läs svaren och märk ut det som ska tas om hand. ${svar}`;
  return `${obesvarade === 0 ? 'Varje synpunkt har ett bemötande.' : `${capitalNumber(obesvarade)} ${obesvarade === 1 ? 'synpunkt väntar' : 'synpunkter väntar'} på bemötande.`} ${svar}`;
}

const andel = (svarat: number, av: number) => (av === 0 ? '' : `${Math.round((100 * svarat) / av)} %`);

function Svarsgrader({ vy: { grader } }: { vy: Sammanstallningsvy }) {
  return (
    <>
      <DataTable
        caption="Svar per kategori"
        columns={[{ key: 'kategori', head: 'Kategori', names: true }, { key: 'svarat', head: 'Har svarat', num: true }, { key: 'andel', head: 'Svarsgrad', num: true }, { key: 'avstar', head: 'Avstår', num: true }]}
        rows={grader.inbjudna.map((g) => ({ key: g.kategori, cells: { kategori: g.kategori, svarat: `${g.svarat} av ${g.tillfragade}`, andel: andel(g.svarat, g.tillfragade), avstar: g.avstar > 0 && `${g.avstar} avstår` } }))}
      />
      {grader.oinbjudna > 0 && <p className="mut">{capitalNumber(grader.oinbjudna)} har svarat utan att vara {grader.oinbjudna === 1 ? 'tillfrågad' : 'tillfrågade'}.</p>}
    </>
  );
}

const fragenamn = (nr: number | null) => (nr === null ? 'Helheten' : `Fråga ${nr}`);

function Stallningar({ vy: { matris, svarande, remiss } }: { vy: Sammanstallningsvy }) {
  const oinbjudna = svarande.some((s) => !s.inbjuden);
  return (
    <>
      {matris.map((rad) => (
        <div key={rad.nr ?? 0} className="stapelrad">
          <p>{rad.nr === null ? rad.text : <><b>Fråga {rad.nr}.</b> {rad.text}</>}</p>
          <Stapel rad={rad.nr === null ? rad.text : `Fråga ${rad.nr}`} antal={rad.antal} namn={stallningsnamn} />
        </div>
      ))}
      <DataTable
        caption="Ställningstagande per instans och fråga" showCaption
        columns={[{ key: 'namn', head: 'Instans', names: true }, ...matris.map((rad) => ({ key: `f${rad.nr ?? 0}`, head: fragenamn(rad.nr) }))]}
        rows={svarande.slice(0, visas).map((s, i) => ({
          key: s.id,
          cells: {
            namn: <><Link href={`/remisser/${remiss.id}/svar/${s.id}`}>{s.namn}</Link>{oinbjudna && !s.inbjuden && <span className="anm">inte tillfrågad</span>}</>,
            ...Object.fromEntries(matris.map((rad) => { const c = rad.celler[i]; return [`f${rad.nr ?? 0}`, <span key="c"><span className="bara-smal">{fragenamn(rad.nr)}: </span>{c ? stallningsnamn[c] : <span className="mut">–</span>}</span>]; })),
          },
        }))}
      />
      {svarande.length > visas && <p className="mut">De första {visas} visas. Alla {svarande.length} finns i Excelfilen.</p>}
    </>
  );
}
