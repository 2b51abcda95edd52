import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { formatState } from '../copy/state-copy.js';
import { type Card, type CardContext, toCard, whatFor } from './card.js';
import { buildPayButton } from './card-buttons.js';
import { bold, joinParts, type Line, text, time } from './line.js';
import { testModeLine } from './test-mode-line.js';

/** The pay link for the people of a channel, customers among them: who asks, how much, what for, until when. */
export function buildSharedLink(
  link: Link,
  { merchant, payUrl }: Pick<CardContext, 'merchant' | 'payUrl'>,
): Card {
  const subject = whatFor(link);
  const isOpen = link.state === 'open';
  const headline: Line = joinParts([
    [text(`${merchant.name} asks you to pay `), bold(formatMoney(link.amount))],
    subject === null ? [] : [text(subject)],
  ]);
  const parts = {
    headline,
    details: [
      joinParts([
        [text(`Reference ${link.reference}`)],
        isOpen
          ? payBy(link, merchant.settings.timeZone)
          : [text(`${formatState(link)}: nobody can pay it now`)],
      ]),
      ...testModeLine(link),
    ],
    buttons: isOpen ? [buildPayButton(link, payUrl)] : [],
    more: [],
  };
  return toCard(parts, isOpen ? payUrl : null);
}

function payBy({ expiresAt }: Link, timeZone: string): Line {
  return expiresAt === null ? [] : [text('pay by '), time(expiresAt, timeZone)];
}
