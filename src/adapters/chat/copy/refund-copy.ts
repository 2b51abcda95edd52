import type { Link } from '../../../domain/link/link.js';
import type { Member } from '../../../domain/merchant/member.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Refund } from '../../../domain/refund/refund.js';
import { formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { whoDidIt } from './fact-words.js';
import { sayRefundFailure } from './say-refund-failure.js';

export interface RefundReader {
  /** IANA */
  readonly timeZone: string;
  /** Whoever may be named. */
  readonly people: readonly Member[];
}

/** Each refund, oldest first: when, how much, how it stands, who asked and agreed, and why. */
export function describeRefunds(
  words: Words,
  { refunds }: Pick<Link, 'refunds'>,
  reader: RefundReader,
): readonly string[] {
  return refunds.map((refund) => describeRefund(words, refund, reader));
}

function describeRefund(words: Words, refund: Refund, { timeZone, people }: RefundReader): string {
  const nameOf = (id: string) => people.find((member) => member.id === id)?.displayName ?? null;
  const { requestedBy, approvedBy, reason, failure } = refund;
  const by =
    requestedBy.kind === 'gateway'
      ? ({ by: 'gateway', person: '' } as const)
      : whoDidIt(requestedBy.kind === 'member' ? nameOf(requestedBy.memberId) : null);
  const entry = words.say('page.refund.entry', {
    ...by,
    time: formatWhen(words, refund.requestedAt, timeZone),
    amount: formatMoney(refund.amount),
    standing: words.say(`refund.standing.${refund.status}`),
  });
  const approver = approvedBy === null ? null : nameOf(approvedBy);
  const agreed =
    approver === null ? entry : words.say('page.refund.approved_by', { refund: entry, person: approver });
  const failed = refund.status === 'failed' && failure ? sayRefundFailure(words, failure) : null;
  const why = [reason, failed].filter((each) => each !== null);
  return why.reduce<string>(withReason(words), agreed);
}

function withReason(words: Words) {
  return (refund: string, reason: string): string =>
    words.say('page.refund.with_reason', { refund, reason: words.say('fact.reason', { reason }) });
}
