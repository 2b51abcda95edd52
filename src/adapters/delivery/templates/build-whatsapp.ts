import { isolate } from './clean-text.js';
import type { MessageFacts } from './message-facts.js';
import { REMINDER_HEADING, sayWhoAsks } from './sentences.js';

/**
 * What turns words bold, italic, struck out or into code (https://faq.whatsapp.com/539178204879377) cannot be
 * escaped, so its look-alike stands for it.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': "'" };

/** A few lines, the address last: what is tapped stands at the thumb. */
export function buildWhatsapp(facts: MessageFacts): string {
  const { description, reference, payBy, isReminder, testMode, payUrl } = facts;
  return [
    isReminder && `${REMINDER_HEADING}.`,
    `${sayWhoAsks(facts)}.`,
    description !== null && `What for: ${isolate(unmark(description))}`,
    `Reference: ${reference}`,
    payBy !== null && `Pay by: ${payBy.full}`,
    testMode,
    `Pay here: ${payUrl}`,
  ]
    .filter((line) => line !== false && line !== null)
    .join('\n');
}

/** One alone marks nothing, and stays: "~100", "school_fees". */
function unmark(line: string): string {
  return line.replace(/[*_~`]/g, (mark) =>
    line.indexOf(mark) === line.lastIndexOf(mark) ? mark : (LOOK_ALIKES[mark] ?? mark),
  );
}
