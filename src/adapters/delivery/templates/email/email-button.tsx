import type { VNode } from 'preact';
import { Cell, LayoutTable } from './email-elements.js';
import { STYLES } from './email-style.js';

interface ButtonProps {
  readonly href: string;
  /** Null: Paylink's own, which is light in the dark scheme. */
  readonly accentColor: string | null;
  readonly children: string;
}

/** The cell has the colour too: Outlook draws no padding of a link, and would leave a bar of the words alone. */
export function Button({ href, accentColor, children }: ButtonProps): VNode {
  const look = accentColor === null ? {} : { backgroundColor: accentColor, borderColor: accentColor };
  const name = accentColor === null ? 'button' : 'own';
  return (
    <LayoutTable width="100%" style={STYLES.apart}>
      <Cell class={name} style={{ ...STYLES.buttonCell, ...look }} align="center">
        <a class={name} href={href} style={{ ...STYLES.button, ...look }}>
          {children}
        </a>
      </Cell>
    </LayoutTable>
  );
}
