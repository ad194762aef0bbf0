import Link from 'next/link';
import { useId, type ComponentProps, type ReactNode } from 'react';

type Look = 'filled' | 'outlined' | 'word';
const CLASS: Record<Look, string> = { filled: 'knapp', outlined: 'knapp2', word: 'gor' };

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'disabled'> & { look?: Look; reason?: ReactNode };

/** A button. One `filled` per view, at the thing it concerns. With a `reason` it is dashed, still reachable, does nothing, and says why beside it. */
export function Button({ look = 'outlined', reason, type = 'button', ...rest }: ButtonProps) {
  const id = useId();
  if (!reason) return <button {...rest} type={type} className={CLASS[look]} />;
  const { children, name, value, title, 'aria-label': label } = rest;
  return (
    <span className="stoppad">
      <button type="button" className={CLASS[look]} aria-disabled="true" aria-describedby={id} {...{ name, value, title, 'aria-label': label }}>{children}</button>
      <span className="varfor" id={id}>{reason}</span>
    </span>
  );
}

type LinkProps = { href: string; look?: Look; children: ReactNode; prefetch?: boolean; id?: string; 'aria-label'?: string; download?: boolean };

/** A link that looks like a button, for going somewhere. */
export function LinkButton({ look = 'filled', download, prefetch, ...rest }: LinkProps) {
  if (download || rest.href.startsWith('http')) return <a {...rest} download={download} className={CLASS[look]} />;
  return <Link {...rest} {...(prefetch === undefined ? {} : { prefetch })} className={CLASS[look]} />;
}

/** The underlined word at the end of a row. With `href` a link, without it a button. */
export function ActionWord(props: LinkProps | (ButtonProps & { href?: undefined })) {
  return props.href === undefined ? <Button {...props} look="word" /> : <LinkButton {...props} look="word" />;
}
