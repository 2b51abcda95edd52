import type { ComponentChildren, ComponentProps, VNode } from 'preact';
import { STYLES } from './email-style.js';

/** What HTML has given up and mail programs still read, so that the types do not know all of it. */
const PLACES_ONLY = { role: 'presentation', cellpadding: '0', cellspacing: '0', border: '0' } as const;

interface LayoutTableProps extends ComponentProps<'table'> {
  readonly align?: 'center';
}

/** A table that only places things: mail programs keep tables when they keep little else. */
export function LayoutTable({ children, ...table }: LayoutTableProps): VNode {
  return (
    <table {...PLACES_ONLY} {...table}>
      <tbody>{children}</tbody>
    </table>
  );
}

/** A row of that table with one cell. */
export function Cell({ children, ...cell }: ComponentProps<'td'>): VNode {
  return (
    <tr>
      <td {...cell}>{children}</td>
    </tr>
  );
}

/** Text of people; the direction is said twice, for the mail programs that do not know the element. */
export function Quoted({ children }: { readonly children: string }): VNode {
  return <bdi dir="auto">{children}</bdi>;
}

export function Small({ children }: { readonly children: ComponentChildren }): VNode {
  return (
    <p class="soft" style={STYLES.small}>
      {children}
    </p>
  );
}

export function Address({ href, children }: { readonly href: string; readonly children: string }): VNode {
  return (
    <a class="soft" href={href} style={STYLES.link}>
      {children}
    </a>
  );
}
