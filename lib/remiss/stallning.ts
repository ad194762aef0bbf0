/** The six positions, per förslag or question and for the whole. */
export const stallningar = ['tillstyrker', 'tillstyrker_med_andringar', 'avstyrker', 'inget_att_erinra', 'synpunkter', 'avstar'] as const;
export type Stallning = (typeof stallningar)[number];

/** The steps of a question that asks how far one agrees. They stand where a position would. */
export const skalsteg = ['skala_helt', 'skala_huvudsak', 'skala_delvis', 'skala_inte', 'skala_vet_inte'] as const;
export type Skalsteg = (typeof skalsteg)[number];
/** A scale that nobody has answered yet. */
export const tomSkala = 'skala';
/** What an answer to one question can be, besides its words. */
export type Svarsvarde = Stallning | Skalsteg;

/** As it stands in a heading or a list. */
export const stallningsnamn: Record<Svarsvarde, string> = {
  tillstyrker: 'Tillstyrker',
  tillstyrker_med_andringar: 'Tillstyrker med ändringar',
  avstyrker: 'Avstyrker',
  inget_att_erinra: 'Inget att erinra',
  synpunkter: 'Lämnar synpunkter utan ställningstagande',
  avstar: 'Avstår från att yttra sig',
  skala_helt: 'Instämmer helt',
  skala_huvudsak: 'Instämmer i huvudsak',
  skala_delvis: 'Instämmer delvis',
  skala_inte: 'Instämmer inte',
  skala_vet_inte: 'Vet inte',
};

/** As a sentence in a yttrande: "Socialnämnden har inget att erinra mot förslaget." */
export function skrivStallning(organ: string, stallning: Stallning, vad = 'förslaget'): string {
  const sats: Record<Stallning, string> = {
    tillstyrker: `tillstyrker ${vad}`,
    tillstyrker_med_andringar: `tillstyrker ${vad} med de ändringar som framgår nedan`,
    avstyrker: `avstyrker ${vad}`,
    inget_att_erinra: `har inget att erinra mot ${vad}`,
    synpunkter: `lämnar synpunkter på ${vad} utan att ta ställning`,
    avstar: `avstår från att yttra sig över ${vad}`,
  };
  return `${organ} ${sats[stallning]}.`;
}

/** Whether a text from outside is one of the positions; nothing is guessed. */
export const arStallning = (text: string): text is Stallning => (stallningar as readonly string[]).includes(text);

/** Whether a text from outside is an answer to one question: a position, or a step of a scale. */
export const arSvarsvarde = (text: string): text is Svarsvarde => arStallning(text) || (skalsteg as readonly string[]).includes(text);

/** What a question of that kind is answered with. */
export const valFor = (slag: string): readonly Svarsvarde[] => (slag === 'stallning' ? stallningar : slag === 'skala' ? skalsteg : []);

/** How many took each of them, every one named, in their order: a zero is also an answer. */
export const raknaStallningar = (tagna: readonly Svarsvarde[], av: readonly Svarsvarde[] = stallningar): readonly { stallning: Svarsvarde; antal: number }[] =>
  av.map((stallning) => ({ stallning, antal: tagna.filter((s) => s === stallning).length }));
