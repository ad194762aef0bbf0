import { skrivMening } from './prosa.ts';
import type { Fragerad, Paragraf } from './sammantrade.ts';

const ord = { interpellation: 'interpellation', fraga: 'fråga' } as const;

/** The questions of a § as the protocol prints them: who, to whom, about what, and that it was answered (KL 5:68). */
export function skrivFragor(p: Pick<Paragraf, 'fragor' | 'arende'>): readonly string[] {
  const slag = p.arende?.inlaga?.slag;
  const formell = slag === 'interpellation' || slag === 'fraga' ? slag : null;
  return p.fragor.map((f) => (formell ? skrivInlaga(f, formell) : `${skrivMening(`${f.av} frågar ${f.till} ${/^(?:om|hur|när|var|vad|vem|varför|vilk)/i.test(f.om) ? '' : 'om '}${f.om}`)}${f.besvarad ? ` ${f.till} svarar.` : ''}`));
}

const skrivInlaga = ({ av, till, om, besvarad }: Fragerad, slag: keyof typeof ord) =>
  `${av} har ställt en ${ord[slag]} till ${till} om ”${om}”. ${besvarad ? `${till} besvarar ${slag === 'fraga' ? 'frågan' : 'interpellationen'}.` : `${slag === 'fraga' ? 'Frågan' : 'Interpellationen'} besvaras inte vid sammanträdet.`}`;
