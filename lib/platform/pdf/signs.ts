/**
 * Data whose every sign the fonts can draw. PDF/A forbids a sign without a shape, and one emoji in a medborgarförslag must not stop a protocol:
 * what no font has is printed as its code, '[U+1F600]', so that it shows that something stood there. What is invisible falls away.
 */
export function drawable(data: unknown, has: (code: number) => boolean): unknown {
  if (typeof data === 'string') return drawn(data, has);
  if (Array.isArray(data)) return data.map((one) => drawable(one, has));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, drawable(value, has)]));
}

const drawn = (text: string, has: (code: number) => boolean) =>
  Array.from(text.normalize('NFC'), (sign) => {
    const code = sign.codePointAt(0)!;
    if (sign === '\n' || has(code)) return sign;
    if (sign === '\t' || /\p{Zs}/u.test(sign)) return ' ';
    return /[\p{Cc}\p{Cf}\p{Mn}\p{Cs}\u2028\u2029]/u.test(sign) ? '' : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }).join('');
