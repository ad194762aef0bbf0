import Link from 'next/link';
import type { ReactNode } from 'react';
import { CommandPalette } from './command-palette.tsx';
import type { Command } from './commands.tsx';
import { ErrorPlace } from './error-summary.tsx';
import { FocusKeeper } from './focus-keeper.tsx';
import { NavLink } from './nav-link.tsx';

/** `wide: true` leaves the row on a phone (it is found under Mer). */
export type NavItem = { href: string; name: string; wide?: boolean };

type ShellProps = {
  home: string;
  nav: NavItem[];
  /** The second group: under the first in the rail, under Mer on tablet and phone. */
  more?: NavItem[];
  who: { name: string; unit?: string; organisation: string };
  /** What follows the person: change organisation, sign out. A list of links or forms. */
  foot?: ReactNode;
  commands?: Command[];
  searchHref?: string;
  children: ReactNode;
};

/** The first tab stop of every page. */
export const SkipLink = ({ to = 'innehall', children = 'Hoppa till innehållet' }: { to?: string; children?: ReactNode }) => <a className="skip" href={`#${to}`}>{children}</a>;

/** The mark. In the rail it says its name; in a top bar only the sign, with `label` for where it leads. */
export function Mark({ href, label }: { href: string; label?: string }) {
  return <Link className="mark" href={href} aria-label={label}><b aria-hidden="true">§</b>{!label && 'Paragraf'}</Link>;
}

/** The frame of every view where one steers: rail with mark, search, menu and who one is, and `main`. */
export function Shell({ home, nav, more = [], who, foot, commands = [], searchHref, children }: ShellProps) {
  const go = [...nav, ...more].map(({ href, name }) => ({ id: `ga ${href}`, name, group: 'Gå till', href }));
  return (
    <>
      <SkipLink />
      <div className="app">
        <header className="rail">
          <Mark href={home} />
          <CommandPalette entries={[...commands, ...go]} {...(searchHref ? { searchHref } : {})} />
          <nav aria-label="Huvudmeny">
            <ul>
              {nav.map((item) => <li key={item.href} className={item.wide ? 'dold' : undefined}><NavLink {...item} /></li>)}
              <li className="mer">
                <details name="meny">
                  <summary>Mer</summary>
                  <div>
                    <ul>
                      {nav.filter(({ wide }) => wide).map((item) => <li key={item.href} className="dold-tvilling"><NavLink {...item} /></li>)}
                      {more.map((item) => <li key={item.href}><NavLink {...item} /></li>)}
                    </ul>
                    <Who {...who} />
                    {foot}
                  </div>
                </details>
              </li>
            </ul>
            {more.length > 0 && <ul className="andra">{more.map((item) => <li key={item.href}><NavLink {...item} /></li>)}</ul>}
          </nav>
          <div className="fot"><Who {...who} />{foot}</div>
        </header>
        <Main>{children}</Main>
      </div>
    </>
  );
}

/** `main`, with the place for the error summary first in it. For views with a frame of their own. */
export function Main({ children, className = 'sida' }: { children: ReactNode; className?: string }) {
  return <main className={className} id="innehall" tabIndex={-1}><ErrorPlace /><FocusKeeper main="innehall" />{children}</main>;
}

const Who = ({ name, unit, organisation }: ShellProps['who']) => <p className="liten mut"><b>{name}</b>{unit && <><br />{unit}</>}<br />{organisation}</p>;

type TopProps = { back: { href: string; label: string }; title: ReactNode; under?: ReactNode; right?: ReactNode };

/** The bar over a view that fills the window (writing, meeting, reading): sign back, title, and to the right state and the one button. */
export function TopBar({ back, title, under, right }: TopProps) {
  return (
    <header className="topp">
      <Mark {...back} />
      <div><h1>{title}</h1>{under && <p className="liten">{under}</p>}</div>
      {right && <div className="hoger">{right}</div>}
    </header>
  );
}
