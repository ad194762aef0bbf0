import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const dev = process.env['NODE_ENV'] !== 'production';

/**
 * What a page may load and who may frame it. Scripts run by a nonce that is new with every answer: Next reads it from the
 * request's own header and puts it on its scripts. Inline styles stay allowed: positions in drawings are style attributes.
 */
const policy = (nonce: string) => [
  "default-src 'self'",
  `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${dev ? ' ws:' : ''}`,
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The public board: its own pages say what they may load and who may frame them (app/(publik)/[organisation]/anslagstavla). */
const tavlan = /^\/(?:[\w-]+\/)?anslagstavla(?:\/(?:inbaddad|fragment|flode\.(?:xml|json)|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\/protokoll)?))?(?:\?|$)/;

/** Where one without an account answers a remiss: pages without script, with a policy of their own. */
const svarsadress = /^\/svara\/[\w-]+\/[\w-]+(?:\/(?:kvitto|fil\/[\w-]+))?(?:\?|$)/;

/** The security headers of every answer. What /api and the public board serve set their own policy, stricter and per kind. */
export function guard(req: IncomingMessage, res: ServerResponse): void {
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Referrer-Policy', 'same-origin');
  res.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  if (process.env['NEXTAUTH_URL']?.startsWith('https://')) res.setHeader('Strict-Transport-Security', 'max-age=31536000');
  delete req.headers['content-security-policy-report-only'];
  if (req.url?.startsWith('/api/') || req.url?.startsWith('/_next/') || tavlan.test(req.url ?? '') || svarsadress.test(req.url ?? '')) {
    delete req.headers['content-security-policy'];
    return;
  }
  const said = policy(randomBytes(16).toString('base64'));
  req.headers['content-security-policy'] = said;
  res.setHeader('Content-Security-Policy', said);
}
