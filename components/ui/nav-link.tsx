'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** A link in the menu that knows whether you are there, or below it. */
export function NavLink({ href, name }: { href: string; name: string }) {
  const path = usePathname();
  const here = path === href ? 'page' : href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined;
  return <Link href={href} aria-current={here}>{name}</Link>;
}
