import { AppError } from '../../../../domain/errors.js';
import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { Money } from '../../../../domain/money/money.js';
import { describeProblem } from '../../copy/problem-copy.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import { type RefundLine, readRefundLine } from '../../reader/line/read-refund-line.js';
import type { Words } from '../../words/words.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { buildRefusal } from '../pages/build-refusal.js';
import { orNotAllowed } from './get-link.js';
import { currenciesPaid, makeRefund } from './make-refund.js';

/** A refund in one line; with no amount all that is left goes back. */
export const answerRefundLine: Answer<'refund_line'> = async (deps, { link: handle, text }, asked) => {
  const askedAt = deps.clock.now();
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const found = deps.services.getLinkToRefund(identified.actor, handle);
  const { link, left } = await orNotAllowed(handle, found);
  const { reference } = link;
  if (left === null) throw new AppError('refund_too_large', { reference, atMost: null });
  const read = readRefundLine(text, left.currency);
  const problem = findProblem(words, link, { read, left });
  if (problem !== null) return refuse(words, { problem, reference, left });
  const { amount, reason } = read.kind === 'read' ? read : { amount: null, reason: null };
  return makeRefund(deps, identified, { link: handle, amount, reason, askedAt });
};

function findProblem(
  words: Words,
  link: Link,
  { read, left }: { readonly read: RefundLine; readonly left: Money },
): string | null {
  switch (read.kind) {
    case 'amount_not_first':
      return words.say('problem.refund.amount_first');
    case 'unread':
      return describeProblem(words, read.problem, null).text;
    case 'read':
      if (read.amount === null || currenciesPaid(link).has(read.amount.currency)) return null;
      return words.say('problem.refund.currency', { currency: left.currency });
  }
}

interface Refused {
  readonly problem: string;
  readonly reference: string;
  readonly left: Money;
}

function refuse(words: Words, { problem, reference, left }: Refused): PageReply {
  const amount = formatMoney(left);
  const sentence = words.say('problem.sentence', { problem });
  const most = words.say('error.refund_at_most', { amount });
  return buildRefusal(words, {
    text: words.say('error.not_refunded', { problem: `${sentence} ${most}` }),
    example: `${COMMAND_PREFIX} refund ${quote(reference)} ${amount}`,
  });
}

function quote(reference: string): string {
  return reference.includes(' ') ? `"${reference}"` : reference;
}
