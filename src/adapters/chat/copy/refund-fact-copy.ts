import type { LinkEvent } from '../../../domain/link/link-event.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Words } from '../words/words.js';
import { findWitness, whoDidIt } from './fact-words.js';
import { sayWhyRefundFailed } from './say-refund-failure.js';
import { saySentence } from './say-sentence.js';

/** Money on its way back, and what a person decided about money that nobody expected so. */
export type RefundEvent = Extract<LinkEvent, { readonly type: `refund.${string}` | `decision.${string}` }>;
type EventOf<Type extends RefundEvent['type']> = Extract<RefundEvent, { readonly type: Type }>;

/** "Refund of 20.00 USD asked for by Mai. Reason: damaged" */
export function describeRefundEvent(words: Words, event: RefundEvent, person: string | null): string {
  if (event.type === 'decision.explained') {
    return words.say('fact.decision_explained', { ...whoDidIt(person), reason: event.reason });
  }
  const amount = formatMoney(event.amount);
  switch (event.type) {
    case 'refund.requested':
      return describeRequested(words, event, person);
    case 'refund.approved':
      return words.say('fact.refund_approved', { amount, ...whoDidIt(person) });
    case 'refund.declined':
      return words.say('fact.refund_declined', { amount, ...whoDidIt(person) });
    case 'refund.called_off':
      return event.actor.kind === 'system'
        ? words.say('fact.refund_stopped', { amount })
        : words.say('fact.refund_called_off', { amount, ...whoDidIt(person) });
    case 'refund.lapsed':
      return words.say('fact.refund_lapsed', { amount, why: event.isAskerGone === true ? 'gone' : 'other' });
    case 'refund.left':
      return words.say('fact.refund_left', { amount });
    case 'refund.succeeded':
      return words.say('fact.refund_succeeded', { amount, source: findWitness(event.source) });
    case 'refund.unclear':
      return words.say('fact.refund_unclear', { amount });
    case 'refund.failed':
      return describeFailed(words, event);
    case 'decision.made':
      return describeDecision(words, event, person);
  }
}

function describeRequested(
  words: Words,
  { actor, amount, reason, needsApproval }: EventOf<'refund.requested'>,
  person: string | null,
): string {
  const by = actor.kind === 'gateway' ? ({ by: 'gateway', person: '' } as const) : whoDidIt(person);
  const said = words.say('fact.refund_requested', { amount: formatMoney(amount), ...by });
  return [said, ...sayWhy(words, reason), ...sayWaits(words, needsApproval)].join(' ');
}

function describeDecision(
  words: Words,
  { decision, amount, reason, needsApproval }: EventOf<'decision.made'>,
  person: string | null,
): string {
  const made = {
    ...whoDidIt(person),
    decision: decision === 'refund' ? 'other' : decision,
    amount: formatMoney(amount),
  } as const;
  return [
    words.say('fact.decision_made', made),
    ...sayWhy(words, reason),
    ...sayWaits(words, needsApproval),
  ].join(' ');
}

function describeFailed(
  words: Words,
  { amount, source, failure, wasBack, isGone }: EventOf<'refund.failed'>,
): string {
  const failed = { amount: formatMoney(amount), source: findWitness(source) };
  const here = wasBack ? 'fact.refund_returned_next' : 'fact.refund_failed_next';
  return [
    words.say('fact.refund_failed', failed),
    ...sayWhyRefundFailed(words, failure),
    ...(isGone === true ? [] : [words.say(here)]),
  ].join(' ');
}

function sayWhy(words: Words, reason: string | null): readonly string[] {
  return !reason ? [] : [saySentence(words, words.say('fact.reason', { reason }))];
}

function sayWaits(words: Words, needsApproval: boolean): readonly string[] {
  return needsApproval ? [words.say('fact.refund_needs_second')] : [];
}
