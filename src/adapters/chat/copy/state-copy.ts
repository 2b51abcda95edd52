import type { Link, LinkState } from '../../../domain/link/link.js';
import { formatAmount, formatMoney } from '../../../domain/money/format-money.js';
import {
  capturedMinor,
  listPayments,
  returnedMinor,
  takenBackMinor,
} from '../../../domain/payment/balance.js';
import type { Words } from '../words/words.js';

export interface StateCopy {
  readonly dot: string;
  readonly word: string;
}

const DOTS: Readonly<Record<LinkState, string>> = {
  open: '⚪',
  processing: '🔵',
  paid: '🟢',
  partially_refunded: '🟣',
  refunded: '🟣',
  expired: '⚫',
  cancelled: '⚫',
  needs_review: '🟠',
};

/** The mark and word of a state; never the dot alone. */
export function stateCopy(words: Words, state: LinkState): StateCopy {
  return { dot: DOTS[state], word: words.say(`state.${state}`) };
}

type Standing = Pick<Link, 'state' | 'exception' | 'amount' | 'attempts' | 'refunds' | 'disputes'>;

/** `saysAmount`: the word names the link's amount, which then need not stand beside it. */
export interface StandingCopy extends StateCopy {
  readonly saysAmount: boolean;
}

/**
 * How a link stands: "Paid", "Needs a decision" while someone must look, "Refunded 20.00 of 49.99 USD". What left and is
 * not back yet, as far as its gateway tells, is not called refunded: it may fail.
 */
export function describeState(words: Words, link: Standing): StandingCopy {
  const { state } = link;
  const mustDecide = state === 'paid' && link.exception !== null;
  const taken = mustDecide ? null : describeTaken(words, link);
  if (taken !== null) return taken;
  if (state !== 'partially_refunded' && state !== 'refunded') {
    return { ...stateCopy(words, mustDecide ? 'needs_review' : state), saysAmount: false };
  }
  const refunds = link.refunds.filter(({ status }) => status === 'succeeded');
  const of = { ...link, refunds, amount: { ...link.amount, currency: findCurrency(link) } };
  const back = returnedMinor(of);
  const all = capturedMinor(of);
  if (back === 0) return { ...stateCopy(words, 'paid'), saysAmount: false };
  if (back >= all) return { ...stateCopy(words, 'refunded'), saysAmount: false };
  const { currency } = of.amount;
  const refunded = formatAmount({ minor: back, currency });
  const captured = formatMoney({ minor: all, currency });
  const word = words.say('state.refunded_of', { refunded, captured });
  return { ...stateCopy(words, 'partially_refunded'), word, saysAmount: true };
}

const IS_PAID: ReadonlySet<LinkState> = new Set(['paid', 'partially_refunded', 'refunded']);

/** "Bank took back 49.99 of 49.99 USD"; null: no bank took anything, or what is left is all that was asked for. */
function describeTaken(words: Words, link: Standing): StandingCopy | null {
  const currency = findCurrency(link);
  const refunds = link.refunds.filter(({ status }) => status === 'succeeded');
  const of = { ...link, refunds, amount: { ...link.amount, currency } };
  const taken = takenBackMinor(of);
  const back = returnedMinor(of);
  const all = capturedMinor(of);
  const asked = currency === link.amount.currency ? Math.min(link.amount.minor, all) : all;
  if (!IS_PAID.has(link.state) || taken === 0 || all - back - taken >= asked) return null;
  const format = (minor: number) => formatAmount({ minor, currency });
  const sums = { taken: format(taken), captured: formatMoney({ minor: all, currency }) };
  const word =
    back === 0
      ? words.say('state.bank_took_of', sums)
      : words.say('state.bank_took_and_refunded', { ...sums, refunded: format(back) });
  return { ...stateCopy(words, 'refunded'), word, saysAmount: true };
}

/** The link's own, unless all that was paid came in another. */
function findCurrency(link: Standing): string {
  const payments = listPayments(link);
  const own = payments.find(({ captured }) => captured.currency === link.amount.currency);
  return (own ?? payments[0])?.captured.currency ?? link.amount.currency;
}

/** "⚪ Open" */
export function formatState(words: Words, link: Standing): string {
  const { dot, word } = describeState(words, link);
  return `${dot} ${word}`;
}
