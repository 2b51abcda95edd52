import type { ComponentChildren, VNode } from 'preact';
import type { PayBy } from '../message-facts.js';
import { Quoted } from './email-elements.js';
import type { PartProps } from './email-parts.js';
import { STYLES } from './email-style.js';

/** Where the link has none of it, the row is left out. */
export function Rows({ facts: { customerName, reference, payBy } }: PartProps): VNode {
  return (
    <table class="line" style={STYLES.rows} cellpadding="0" cellspacing="0" width="100%">
      <tbody>
        {customerName === null ? null : (
          <Row label="For">
            <Quoted>{customerName}</Quoted>
          </Row>
        )}
        <Row label="Reference">
          <Quoted>{reference}</Quoted>
        </Row>
        {payBy === null ? null : (
          <Row label="Pay by">
            <TimeOf payBy={payBy} />
          </Row>
        )}
      </tbody>
    </table>
  );
}

/** Breaks before the zone, if anywhere. */
function TimeOf({ payBy: { time, zone } }: { readonly payBy: PayBy }): VNode {
  return (
    <span>
      <span style={STYLES.unbroken}>{time},</span> <span style={STYLES.unbroken}>{zone}</span>
    </span>
  );
}

interface RowProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

function Row({ label, children }: RowProps): VNode {
  return (
    <tr>
      <th class="soft line" scope="row" align="left" style={STYLES.label}>
        {label}
      </th>
      <td class="ink line" align="right" valign="top" style={STYLES.value}>
        {children}
      </td>
    </tr>
  );
}
