import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { describeException } from '../copy/exception-copy.js';
import { describeState, stateCopy } from '../copy/state-copy.js';
import { type Card, type CardContext, toCard, whatFor } from './card.js';
import { describeMade } from './describe-decision.js';
import { describeCustomer, madeBy } from './describe-people.js';
import { bold, joinParts, type Line, text, toLine } from './line.js';
import { testMode } from './test-mode.js';

/**
 * The short line for the merchant's channel: "🟢 1,250,000 VND paid by Tran P. for Deposit · made by @mai ·
 * PL-3C8XWD"; money that came in an unexpected way is "🟠 Needs a decision". `cardUrl`: where the card is.
 */
export function buildPaidLine(
  link: Link,
  event: LinkEvent,
  context: CardContext & { readonly cardUrl: string | null },
): Card {
  const { words, cardUrl } = context;
  const reference: Line =
    cardUrl === null ? [text(link.reference)] : [{ kind: 'link', url: cardUrl, text: link.reference }];
  const news = event.type === 'payment.succeeded' ? sayPaid(link, context) : sayUnexpected(link, context);
  const headline = joinParts([...news, testMode(words, link), madeBy(context), reference]);
  return toCard(words, { headline, details: [], buttons: [], more: [] });
}

/** That it came; and what of it went back since, or was taken back. */
function sayPaid(link: Link, context: CardContext): readonly Line[] {
  const standing = describeState(context.words, link);
  const isBack = link.state === 'partially_refunded' || link.state === 'refunded' || standing.saysAmount;
  const { dot, word } = isBack ? standing : stateCopy(context.words, 'paid');
  return [sayCame(link, context, dot), isBack ? [text(word)] : []];
}

function sayCame(link: Link, context: CardContext, dot: string): Line {
  const { words } = context;
  const customer = describeCustomer(link, context);
  const subject = whatFor(link);
  return toLine(
    words.mix('card.paid_line', {
      who: customer === null ? 'other' : 'customer',
      customer: customer ?? '',
      what: subject === null ? 'other' : 'subject',
      subject: text(subject ?? ''),
      amount: bold(`${dot} ${formatMoney(link.amount)}`),
    }),
  );
}

/** What a person must decide; once it was decided, who decided what. */
function sayUnexpected(link: Link, context: CardContext): readonly Line[] {
  const { words } = context;
  const { dot, word, saysAmount } = describeState(words, link);
  const amount = saysAmount ? [] : [formatMoney(link.amount)];
  const subject = whatFor(link);
  const what = describeException(words, link);
  return [
    [bold([`${dot} ${word}`, ...amount].join(' · '))],
    subject === null ? [] : [text(subject)],
    ...(what === null ? describeMade(link, context) : [[text(what)]]),
  ];
}
