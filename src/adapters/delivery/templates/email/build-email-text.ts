import { isolate } from '../clean-text.js';
import type { MessageFacts } from '../message-facts.js';
import {
  NOT_EXPECTED,
  REMINDER_HEADING,
  sayWhenItEnds,
  sayWherePaid,
  sayWhoAsks,
  sayWhomToAsk,
  sayWhoSends,
} from '../sentences.js';

/** The whole message for programs that show no HTML; each address ends its line. */
export function buildEmailText(facts: MessageFacts): string {
  const { description, customerName, reference, payBy, amountText, payUrl } = facts;
  const rows: readonly (string | null)[] = [
    description === null ? null : `What for: ${isolate(description)}`,
    customerName === null ? null : `For: ${isolate(customerName)}`,
    `Reference: ${reference}`,
    payBy === null ? null : `Pay by: ${payBy.full}`,
  ];
  const paragraphs: readonly (string | null)[] = [
    facts.testMode,
    facts.isReminder ? `${REMINDER_HEADING}. ${sayWhenItEnds(facts)}` : null,
    `${sayWhoAsks(facts)}.`,
    rows.filter((row) => row !== null).join('\n'),
    `Pay ${amountText} here:\n${payUrl}`,
    sayWherePaid(facts),
    sayWhomToAsk(facts),
    `${NOT_EXPECTED} Report it here:\n${facts.reportUrl}`,
    `${sayWhoSends(facts)}.`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== null).join('\n\n')}\n`;
}
