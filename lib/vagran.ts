import { monsterfel } from '#lib/arende/diarienummer';
import { hinder } from '#lib/protokoll/justeringsset';
import { bristtext } from '#lib/remiss/remiss';
import { beslutsfel } from '#lib/sammantrade/beslut';
import { gangfel } from '#lib/sammantrade/beslutsgang';
import { voteringsfel } from '#lib/sammantrade/votering';

/** Every refusal's one Swedish sentence: what is wrong and what to do. */
const meningar: Record<string, string> = {
  // platform
  ogiltig: 'Något i formuläret behöver rättas.',
  inte_inloggad: 'Du är inte längre inloggad. Logga in igen, så finns det du har skrivit kvar.',
  saknar_behorighet: 'Du har inte behörighet att göra det här. Be administratören om du borde ha det.',
  finns_inte: 'Det du söker finns inte, eller så har du inte tillgång till det.',
  andrat_av_nagon_annan: 'Någon annan har ändrat samtidigt. Läs in sidan på nytt och gör om din ändring; det du har skrivit finns kvar.',
  databasen_svarar_inte: 'Systemet når inte sin databas just nu. Vänta en stund och försök igen; det du har skrivit finns kvar.',
  fel_losenord: 'Lösenordet stämmer inte. Skriv det igen.',
  fel_epost_eller_losenord: 'E-postadressen eller lösenordet stämmer inte. Skriv dem igen, eller be administratören om ett nytt lösenord.',
  for_manga_forsok: 'Det har blivit för många försök. Vänta {0} och försök igen.',
  ingen_plats: 'Kontot hör inte till någon organisation här. Be administratören lägga upp dig.',
  // organisation
  platsen_ar_upptagen: 'Platsen har redan en innehavare den dagen. Avsluta det uppdraget först.',
  numret_ar_redan_anvant: 'Serien har redan kommit förbi det numret. Välj ett högre.',
  inte_sig_sjalv: 'Du kan inte stänga av dig själv. Be en annan administratör.',
  saknar_inloggning: 'Personen har ingen inloggning. Lägg till personen med e-postadress och lösenord.',
  kontot_delas: 'Kontot används också i en annan organisation. Personen byter själv lösenord under Ditt konto.',
  finns_redan_i_registret: 'Organisationen finns redan i registret.',
  finns_redan: 'Det finns redan. Välj ett annat namn eller en annan förkortning.',
  monster_fel: '{0}',
  sista_administratoren: 'Organisationen skulle stå utan administratör. Ge rollen till någon annan först.',
  // filer
  filen_ar_tom: 'Filen är tom (0 byte). Kontrollera filen och lägg till den på nytt.',
  filen_ar_for_stor: 'Filen är större än 200 MB. Dela upp den eller be avsändaren om en mindre.',
  filtypen_tas_inte_emot: 'Filtypen tas inte emot. Använd PDF, Word (DOCX), text, kalkylblad eller bild.',
  filen_ar_nagot_annat: 'Filen är något annat än vad namnet säger. Be avsändaren om rätt fil.',
  filen_ar_krypterad: 'Filen är låst med lösenord och kan inte läsas. Be avsändaren om en öppen fil.',
  filen_ar_trasig: 'Filen går inte att läsa. Den kan vara skadad; be avsändaren skicka den igen.',
  filen_finns_inte: 'Filen hann inte sparas. Lägg till den på nytt.',
  // handling och ärende
  redan_registrerad: 'Den är redan registrerad: {0}. Någon annan hann före.',
  redan_lagd_at_sidan: 'Någon annan har redan lagt den åt sidan utan att registrera den. Läs in sidan på nytt.',
  arendet_ar_avslutat: 'Ärendet är avslutat. Öppna det på nytt, eller registrera i ett annat ärende.',
  ankomst_i_framtiden: 'Ankomstdagen kan inte ligga i framtiden. Skriv den dag då handlingen kom.',
  diarium_saknas: 'Nämnden har inget diarium än. Be administratören lägga upp ett.',
  dnr_saknar_uppgift: 'Diarienumret behöver en uppgift som saknas, till exempel klassificering. Fyll i den.',
  arendet_finns_inte: 'Det finns inget ärende med det diarienumret. Skriv det med nämndens förkortning, till exempel SN 192/19.',
  redan_kopplat: 'Ärendena är redan kopplade till varandra.',
  inte_lagd_at_sidan: 'Den ligger redan i inkorgen igen.',
  handlaggaren_hor_inte_hit: 'Den du valde arbetar inte för nämnden. Välj någon annan.',
  // remiss
  remissen_ar_beslutad: 'Remissen är redan beslutad och kan inte ändras. Skapa en ny om något ska vara annorlunda.',
  remissen_ar_inte_beslutad: 'Remissen är redan skickad eller återkallad. Läs in sidan på nytt.',
  remissen_ar_avslutad: 'Remissen är avslutad eller återkallad. Det går inte att göra mer i den.',
  remissen_ar_inte_ute: 'Det går bara att fråga fler när remissen är ute. Skapa en ny remiss i stället.',
  remissen_finns_redan: 'Samma fil finns redan som {0}. Registrera i det ärendet, eller kryssa för att du vill registrera den en gång till.',
  instansen_vantas_inte: 'Den har redan svarat eller är återkallad. Läs in sidan på nytt.',
  instansen_ar_redan_tillfragad: 'Den är redan tillfrågad. Välj någon annan.',
  remittenten_ar_utanfor: 'Remittenten nås inte härifrån. Begär anstånd med ett brev eller per telefon.',
  datumet_har_passerat: 'Datumet har redan passerat. Välj ett senare.',
  ...bristtext,
  // the rules: what their functions refuse, with the sentence beside the rule where there are many
  gar_inte_i_det_laget: 'Det går inte i det läge som gäller nu. Läs in sidan på nytt och se vad nästa steg är.',
  saknar_uppgift: 'Diarienumret behöver en uppgift som saknas, till exempel klassificering. Fyll i den.',
  lucka: 'Ett nummer saknas i paragrafernas följd. Rätta numren innan fler ges.',
  dubblett: 'Två paragrafer har samma nummer. Rätta det ena innan fler ges.',
  ingen_att_kalla_in: 'Ingen ersättare som kan tjänstgöra är på plats. Platsen blir tom.',
  fler_roster_an_rostande: 'Det finns fler röster än röstande. Räkna om rösterna.',
  for_fa_kandidater: 'Färre har fått röster än det antal som ska väljas. Kontrollera antalet.',
  ...monsterfel,
  ...voteringsfel,
  ...gangfel,
  ...beslutsfel,
  ...hinder,
  // dokument och yttrande
  dokumentet_ar_godkant: 'Texten är godkänd och fryst. Börja en ny version om något ska ändras; den godkända står kvar.',
  dokumentet_ar_inte_godkant: 'Texten är inte godkänd än, så den går att skriva i som den är.',
  granskning_ar_redan_begard: 'Texten ligger redan hos chefen för granskning.',
  granskning_ar_inte_begard: 'Texten är inte lämnad för granskning än. Gör det först.',
  delas_bara_inom_myndigheten: 'Ett utkast kan bara delas med den som arbetar vid samma myndighet. Till en annan nämnd skickas det som handling.',
  andrat_sedan_du_laste: 'Texten har ändrats sedan du läste den. Läs in sidan på nytt och läs ändringen först.',
  inte_fryst: 'Versionen är inte godkänd och fryst. Ett beslut kan bara peka på en godkänd version.',
  myndigheten_har_inget_organ: 'Myndigheten har inget organ som kan besluta. Be administratören lägga upp det.',
  yttrandet_finns_redan: 'Det finns redan ett yttrande i ärendet. Skriv vidare i det.',
  skrivelsen_finns_redan: 'Yttrandet har redan en tjänsteskrivelse. Skriv vidare i den.',
  beslutet_ar_inte_justerat: 'Yttrandet kan skickas först när beslutet är justerat.',
  yttrandet_ar_redan_oversant: 'Yttrandet är redan översänt.',
  yttrandet_svarar_pa_ingen_remiss: 'Yttrandet svarar inte på någon mottagen remiss, så det finns ingen att skicka det till.',
  svaret_gar_med_utdraget: 'Svaret går till den som frågade med protokollsutdraget, när det expedieras.',
  versionen_ar_redan_registrerad: 'Versionen är redan registrerad som handling i ärendet.',
  dokumentet_hor_till_inget_arende: 'Dokumentet hör inte till något ärende.',
  pdf_gors: 'PDF:en görs just nu. Försök igen om en liten stund.',
  // sammanträde
  inte_beslutfor: 'Bara {0} tjänstgör och {1} krävs ({2}). Ärendet får inte handläggas. Kalla in en ersättare eller skjut upp ärendet.',
  sammantradet_ar_redan_oppnat: 'Sammanträdet är redan öppnat. Läs in sidan på nytt.',
  sammantradet_ar_avslutat: 'Sammanträdet är avslutat.',
  sammantradet_pagar_inte: 'Sammanträdet pågår inte. Öppna det först.',
  slutar_fore_start: 'Sluttiden ligger före starttiden. Rätta klockslaget.',
  listan_ar_tom: 'Det finns inget på föredragningslistan. Lägg till minst en punkt.',
  arendet_star_pa_listan: 'Ärendet står redan på listan.',
  paragraferna_ar_givna: 'Punkterna har redan fått sina paragrafer. Ordningen och rubrikerna ändras inte längre i listan.',
  paragrafen_ar_behandlad: 'Paragrafen är redan behandlad och kan inte utgå. Stryk besluten först.',
  paragrafen_ar_last: 'Paragrafen är låst för underskrift. Lås upp den först; då faller de underskrifter som redan finns.',
  handlingen_ligger_redan_dar: 'Handlingen ligger redan på punkten.',
  vem_saknas: 'Välj eller skriv vem det gäller.',
  okand_plats: 'Välj vilken plats ersättaren tjänstgör på.',
  platsen_tjanstgors_redan: 'Någon tjänstgör redan på den platsen. Anteckna först att den personen går.',
  ersattaren_tjanstgor_redan: 'Ersättaren tjänstgör redan på en annan plats.',
  distans_inte_tillaten: 'Organet får inte ha deltagare på distans. Det beslutar fullmäktige om (6 kap. 24 § kommunallagen).',
  reservation_utan_deltagande: 'Den som inte deltog i beslutet kan inte reservera sig (4 kap. 27 § kommunallagen). Lämna en protokollsanteckning i stället.',
  epost_saknas: 'Skriv e-postadressen till mottagaren.',
  texten_saknas: 'Skriv något först.',
};

/** The sentence of a refusal's code; what stands after `|` goes into its braces. An unknown code is a bug that still says something useful. */
export function sentence(kod: string): string {
  const [nyckel = kod, ...uppgifter] = kod.split('|');
  return (meningar[nyckel] ?? `Det gick inte (${nyckel}).`).replaceAll(/\{(\d)\}/g, (_, nr: string) => uppgifter[Number(nr)] ?? '');
}
export const kanda = (): readonly string[] => Object.keys(meningar);
