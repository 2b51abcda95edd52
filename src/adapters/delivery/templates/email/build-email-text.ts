import { isolate } from '../../../../domain/text/isolate.js';
import type { MessageFacts } from '../message-facts.js';
import { sayWhenItEnds, sayWherePaid, sayWhomToAsk } from '../sentences.js';

/** The whole message for programs that show no HTML; each address ends its line. */
export function buildEmailText(facts: MessageFacts): string {
  const { words, amountText: amount, payUrl, reportUrl } = facts;
  const merchant = isolate(facts.merchantName);
  const paragraphs: readonly (string | null)[] = [
    facts.testMode,
    facts.isReminder ? `${words.say('message.reminder_sentence')} ${sayWhenItEnds(facts)}` : null,
    words.say('message.asks_sentence', { merchant, amount }),
    listRows(facts).join('\n'),
    `${words.say('message.pay_amount_here', { amount })}\n${payUrl}`,
    sayWherePaid(facts),
    sayWhomToAsk(facts),
    `${words.say('message.not_expected')} ${words.say('message.report_here')}\n${reportUrl}`,
    words.say('message.sent_by_sentence', { merchant }),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== null).join('\n\n')}\n`;
}

function listRows({ words, description, customerName, reference, payBy }: MessageFacts): readonly string[] {
  const rows = [
    description === null ? null : words.say('message.what_for_line', { description: isolate(description) }),
    customerName === null ? null : words.say('message.for_line', { customer: isolate(customerName) }),
    words.say('message.reference_line', { reference }),
    payBy === null ? null : words.say('message.pay_by_line', { when: payBy.full }),
  ];
  return rows.filter((row) => row !== null);
}
