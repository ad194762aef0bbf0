import type { Svar } from '#lib/platform/svar';

/** One thing that happened in the room, as it is sent to be noted. */
export type Handelse = {
  slag: 'kommer' | 'gar' | 'tjanstgor' | 'slutar_tjanstgora' | 'presiderar';
  grupp?: 'fortroendevald' | 'tjansteperson' | 'gast';
  personId?: string;
  namn?: string;
  titel?: string;
  platsId?: string;
  paragrafId?: string;
  nar?: 'fore' | 'under' | 'efter';
  steg?: number;
  endastParagraf?: boolean;
  distans?: boolean;
  utanTjanstgoring?: boolean;
  okantForVem?: boolean;
  skal?: string;
  kl?: string;
};
export type Anteckna = (input: { sammantradeId: string; handelser: Handelse[] }) => Promise<Svar>;
