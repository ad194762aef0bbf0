import { Fragment } from 'react';

/** An e-mail address that keeps together when it can, and else breaks after @ or before a dot of its domain: never in a name, and never so that ".se" stands alone. */
export function Epost({ children }: { children: string }) {
  return <span className="epost">{children.split(/(?<=@)|(?<=@.*)(?=\.[^.]+\.)/).map((del, i) => <Fragment key={i}>{i > 0 && <wbr />}{del}</Fragment>)}</span>;
}
