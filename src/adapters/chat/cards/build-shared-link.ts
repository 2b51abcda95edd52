import type { Link } from '../../../domain/link/link.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { describeState } from '../copy/state-copy.js';
import { type Card, type CardContext, toCard, whatFor } from './card.js';
import { buildPayButton } from './card-buttons.js';
import { bold, joinParts, type Line, text, time, toLine } from './line.js';
import { testMode } from './test-mode.js';

type Shown = Pick<CardContext, 'words' | 'merchant' | 'payUrl'>;

/** The pay link for the people of a channel, customers among them: who asks, how much, what for, until when. */
export function buildSharedLink(link: Link, context: Shown): Card {
  const { words, payUrl } = context;
  const subject = whatFor(link);
  const isOpen = link.state === 'open';
  const what = subject === null ? [] : [text(subject)];
  const reference = text(words.say('card.reference', { reference: link.reference }));
  const parts = {
    headline: joinParts([isOpen ? askToPay(link, context) : sayState(link, context), what]),
    details: [
      joinParts([
        [reference],
        isOpen ? payBy(link, context) : [text(sayWhose(link, context))],
        testMode(words, link),
      ]),
    ],
    buttons: isOpen ? [buildPayButton(link, context)] : [],
    more: [],
  };
  return toCard(words, parts, isOpen ? payUrl : null);
}

/** What a merchant has to decide is none of its customers' business. */
function mustDecide({ state, exception }: Link): boolean {
  return state === 'needs_review' || exception !== null;
}

/** "🟢 Paid · 49.99 USD" */
function sayState(link: Link, { words }: Shown): Line {
  const { dot, word, saysAmount } = describeState(words, link);
  const amount = formatMoney(link.amount);
  if (mustDecide(link)) return [bold(amount)];
  return [bold([`${dot} ${word}`, ...(saysAmount ? [] : [amount])].join(' · '))];
}

function sayWhose(link: Link, { words, merchant }: Shown): string {
  return mustDecide(link) ? words.say('card.being_checked', { merchant: merchant.name }) : merchant.name;
}

function askToPay({ amount }: Link, { words, merchant }: Shown): Line {
  const asked = { merchant: merchant.name, amount: bold(formatMoney(amount)) };
  return toLine(words.mix('card.asks_you_to_pay', asked));
}

function payBy({ expiresAt }: Link, { words, merchant }: Shown): Line {
  if (expiresAt === null) return [];
  const end = time(words, expiresAt, merchant.settings.timeZone);
  return toLine(words.mix('card.pay_by', { time: end }));
}
