import type { Attempt } from '../payment/attempt.js';
import { noteRefundReport, reserveRefund } from '../refund/refund-rules.js';
import { noteReport, openAttempt, startAttempt } from './attempt-rules.js';
import { isPast } from './expiry.js';
import type { Link } from './link.js';
import type { RuleCase, RuleResult } from './rule-result.js';
import { settle } from './settle.js';
import type { Rule } from './transitions.js';

type NamedRule = Extract<Rule, string>;

/** The meaning of each rule's name in the transition table. */
export const RULES: Readonly<Record<NamedRule, (given: RuleCase) => RuleResult>> = {
  ignore: () => 'nothing',
  start: startAttempt,
  note: (given) => (given.input.type === 'attempt_opened' ? openAttempt(given) : noteReport(given, {})),
  to_processing: (given) => noteReport(given, { state: 'processing' }),
  settle: (given) => settle(given, null),
  settle_late: (given) => settle(given, 'late'),
  reopen: (given) => {
    const noted = noteReport(given, {});
    if (typeof noted === 'string' || 'refuse' in noted) return noted;
    return {
      ...noted,
      change: { ...noted.change, state: stateAfterDecline(given, noted.change.attempts ?? []) },
    };
  },
  expire_if_due: ({ link, context }) =>
    isPast(link, context.at) ? { change: { state: 'expired' }, fact: { type: 'link.expired' } } : 'nothing',
  cancel: ({ link, context }) => cancelLink(link, context.at),
  cancel_if_confirmed: ({ link, input, context }) =>
    input.type === 'cancel' && input.providerConfirmed
      ? cancelLink(link, context.at)
      : { refuse: 'payment_under_way' },
  refund: reserveRefund,
  recompute: noteRefundReport,
  flag_dispute: ({ link, input }) => flagDispute(link, input.type === 'dispute_opened'),
};

function stateAfterDecline({ link, context }: RuleCase, attempts: readonly Attempt[]): Link['state'] {
  if (attempts.some((attempt) => attempt.status === 'processing')) return 'processing';
  return isPast(link, context.at) ? 'expired' : 'open';
}

function cancelLink(link: Link, at: Date): RuleResult {
  const attempts = link.attempts.map((attempt) =>
    attempt.status === 'started' || attempt.status === 'processing'
      ? { ...attempt, status: 'closed' as const, endedAt: at }
      : attempt,
  );
  return { change: { state: 'cancelled', attempts }, fact: { type: 'link.cancelled' } };
}

function flagDispute(link: Link, open: boolean): RuleResult {
  if (link.disputeOpen === open) return 'nothing';
  return { change: { disputeOpen: open }, fact: { type: open ? 'dispute.opened' : 'dispute.closed' } };
}
