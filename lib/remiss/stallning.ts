/** The six positions, per förslag or question and for the whole. */
export const stallningar = ['tillstyrker', 'tillstyrker_med_andringar', 'avstyrker', 'inget_att_erinra', 'synpunkter', 'avstar'] as const;
export type Stallning = (typeof stallningar)[number];

/** As it stands in a heading or a list. */
export const stallningsnamn: Record<Stallning, string> = {
  tillstyrker: 'Tillstyrker',
  tillstyrker_med_andringar: 'Tillstyrker med ändringar',
  avstyrker: 'Avstyrker',
  inget_att_erinra: 'Inget att erinra',
  synpunkter: 'Lämnar synpunkter utan ställningstagande',
  avstar: 'Avstår från att yttra sig',
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

/** How many took each position, every one of the six named, in their order: a zero is also an answer. */
export const raknaStallningar = (tagna: readonly Stallning[]): readonly { stallning: Stallning; antal: number }[] =>
  stallningar.map((stallning) => ({ stallning, antal: tagna.filter((s) => s === stallning).length }));
