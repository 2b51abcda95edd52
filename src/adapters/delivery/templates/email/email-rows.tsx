import type { ComponentChildren, VNode } from 'preact';
import type { Words } from '../../../chat/words/words.js';
import type { SaidTime } from '../said-time.js';
import { Quoted } from './email-elements.js';
import type { PartProps } from './email-parts.js';
import { STYLES } from './email-style.js';

const NO_BREAK_SPACE = '\u00a0';

/** Where the link has none of it, the row is left out. */
export function Rows({ facts: { words, customerName, reference, payBy } }: PartProps): VNode {
  return (
    <RowTable>
      {customerName === null ? null : (
        <Row label={words.say('message.for_label')}>
          <Quoted>{customerName}</Quoted>
        </Row>
      )}
      <Row label={words.say('message.reference_label')}>
        <Quoted>{reference}</Quoted>
      </Row>
      {payBy === null ? null : (
        <Row label={words.say('message.pay_by_label')}>
          <When words={words} at={payBy} />
        </Row>
      )}
    </RowTable>
  );
}

export function RowTable({ children }: { readonly children: ComponentChildren }): VNode {
  return (
    <table class="line" style={STYLES.rows} cellpadding="0" cellspacing="0" width="100%">
      <tbody>{children}</tbody>
    </table>
  );
}

/** "Wed 25 Nov 2026, 18:00," and "Bangkok time": the line breaks between time and zone, if anywhere. */
function breakAtZone(words: Words, { time, zone }: SaidTime): readonly string[] {
  const keep = (text: string) => text.replaceAll(' ', NO_BREAK_SPACE);
  const said = words.say('time.with_zone', { time: keep(time), zone: keep(zone) });
  return said.split(' ').map((piece) => piece.replaceAll(NO_BREAK_SPACE, ' '));
}

interface WhenProps {
  readonly words: Words;
  readonly at: SaidTime;
}

export function When({ words, at }: WhenProps): VNode {
  const pieces = breakAtZone(words, at).map((piece, place) => [
    place === 0 ? '' : ' ',
    <span class="unbroken" style={STYLES.unbroken}>
      {piece}
    </span>,
  ]);
  return <span>{pieces}</span>;
}

interface RowProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

export function Row({ label, children }: RowProps): VNode {
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
