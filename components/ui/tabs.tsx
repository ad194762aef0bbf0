import Link from 'next/link';
import type { ReactNode } from 'react';

/** Tabs that are links: the chosen one lives in the address. */
export function Tabs({ label, items }: { label: string; items: { href: string; text: ReactNode; current?: boolean }[] }) {
  return (
    <nav className="fragor" aria-label={label}>
      {items.map(({ href, text, current }) => <Link key={href} href={href} scroll={false} aria-current={current ? 'page' : undefined}>{text}</Link>)}
    </nav>
  );
}
