'use client';
import { Dokumenttext } from './dokumenttext.tsx';
import type { Text } from './sparning.ts';

type Props = { min: Text; deras: Text; namn: Record<string, string>; behall: () => void; ta: () => void };

/** Two saved at once: both texts are shown, and both are kept whichever goes on. */
export function Krock({ min, deras, namn, behall, ta }: Props) {
  const sida = (rubrik: string, text: Text, ord: string, valj: () => void) => (
    <section aria-label={rubrik}>
      <h3>{rubrik}</h3>
      <p><button type="button" className="knapp2" onClick={valj}>{ord}</button></p>
      <div className="doc" tabIndex={0} role="group" aria-label={`${rubrik}, hela`}><p><b>{text.titel}</b></p>{text.forslag.filter(Boolean).map((f, i) => <p key={i}><i>att</i> {f}</p>)}<Dokumenttext noder={text.innehall.content} stallningar={namn} kopia /></div>
    </section>
  );
  return (
    <div className="krock" role="alertdialog" aria-labelledby="krock-h" aria-describedby="krock-t">
      <h2 id="krock-h">Någon annan hann spara före dig</h2>
      <p id="krock-t">Inget är borta: din text ligger kvar bland versionerna, och den andra gör det om du väljer din. Välj vilken ni skriver vidare i.</p>
      <div className="krock-tva">
        {sida('Din text', min, 'Skriv vidare i min', behall)}
        {sida('Den sparade texten', deras, 'Skriv vidare i den sparade', ta)}
      </div>
    </div>
  );
}
