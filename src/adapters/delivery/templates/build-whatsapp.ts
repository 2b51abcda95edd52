import { isolate } from './clean-text.js';
import type { MessageFacts } from './message-facts.js';
import { REMINDER_HEADING, sayWhoAsks } from './sentences.js';

/** A few lines, the address last: what is tapped stands at the thumb. */
export function buildWhatsapp(facts: MessageFacts): string {
  const { description, reference, payBy, isReminder, testMode, payUrl } = facts;
  return [
    isReminder && `${REMINDER_HEADING}.`,
    `${sayWhoAsks(facts)}.`,
    description !== null && `What for: ${isolate(description)}`,
    `Reference: ${reference}`,
    payBy !== null && `Pay by: ${payBy.full}`,
    testMode,
    `Pay here: ${payUrl}`,
  ]
    .filter((line) => line !== false && line !== null)
    .join('\n');
}
