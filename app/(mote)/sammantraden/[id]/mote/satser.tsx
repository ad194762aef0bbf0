import { Satsform } from '#components/sammantrade/satser';
import { bestamd } from '#lib/inlaga/inlaga';
import { kannIgen, utfallPerSats } from '#lib/inlaga/satsbeslut';
import type { Motesvy } from '#lib/sammantrade/queries';
import type { Paragraf } from '#lib/sammantrade/sammantrade';
import { beslutaSatserAction } from '../../actions.ts';

/** The motion's yrkanden with what each becomes: filled from the decision if there is one, else from the förslag that lies on the table. */
export function Satser({ vy: { s, organ }, p }: { vy: Motesvy; p: Paragraf }) {
  const inlaga = p.arende?.inlaga;
  if (!inlaga || inlaga.satser.length === 0) return null;
  const beslutade = p.beslut.flatMap(({ punkter }) => punkter);
  const lagda = p.forslag.filter((f) => f.kalla === 'organ' || f.kalla === 'forvaltning').flatMap(({ text }) => text.split('\n')).map((text) => ({ text, ...(kannIgen(inlaga, text) ?? { satsId: null, satsutfall: null }) }));
  const ur = beslutade.length > 0 ? beslutade : lagda;
  const blev = utfallPerSats(inlaga.satser, ur);
  const fullmaktige = organ.find(({ slag }) => slag === 'fullmaktige');
  return (
    <Satsform
      key={p.version} paragrafId={p.id} vad={bestamd[inlaga.slag]} spara={beslutaSatserAction as never} adressat={s.organ.slag === 'fullmaktige' ? null : (fullmaktige ?? null)}
      satser={inlaga.satser.map((x) => ({ ...x, utfall: blev.get(x.id) ?? null }))} ytterligare={ur.filter(({ satsutfall }) => satsutfall === null).map(({ text }) => text).filter(Boolean).join('\n')}
    />
  );
}
