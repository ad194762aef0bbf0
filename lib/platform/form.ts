type Falt = string | Falt[] | { [namn: string]: Falt };

/** Deeper than any form of ours nests. */
const djupast = 8;
/** No inherited names: a field called `toString.x` is a field and nothing else. */
const tom = (): { [namn: string]: Falt } => Object.create(null) as { [namn: string]: Falt };

/**
 * A form's fields as an object: `a.b` nests, `a.0.b` makes a list, `a[]` collects repeated fields. Files are not sent in
 * forms (they go ahead, to /api/filer); React's own hidden fields are left out. Holes in a list are closed.
 * A line ends with \n, whatever the browser sent: HTML sends \r\n, and every paragraph is told by \n\n.
 */
export function fromForm(form: FormData): Record<string, Falt> {
  const rot = tom();
  for (const [namn, sant] of form) {
    if (typeof sant !== 'string' || namn.startsWith('$')) continue;
    const varde = sant.replaceAll('\r\n', '\n');
    const lista = namn.endsWith('[]');
    const led = (lista ? namn.slice(0, -2) : namn).split('.', djupast + 1);
    if (led.length > djupast || led.some((l) => l === '__proto__' || l === 'constructor' || l === 'prototype')) continue;
    let har = rot;
    for (const l of led.slice(0, -1)) {
      const inre = har[l];
      har = typeof inre === 'object' && !Array.isArray(inre) ? inre : (har[l] = tom());
    }
    const sist = led.at(-1) ?? '';
    const redan = har[sist];
    if (!lista) har[sist] = varde;
    else if (Array.isArray(redan)) redan.push(varde);
    else har[sist] = [varde];
  }
  return slutna(rot) as Record<string, Falt>;
}

function slutna(falt: Falt): Falt {
  if (typeof falt === 'string') return falt;
  if (Array.isArray(falt)) return falt.map(slutna);
  const nycklar = Object.keys(falt);
  if (nycklar.length > 0 && nycklar.every((n) => /^\d+$/.test(n))) return nycklar.sort((a, b) => Number(a) - Number(b)).map((n) => slutna(falt[n] ?? ''));
  return Object.fromEntries(nycklar.map((n) => [n, slutna(falt[n] ?? '')]));
}
