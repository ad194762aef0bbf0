import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Dokumenttext } from '#components/skriv/dokumenttext';
import { Notice } from '#components/ui/notice';
import { PageHead } from '#components/ui/page';
import { slagnamn, type Dokumentslag } from '#lib/dokument/dokument';
import { getVersion } from '#lib/dokument/queries';
import { clock, dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { stallningsnamn } from '#lib/remiss/stallning';

export const metadata: Metadata = { title: 'Version' };

export default async function Version({ params }: { params: Promise<{ id: string; nr: string }> }) {
  const { id, nr } = await params;
  if (!/^\d{1,6}$/.test(nr)) notFound();
  const v = await orNotFound(getVersion(await pageCtx(), { dokumentId: id, nr: Number(nr) }));
  const lead = v.frusen && v.datum ? `Godkänd av ${v.avNamn} och daterad ${dayInText(v.datum)}. Fryst.` : `Kopia från ${dayInText(v.skapad)} ${clock(v.skapad)}, av ${v.avNamn}. Inte fryst.`;
  return (
    <>
      <PageHead over={[<Link key="d" href={`/dokument/${id}`}>{slagnamn[v.dokument.slag as Dokumentslag]}</Link>, `Version ${v.nr}`, v.dokument.myndighet]} title={v.titel} lead={lead} action={v.harPdf ? <a className="knapp2" href={`/api/dokument/${id}/${v.nr}`}>Öppna PDF</a> : undefined} />
      {v.frusen && !v.harPdf && <Notice>PDF:en görs just nu. Läs in sidan igen om en stund.</Notice>}
      <article className="sheet versionsark">
        <div className="doc lastext">
          {v.forslag.length > 0 && <section className="forslag"><h2>Förslag till beslut</h2><ul className="attsatser">{v.forslag.map((f, i) => <li key={i}><i>att</i> {f}</li>)}</ul></section>}
          <Dokumenttext noder={v.innehall.content} stallningar={stallningsnamn} />
          {v.undertecknare.length > 0 && <section className="undertecknare"><h2>Undertecknare</h2>{v.undertecknare.map((u) => <p key={u.namn}>{u.namn}{u.titel && `, ${u.titel}`}</p>)}</section>}
        </div>
      </article>
      <p className="liten mut kontrollsumma">Kontrollsumma {v.hash}</p>
    </>
  );
}
