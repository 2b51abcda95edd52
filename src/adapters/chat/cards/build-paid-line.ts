import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { describeException } from '../copy/exception-copy.js';
import { STATE_COPY } from '../copy/state-copy.js';
import { type Card, type CardContext, toCard, whatFor } from './card.js';
import { describeCustomer, madeBy } from './describe-people.js';
import { bold, joinParts, type Line, text } from './line.js';

/**
 * The short line for the merchant's channel: "🟢 1,250,000 VND paid by Tran P. for Deposit · made by @mai ·
 * PL-3C8XWD"; money that came in an unexpected way is "🟠 Needs a decision". `cardUrl`: where the card is.
 */
export function buildPaidLine(
  link: Link,
  event: LinkEvent,
  context: CardContext & { readonly cardUrl: string | null },
): Card {
  const { cardUrl } = context;
  const reference: Line =
    cardUrl === null ? [text(link.reference)] : [{ kind: 'link', url: cardUrl, text: link.reference }];
  const news = event.type === 'payment.succeeded' ? sayPaid(link, context) : sayException(link);
  const headline = joinParts([...news, madeBy(context), reference]);
  return toCard({ headline, details: [], buttons: [], more: [] });
}

function sayPaid(link: Link, context: CardContext): readonly Line[] {
  const customer = describeCustomer(link, context);
  const by = customer === null ? '' : ` by ${customer}`;
  const subject = whatFor(link);
  const purpose = subject === null ? [] : [text(' for '), text(subject)];
  const amount = bold(`${STATE_COPY.paid.dot} ${formatMoney(link.amount)}`);
  const test = link.mode === 'test' ? [[text('test mode')]] : [];
  return [[amount, text(` paid${by}`), ...purpose], ...test];
}

function sayException(link: Link): readonly Line[] {
  const { dot, word } = STATE_COPY.needs_review;
  const subject = whatFor(link);
  const what = describeException(link);
  return [
    [bold(`${dot} ${word} · ${formatMoney(link.amount)}`)],
    subject === null ? [] : [text(subject)],
    what === null ? [] : [text(what)],
    link.mode === 'test' ? [text('test mode')] : [],
  ];
}
