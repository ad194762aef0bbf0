/** What one remiss through the whole chain is made of: texts, numbers and dates, from a real document or the demo's own. */
export type Underlag = {
  titel: string;
  rubrik: string;
  svarstid: string;
  ks: { ar: number; nr: number; lopnr: number; registrerad: string };
  sn: { nr: number; paragraf: number };
  au: { datum: string; paragraf: number };
  skrivelse: { datum: string; rubrik: string; inledning: readonly string[] };
  fragor: readonly { fraga: string; svar: readonly string[] }[];
  bakgrund: readonly string[];
  sats: string;
  expediering: { organ: string; befattningar: readonly string[] };
  sammantrade: string;
};
