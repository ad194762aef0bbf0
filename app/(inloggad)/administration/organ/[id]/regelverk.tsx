import { Mallprov } from '#components/protokoll/mallprov';
import { Checkbox, Choices, Field, Select, TextArea } from '#components/ui/field';
import { sektioner, sektionsnamn, type Motesratt } from '#lib/organisation/regelverk';
import { avvikelsefalt, bundetAvLag, egnaRubriker, rubrikfalt, skrivPartiordning } from '#lib/organisation/regelverksgrupper';
import { andraRegelverkAction as action } from '../../actions.ts';
import { val } from '../../namn.ts';
import { Del, Lag, type Organ } from './del.tsx';

type Props = { organ: Organ; sparat: string | undefined };

const rattsnamn: Record<Motesratt, [namn: string, hjalp: string]> = {
  yttra: ['Får yttra sig', 'Delta i överläggningen (KL 5:39, 6:17, 6:26; personalföreträdare KL 7:12–14).'],
  foresla: ['Får lägga förslag', 'I regel bara de som beslutar (KL 4:28).'],
  mening: ['Får en mening antecknad', 'I protokollet, till skillnad från en reservation (KL 4:27, 6:17, 6:26).'],
};
const roller = val({ ersattare: 'Ersättare som inte tjänstgör', insynsplats: 'Den som har insynsplats', tjansteperson: 'Tjänstepersoner', personalforetradare: 'Personalföreträdare' });
const somMallen = { '': 'Som mallen' };

export function Kallelsen({ organ, sparat }: Props) {
  const r = organ.regelverk;
  return (
    <Del id="kallelse" title="Kallelsen" text="När den ska vara ute, och vad varje lista börjar med." {...{ organ, sparat, action }}>
      <Field name="regelverk.kallelsedagar" label="Kallelse, dagar före" short inputMode="numeric" defaultValue={String(r.kallelsedagar)} hint={organ.slag === 'fullmaktige' ? 'Lagen säger minst en vecka före, till varje ledamot och ersättare (KL 5:14).' : 'Så många dagar före mötet ska kallelsen vara ute. Lagen lämnar det till reglementet (KL 6:23).'} />
      {organ.slag === 'fullmaktige' && <Field name="regelverk.kungorelsedagar" label="Kungörelse, dagar före" short inputMode="numeric" defaultValue={String(r.kungorelsedagar)} hint="Sammanträdet och alla ärenden anslås minst en vecka före. Ett brådskande ärende: senast vardagen före (KL 5:13–15)." />}
      <Field name="regelverk.beredningsdagar" label="Beredningsstopp, dagar före" short inputMode="numeric" defaultValue={String(r.beredningsdagar)} hint="Så många dagar före mötet ska ett ärende vara färdigberett. Visas i årets plan." />
      <Checkbox name="regelverk.distansTillaten" label="Deltagande på distans är tillåtet" hint="Bara om fullmäktige har beslutat det, med ljud och bild i realtid (KL 5:16, 6:24)." defaultChecked={r.distansTillaten} />
      {sektioner.map((sektion) => (
        <TextArea key={sektion} name={`regelverk.standardpunkter.${sektion}`} label={`Fasta punkter: ${sektionsnamn[sektion].toLowerCase()}`} required={false} rows={sektion === 'inledning' ? 4 : 2}
          defaultValue={r.standardpunkter.filter((p) => p.sektion === sektion).map(({ rubrik }) => rubrik).join('\n')}
          hint={sektion === 'inledning' ? 'En punkt på varje rad, i ordning. Val av justerare läggs bara upp där justerare väljs vid mötet.' : sektion === 'delegation' ? 'Till exempel Anmälan av delegationsbeslut. Besluten sedan förra mötet följer med som tabell.' : undefined} />
      ))}
    </Del>
  );
}

export function Motet({ organ, sparat }: Props) {
  const r = organ.regelverk;
  const bundet = bundetAvLag(organ.slag);
  return (
    <Del id="motet" title="Mötet" text="Vilka regler som binder organet, och vem som får göra vad." {...{ organ, sparat, action }}>
      <Checkbox name="regelverk.oppet" label="Sammanträdena är öppna för allmänheten" defaultChecked={r.oppet} hint={organ.slag === 'fullmaktige' ? 'Fullmäktiges sammanträden är offentliga (KL 5:42). En paragraf kan stängas under mötet.' : 'Nämnder är stängda om de inte har beslutat annat, alltid när det gäller sekretess eller myndighetsutövning (KL 6:25).'} />
      {bundet.beslutforhet ? <Lag label="Beslutförhet">Mer än hälften av platserna, vakanta inräknade. Det bestämmer lagen ({organ.slag === 'fullmaktige' ? 'KL 5:45' : 'KL 6:27'}).</Lag>
        : <Select name="regelverk.beslutforhet" label="Beslutförhet" placeholder="" defaultValue={r.beslutforhet} hint="Lagen binder fullmäktige och nämnder. För andra organ säger reglementet." options={val({ lag: 'Mer än hälften av platserna, som en nämnd (KL 6:27)', reglemente: 'Mer än hälften, enligt reglementet', ingen: 'Ingen regel' })} />}
      {bundet.jav ? <Lag label="Jäv">{bundet.jav === 'fullmaktige' ? 'Den jäviga deltar inte men behöver inte lämna rummet (KL 5:47–49).' : 'Den jäviga varken deltar eller är närvarande (KL 6:28–32).'} Det bestämmer lagen.</Lag>
        : <Select name="regelverk.jav" label="Jäv" placeholder="" defaultValue={r.jav} options={val({ namnd: 'Som i en nämnd: lämnar rummet (KL 6:28–32)', fullmaktige: 'Som i fullmäktige: deltar inte (KL 5:47–49)' })} />}
      <Select name="regelverk.ersattarordning" label="Ersättare kallas in" placeholder="" defaultValue={r.ersattarordning} hint="Fullmäktige bestämmer ordningen (KL 5:18–21, 6:16–17)." options={val({ parti: 'Ur platsens parti', valkrets: 'Ur platsens parti, samma valkrets först', lista: 'Efter ersättarlistans ordning, oavsett parti' })} />
      <TextArea name="regelverk.partiordning" label="När partiet saknar ersättare" required={false} rows={4} defaultValue={skrivPartiordning(r.partiordning)} hint="En rad för varje parti, till exempel KD: L, M. Då kallas en ersättare från L in, därefter M. M/KD: L betyder att M och KD växlar." />
      <Checkbox name="regelverk.sedanNagon" label="Därefter tjänstgör vem som helst på listan" hint="Annars står platsen tom." defaultChecked={r.sedanNagon} />
      {bundet.aterkomst ? <Lag label="Den som avbrutit tjänstgöringen">Får tjänstgöra igen samma dag efter jäv, annars bara om ersättarens inträde har ändrat styrkebalansen mellan partierna. Det bestämmer lagen (KL 5:21).</Lag>
        : <Select name="regelverk.aterkomst" label="Den som avbrutit tjänstgöringen får tjänstgöra igen samma dag" placeholder="" defaultValue={r.aterkomst} hint="Efter jäv alltid. I en nämnd säger reglementet; de flesta säger som för fullmäktige (KL 5:21)." options={val({ styrkebalans: 'Om ersättaren är från ett annat parti (KL 5:21)', aldrig: 'Inte samma dag', alltid: 'Alltid' })} />}
      <Lag label="Vem får göra vad">Ledamöter och tjänstgörande ersättare får alltid yttra sig, lägga förslag och reservera sig (KL 4:27–28). Kryssa för vad andra får:</Lag>
      {(['yttra', 'foresla', 'mening'] as const).map((ratt) => <Choices key={ratt} type="checkbox" required={false} name={`regelverk.ratter.${ratt}[]`} label={rattsnamn[ratt][0]} hint={rattsnamn[ratt][1]} defaultValue={[...r.ratter[ratt]]} options={roller} />)}
    </Del>
  );
}

export function Justeringen({ organ, sparat }: Props) {
  const r = organ.regelverk;
  return (
    <Del id="justering" title="Justeringen" text="På det sätt som fullmäktige har bestämt (KL 5:69)." {...{ organ, sparat, action }}>
      <Select name="regelverk.justeringssatt" label="Vem justerar" placeholder="" defaultValue={r.justeringssatt} options={val({ justerare: 'Ordföranden och justerare som väljs vid mötet', organet: 'Organet självt', ordforande: 'Ordföranden ensam' })} />
      <Field name="regelverk.antalJusterare" label="Antal justerare" short inputMode="numeric" defaultValue={String(r.antalJusterare)} />
      <Field name="regelverk.justeringsdagar" label="Senast, dagar efter" short inputMode="numeric" defaultValue={String(r.justeringsdagar)} hint="Lagen säger högst 14 dagar efter sammanträdet (KL 5:69)." />
      <Choices type="checkbox" name="regelverk.undertecknare[]" label="Skriver under" defaultValue={[...r.undertecknare]} options={val({ sekreterare: 'Sekreteraren', ordforande: 'Ordföranden', justerare: 'Justerarna' })} />
      <Checkbox name="regelverk.ordnadSignering" label="De skriver under i den ordningen" defaultChecked={r.ordnadSignering} />
      <TextArea name="regelverk.omedelbarText" label="Vid omedelbar justering" rows={2} defaultValue={r.omedelbarText} hint="Meningen som skrivs i paragrafen." />
    </Del>
  );
}

const rubriknamn: Record<(typeof egnaRubriker)[number], string> = { arendet: 'Ärendet', forslag: 'Förslag till beslut', underlag: 'Beslutsunderlag', yrkande: 'Yrkanden', proposition: 'Propositionsordning', reservationer: 'Reservation' };

export function Protokollet({ organ, sparat }: Props) {
  const r = organ.regelverk;
  const falt = (namn: string, label: string, val_: Record<string, string>) => (
    <Select name={`regelverk.avvikelser.${namn}`} label={label} placeholder="" defaultValue={avvikelsefalt(r.avvikelser, namn)} options={val({ ...somMallen, ...val_ })} />
  );
  const jaNej = { ja: 'Ja', nej: 'Nej' };
  return (
    <Del id="protokoll" title="Protokollet" text="Dess form, och när paragraferna får sina nummer." utanfor={<Mallprov organId={organ.id} />} {...{ organ, sparat, action }}>
      <Select name="regelverk.paragraferGes" label="Paragrafnummer ges" placeholder="" defaultValue={r.paragraferGes} options={val({ kallelse: 'När kallelsen skickas', oppning: 'När mötet öppnas', lasning: 'När protokollet låses' })} />
      <Select name="regelverk.mall" label="Mall" placeholder="" defaultValue={r.mall} options={val({ klassisk: 'Klassisk', region: 'Region', beslut_forst: 'Beslutet först' })} />
      <Select name="regelverk.beslutsform" label="Beslut skrivs" placeholder="" defaultValue={r.beslutsform} options={val({ att: 'Med att-satser', punkter: 'I numrerade punkter', text: 'I löpande text' })} />
      <Field name="regelverk.expedieringsfras" label="Före mottagarna står" short defaultValue={r.expedieringsfras} hint="Till exempel Exp till, eller Protokollsutdrag skickas till." />
      <Checkbox name="regelverk.bilagor.omrostningslista" label="Omröstningslistan läggs som bilaga" hint="Protokollet ska visa hur var och en har röstat öppet (KL 5:65–66), i texten eller i en bilaga." defaultChecked={r.bilagor.omrostningslista} />
      <Checkbox name="regelverk.bilagor.narvarolista" label="Närvarolistan läggs som bilaga" defaultChecked={r.bilagor.narvarolista} />
      <details className="mer">
        <summary>Det som är annorlunda än i mallen</summary>
        {falt('narvaro', 'Närvaron skrivs', { listor: 'I listor', spalter: 'I spalter', text: 'I löpande text', tabell: 'I en tabell' })}
        {falt('innehall', 'Innehållsförteckning', { ja: 'Efter framsidan', fore: 'Före framsidan', nej: 'Ingen' })}
        {falt('anslag', 'Anslaget står', { forst: 'På framsidan', sist: 'Sist' })}
        {falt('varje_pa_ny_sida', 'Varje paragraf på ny sida', jaNej)}
        {falt('paragraf', 'Paragrafnumret står', { marginal: 'I marginalen', text: 'I rubriken' })}
        {falt('dnr', 'Diarienumret står', { under: 'Under rubriken', over: 'Över rubriken', marginal: 'I marginalen' })}
        {falt('tidigare', 'Utskottets paragraf står', { text: 'I texten', marginal: 'I marginalen' })}
        {falt('foredragande', 'Föredragande skrivs ut', jaNej)}
        {falt('tjanstepersoner', 'Tjänstepersoner som bara är med vid en paragraf skrivs ut där', jaNej)}
        {falt('beslut', 'Beslutet står', { forst: 'Före bakgrunden', sist: 'Efter beslutsgången' })}
        {falt('enligt', 'Beslutet säger enligt vems förslag', jaNej)}
        {falt('gang', 'Beslutsgången skrivs', { rubriker: 'Under egna rubriker', prosa: 'I löpande text' })}
        {falt('roster', 'Rösterna skrivs', { tabell: 'I en tabell', text: 'I text' })}
        {falt('sidfot', 'Rutor för sign och utdragsbestyrkande på varje sida', jaNej)}
        {egnaRubriker.map((namn) => <Field key={namn} name={`regelverk.avvikelser.rubriker.${namn}`} label={`Rubriken ”${rubriknamn[namn]}”`} required={false} short defaultValue={rubrikfalt(r.avvikelser, namn)} {...(namn === 'arendet' ? { hint: 'Tomt för mallens egen. Ett streck (-) för ingen rubrik.' } : {})} />)}
      </details>
    </Del>
  );
}

export function Anslaget({ organ, sparat }: Props) {
  const r = organ.regelverk;
  return (
    <Del id="anslag" title="Anslaget" text="Vad som anslås, var och med vilken upplysning om överklagande." {...{ organ, sparat, action }}>
      <Select name="regelverk.overklagande" label="Överklagande" placeholder="" defaultValue={r.overklagande} hint="Väljs om inget annat anges för paragrafen. Anslaget ska säga hur man överklagar (KL 8:10)." options={val({ KL13: 'Laglighetsprövning (KL 13 kap.)', FL: 'Förvaltningslagen', ingen: 'Kan inte överklagas' })} />
      <Checkbox name="regelverk.anslaJustering" label="Justeringen anslås av sig själv" hint="Samma dag, och lagen säger senast andra dagen efter (KL 8:12). Utskottens justeringar anslås i regel inte." defaultChecked={r.anslaJustering} />
      <Checkbox name="regelverk.publiceraProtokoll" label="Protokollet kan läsas från anslaget" hint="Beredande organs protokoll i regel inte." defaultChecked={r.publiceraProtokoll} />
      <Checkbox name="regelverk.publiceraBeredande" label="Även paragrafer som bara bereder ett ärende publiceras" hint="De blir inte allmän handling genom justeringen (TF 2:10), så i regel inte." defaultChecked={r.publiceraBeredande} />
      <Field name="regelverk.forvaring" label="Protokollet förvaras" required={false} defaultValue={r.forvaring} hint="Står på anslaget, till exempel Socialförvaltningens kansli, kommunalhuset (KL 8:10)." />
      <TextArea name="regelverk.anslagsorganisationer" label="Gemensam nämnd: anslås också hos" required={false} rows={3} defaultValue={organ.anslagsorganisationer.map(({ namn }) => namn).join('\n')} hint="En organisation på varje rad, med namnet som det står under Organisationer. Tiden räknas från det sista anslaget (KL 8:9, 9:32)." />
    </Del>
  );
}
