import { Fragment } from 'react';

/** An e-mail address that breaks where it is divided, after @ and before a dot, and not in the middle of a name. */
export function Epost({ children }: { children: string }) {
  return <span className="epost">{children.split(/(?<=@)|(?=\.)/).map((del, i) => <Fragment key={i}>{i > 0 && <wbr />}{del}</Fragment>)}</span>;
}
