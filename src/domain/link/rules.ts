import { type Attempt, isUnderWay } from '../payment/attempt.js';
import { isAttemptNews } from '../payment/note-attempt.js';
import { noteFee, noteReport, noteUnclear, openAttempt, startAttempt } from './attempt-rules.js';
import { addCard } from './card-rules.js';
import { decide, explainDecision } from './decision-rules.js';
import { noteDispute, noteEvidenceSent, writeEvidence } from './dispute-rules.js';
import { isPast } from './expiry.js';
import type { Link } from './link.js';
import { noteDelivery } from './message-rules.js';
import { changeNotes } from './note-rules.js';
import { receiveMoney } from './receive-money.js';
import { moveRefund, noteSeenRefund, noteUnclearRefund, reserveRefund } from './refund-rules.js';
import { extendLink, handOver, makeOutReceipt, noteSuccessor } from './renewal-rules.js';
import type { RuleCase, RuleResult } from './rule-result.js';
import { askReceipt, askSending, changeReminders, moveSending, noteOpened } from './sending-rules.js';
import type { Rule } from './transitions.js';

type NamedRule = Extract<Rule, string>;

/** The meaning of each rule's name in the transition table. */
export const RULES: Readonly<Record<NamedRule, (given: RuleCase) => RuleResult>> = {
  ignore: () => 'nothing',
  start: startAttempt,
  note: (given) => (given.input.type === 'attempt_opened' ? openAttempt(given) : noteReport(given, {})),
  note_delivery: noteDelivery,
  ask_sending: askSending,
  ask_receipt: askReceipt,
  move_sending: moveSending,
  change_reminders: changeReminders,
  change_notes: changeNotes,
  note_opened: noteOpened,
  extend: extendLink,
  note_successor: noteSuccessor,
  add_card: addCard,
  hand_over: handOver,
  make_out_receipt: makeOutReceipt,
  to_processing: (given) => noteReport(given, { state: 'processing' }),
  receive_money: receiveMoney,
  reopen,
  expire_if_due: ({ link, context }) =>
    isPast(link, context.at) ? { change: { state: 'expired' }, fact: { type: 'link.expired' } } : 'nothing',
  cancel_if_closed: cancelIfClosed,
  refund: reserveRefund,
  note_seen_refund: noteSeenRefund,
  move_refund: moveRefund,
  note_unclear_refund: noteUnclearRefund,
  decide,
  explain: explainDecision,
  note_dispute: noteDispute,
  write_evidence: writeEvidence,
  note_evidence: noteEvidenceSent,
  note_fee: noteFee,
  note_unclear: noteUnclear,
};

/** The payment that was under way will not come: the card must say so, also when the provider gave no reason. */
function reopen(given: RuleCase): RuleResult {
  const { input } = given;
  const noted = noteReport(given, {});
  if (typeof noted === 'string' || 'refuse' in noted || !isAttemptNews(input)) return noted;
  return {
    change: { ...noted.change, state: stateAfterDecline(given, noted.change.attempts ?? []) },
    fact: noted.fact ?? { type: 'attempt.failed', attemptId: input.attemptId, reason: 'other' },
  };
}

function stateAfterDecline({ link, context }: RuleCase, attempts: readonly Attempt[]): Link['state'] {
  if (attempts.some((attempt) => attempt.status === 'processing')) return 'processing';
  return isPast(link, context.at) ? 'expired' : 'open';
}

/** At a provider's checkout the customer can pay, whatever we say here: it must be closed there first. */
function cancelIfClosed({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'cancel') return 'nothing';
  const mayBePaid = link.attempts.some(
    (attempt) => hasCheckout(attempt) && !input.closedAttempts.includes(attempt.id),
  );
  return mayBePaid ? { refuse: 'payment_under_way' } : cancelLink(link, context.at);
}

function hasCheckout({ status, providerRef }: Attempt): boolean {
  return status === 'processing' || (status === 'started' && providerRef !== null);
}

function cancelLink(link: Link, at: Date): RuleResult {
  const attempts = link.attempts.map((attempt) =>
    isUnderWay(attempt) ? { ...attempt, status: 'closed' as const, endedAt: at } : attempt,
  );
  return { change: { state: 'cancelled', attempts }, fact: { type: 'link.cancelled' } };
}
