import type { Metadata } from 'next';
import { Ark } from '#components/protokoll/ark';
import { Redigerbar } from '#components/protokoll/redigerbar';
import { Mark } from '#components/ui/shell';
import { ActionForm } from '#components/ui/action-form';
import { ErrorPlace } from '#components/ui/error-summary';
import { Submit } from '#components/ui/submit';
import { Tabs } from '#components/ui/tabs';
import { getAnslagForSet } from '#lib/anslag/queries';
import type { Ctx } from '#lib/platform/command';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getProtokoll, type Setvy } from '#lib/protokoll/queries';
import { delaUppAction, redigeraAction } from './actions.ts';
import { Sidospalt } from './sidospalt.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ del?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const vy = await orNotFound(getProtokoll(await pageCtx(), { sammantradeId: (await params).id }));
  return { title: `Protokoll ${vy.organ} ${dayInText(vy.datum)}` };
}

export default async function Protokollsida({ params, searchParams }: Props) {
  const [{ id }, { del }] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx();
  const vy = await orNotFound(getProtokoll(ctx, { sammantradeId: id, setId: del }));
  const { vald } = vy;
  const bas = `/sammantraden/${id}/protokoll`;
  const lage = { utkast: 'Utkast', signeras: 'Låst för underskrift', justerat: 'Justerat' } as const;
  return (
    <>
      <header className="topp">
        <Mark href="/min-dag" label="Paragraf, min dag" />
        <div><h1>Protokoll, {vy.organ} {dayInText(vy.datum)}</h1><p className="liten">{vald ? `${lage[vald.status]}, ${vald.spann}` : 'Inte påbörjat'}</p></div>
        <div className="hoger">
          <a className="gor" href={`/sammantraden/${id}`}>Till sammanträdet</a>
          {vald?.original && <a className="gor" href={`/api/protokoll/${vald.id}?original`} target="_blank">Originalet, inskannat</a>}
          {vald && <a className="gor" href={`/api/protokoll/${vald.id}`} target="_blank">{vald.status === 'utkast' ? 'Utkast som PDF' : vald.pdf ? (vald.original ? 'Avskrift (PDF)' : 'Protokollet (PDF)') : 'Läs som PDF'}</a>}
        </div>
      </header>
      <div className="just">
        {vald && <Sidospalt vy={vy} vald={vald} ctx={ctx} />}
        <main className="papper" id="innehall">
          <ErrorPlace />
          {vy.flikar.length > 1 && <div className="delar"><Tabs label="Protokollets delar" items={vy.flikar.map((f) => ({ href: `${bas}?del=${f.id}`, current: f.id === vald?.id, text: `${f.text}${f.omedelbar ? ', omedelbart' : ''}${f.sekretess ? ', sekretess' : ''}${f.status === 'justerat' ? ', justerat' : f.status === 'signeras' ? ', signeras' : ''}` }))} /></div>}
          {vy.skota && vy.utanSet > 0 && <Borja id={id} igen={vy.flikar.length > 0} antal={vy.utanSet} status={vy.status} />}
          {vald && <Papper vald={vald} noter={vald.status === 'justerat' ? await noter(ctx, vald.id) : {}} />}
          {vald?.rattelser.map((r, i) => <p key={i} className="avtryck"><span><b>Rättelse{r.paragraf ? `, §\u00A0${r.paragraf}` : ''}</b>: {r.text}</span><span className="mut">{dayInText(r.at)}, {r.namn} <a className="gor" href={`/api/rattelse/${r.id}`} target="_blank">Rättelsen (PDF)</a></span></p>)}
        </main>
      </div>
    </>
  );
}

function Borja({ id, igen, antal, status }: { id: string; igen: boolean; antal: number; status: string }) {
  return (
    <div className="avtryck">
      <div>
        <p className="lead">{igen ? `${antal === 1 ? 'En paragraf har' : `${antal} paragrafer har`} tillkommit och hör inte till någon del än.` : status === 'avslutat' ? 'Sammanträdet är avslutat. Protokollet görs av det som fördes in under mötet.' : 'Sammanträdet pågår. En paragraf som förklarats omedelbart justerad kan justeras redan nu.'}</p>
        <div className="lagt"><ActionForm action={delaUppAction} nyckel={crypto.randomUUID()} hidden={{ sammantradeId: id }} inline><Submit busy="Gör protokollet …">{igen ? 'Lägg till dem' : 'Gör protokollet'}</Submit></ActionForm></div>
      </div>
    </div>
  );
}

const etikett: Record<string, string> = { rubrik: 'rubriken', arendetext: 'ärendets text', steg: 'meningen i beslutsgången', forslag: 'yrkandet', anteckning: 'meningen' };
const hjalp = 'Tom rad skiljer stycken. ”## ” framför en mellanrubrik, ”- ” eller ”1. ” framför en punkt (två blanksteg in för en underpunkt), ”> ” framför ett citat. En tabells rader skrivs | så | här |, med spalternas rubriker först.';

/** Beside each § what has become of its decision since: the earliest laga kraft, or what a court does with it. */
async function noter(ctx: Ctx, setId: string): Promise<Record<string, string>> {
  const tavla = await getAnslagForSet(ctx, setId).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Refused') return null;
    throw error;
  });
  return Object.fromEntries((tavla?.anslag?.paragrafer ?? []).flatMap((p) => (p.lage === 'oppet' ? (p.tidigast ? [[p.id, `Laga kraft tidigast ${dayInText(p.tidigast)}`]] : []) : [[p.id, `${p.ord}${p.sedan ? ` ${dayInText(p.sedan)}` : ''}`]])));
}

function Papper({ vald, noter: vid }: { vald: Setvy; noter: Record<string, string> }) {
  const redigera = vald.kan.redigera ? (paragrafId: string) => function ritad(falt: string, text: string, ritat: React.ReactNode) {
    const mening = vald.meningar[paragrafId]?.find(({ nyckel }) => nyckel === falt);
    const slag = falt.split(':')[0] ?? '';
    const nr = vald.innehall.paragrafer.find(({ id }) => id === paragrafId)?.beteckning ?? '';
    return (
      <Redigerbar
        key={`${falt}${text}`} action={redigeraAction} nyckel={crypto.randomUUID()} paragrafId={paragrafId} falt={falt} text={text} etikett={`${etikett[slag] ?? 'texten'} i ${nr}`}
        {...(slag === 'arendetext' ? { hjalp, rader: 6, vad: 'ärendets text' } : slag === 'rubrik' ? { vad: 'rubriken' } : {})} {...(mening?.inaktuell ? { inaktuell: mening.beraknad } : {})} egen={mening?.redigerad ?? false}
      >
        {ritat}
      </Redigerbar>
    );
  } : undefined;
  return (
    <Ark
      innehall={vald.innehall} noter={vid} etikett={vald.status === 'utkast' ? 'Protokollet som det kommer att tryckas' : 'Den frysta texten'} meningar={vald.meningar} texter={vald.texter} {...(redigera ? { redigera } : {})}
      slut={<footer className="sidfot"><div>{vald.status === 'justerat' ? 'Underskrivet elektroniskt' : 'Justerandes sign'}</div><div>Utdragsbestyrkande</div><div className="num">{vald.innehall.sammantrade.datum}</div></footer>}
    />
  );
}
