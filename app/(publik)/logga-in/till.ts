/** Where to go after signing in: an address of our own, else the start. `//elsewhere` and `/\elsewhere` lead away and are not ours. */
export function egenAdress(till: unknown): string {
  if (typeof till !== 'string' || !/^\/(?![/\\])/.test(till) || [...till].some((tecken) => tecken <= ' ' || tecken === '\\')) return '/';
  const har = 'http://x.invalid';
  if (!URL.canParse(till, har)) return '/';
  const { origin, pathname, search, hash } = new URL(till, har);
  return origin === har && !pathname.startsWith('/logga-in') && !pathname.startsWith('/api/') ? `${pathname}${search}${hash}` : '/';
}
