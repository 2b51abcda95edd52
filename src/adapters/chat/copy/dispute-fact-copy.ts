import type { LinkEvent } from '../../../domain/link/link-event.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { findWitness, whoDidIt } from './fact-words.js';

/** A payment that the customer's bank was asked to take back. */
export type DisputeEvent = Extract<LinkEvent, { readonly type: `dispute.${string}` }>;

/** What happened, and what that means for refunds. `timeZone`: the reader's, IANA. */
export function describeDisputeEvent(
  words: Words,
  event: DisputeEvent,
  { person, timeZone }: { readonly person: string | null; readonly timeZone: string },
): string {
  const told = { amount: formatMoney(event.amount), source: findWitness(event.source) };
  switch (event.type) {
    case 'dispute.opened':
      return describeOpened(words, event, timeZone);
    case 'dispute.under_review':
      return words.say('fact.dispute_under_review', told);
    case 'dispute.closed': {
      const outcome = event.outcome === 'withdrawn' ? 'other' : event.outcome;
      const closed = words.say('fact.dispute_closed', { ...told, outcome });
      // What was lost is gone.
      return outcome === 'lost' ? closed : `${closed} ${words.say('fact.dispute_closed_next')}`;
    }
    case 'dispute.evidence_written':
      return words.say('fact.evidence_written', whoDidIt(person));
    case 'dispute.evidence_sent':
      return words.say('fact.evidence_sent', whoDidIt(person));
  }
}

function describeOpened(
  words: Words,
  { amount, source, reason, dueAt, isInquiry }: Extract<DisputeEvent, { readonly type: 'dispute.opened' }>,
  timeZone: string,
): string {
  const why = words.say('fact.reason', { reason: words.say(`dispute.reason.${reason}`) });
  return [
    words.say(isInquiry === true ? 'fact.inquiry_opened' : 'fact.dispute_opened', {
      amount: formatMoney(amount),
      source: findWitness(source),
    }),
    words.say('page.sentence', { words: why }),
    words.say('fact.dispute_opened_next'),
    ...(dueAt === null ? [] : [words.say('fact.dispute_due', { time: formatWhen(words, dueAt, timeZone) })]),
  ].join(' ');
}
