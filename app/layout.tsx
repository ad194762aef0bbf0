import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Paragraf', template: '%s – Paragraf' },
  description: 'Remisser, ärenden, sammanträden och protokoll för kommuner och regioner.',
  robots: { index: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [{ media: '(prefers-color-scheme: light)', color: '#f6f3ec' }, { media: '(prefers-color-scheme: dark)', color: '#181714' }],
};

/** Every page is drawn when it is asked for: its scripts carry that answer's nonce (lib/platform/skydd.ts). */
export const dynamic = 'force-dynamic';

export default function Layout({ children }: { children: ReactNode }) {
  return <html lang="sv"><body>{children}</body></html>;
}
