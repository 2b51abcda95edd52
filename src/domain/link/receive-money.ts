import { isSameMoney } from '../money/money.js';
import type { Attempt } from '../payment/attempt.js';
import { findAttempt, noteReport } from './attempt-rules.js';
import type { Link, LinkException } from './link.js';
import type { LinkFact } from './link-event.js';
import { withMoney } from './money-state.js';
import type { RuleCase, RuleResult } from './rule-result.js';

const FACT_OF = {
  late: 'payment.late',
  over: 'payment.over',
  mismatch: 'payment.mismatch',
} as const satisfies Record<LinkException, LinkFact['type']>;

/**
 * Money has arrived. Equal to the link's amount it pays the link, flagged `late` when the provider took it after the link's
 * end and `over` when another attempt had paid already; any other amount or currency needs a person.
 */
export function receiveMoney(told: RuleCase): RuleResult {
  const given = toAttemptOfItsOwn(told);
  const { link, input } = given;
  if (input.type !== 'succeeded') return 'nothing';
  const noted = noteReport(given, {});
  if (typeof noted === 'string' || 'refuse' in noted) return noted;

  const { captured, method, paidAt, fee, attemptId } = input;
  const isSecond = link.attempts.some((attempt) => attempt.status === 'succeeded');
  const flag = isSecond ? 'over' : isLate(link, input) ? 'late' : null;
  const exception = isSameMoney(captured, link.amount) ? flag : 'mismatch';
  const type = exception === null ? 'payment.succeeded' : FACT_OF[exception];
  const fact = { type, attemptId, captured, method, paidAt, fee } as const;
  const change = withMoney(link, noted.change, fact);
  return { change, fact };
}

/** Paid once more at a checkout that was paid already: a payment by itself, which can be decided about and refunded. */
function toAttemptOfItsOwn(told: RuleCase): RuleCase {
  const { link, input } = told;
  if (input.type !== 'succeeded' || input.againId === undefined || input.paymentRef === null) return told;
  const paid = findAttempt(link, input.attemptId);
  const isKnown = link.attempts.some(({ paymentRef }) => paymentRef === input.paymentRef);
  if (isKnown || paid?.status !== 'succeeded' || paid.paymentRef === null) return told;
  const own: Attempt = { ...paid, id: input.againId, status: 'started' };
  return {
    ...told,
    link: { ...link, attempts: [...link.attempts, own] },
    input: { ...input, attemptId: own.id },
  };
}

/**
 * By the time of the provider, not by which of us was faster: what was paid before the link's end is not late because its
 * news were. Of what was called off any money is late; of what was under way when the time came none is.
 */
function isLate(
  link: Link,
  { attemptId, paidAt }: { readonly attemptId: string; readonly paidAt: Date },
): boolean {
  if (link.state === 'cancelled') return true;
  const isUnderWay = link.state === 'processing' && findAttempt(link, attemptId)?.status === 'processing';
  return link.expiresAt !== null && paidAt >= link.expiresAt && !isUnderWay;
}
