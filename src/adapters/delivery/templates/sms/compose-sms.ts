import { isolate } from '../clean-text.js';
import type { MessageFacts } from '../message-facts.js';

/** A text message but its description, as it is spelled there. */
export interface SmsParts {
  readonly facts: MessageFacts;
  readonly merchant: string;
  /** Null when the link does not end. */
  readonly until: string | null;
}

/** The message with that much of a description; '' leaves it out. */
export function composeSms(parts: SmsParts, description: string): string {
  return `${sayWhat(parts, description)} ${sayHow(parts)} ${parts.facts.payUrl}`;
}

function sayWhat({ facts, merchant }: SmsParts, description: string): string {
  const { words, amountText: amount, isReminder } = facts;
  if (description === '') {
    return words.say(isReminder ? 'message.sms_reminds' : 'message.sms_asks', { merchant, amount });
  }
  return words.say(isReminder ? 'message.sms_reminds_of' : 'message.sms_asks_for', {
    merchant,
    amount,
    description: isolate(description),
    end: /(?:\.\.\.|[…?!])$/u.test(description) ? 'closed' : 'other',
  });
}

function sayHow({ facts: { words, testMode }, until }: SmsParts): string {
  const mode = testMode === null ? 'other' : 'test';
  return until === null
    ? words.say('message.sms_pay_here', { mode })
    : words.say('message.sms_pay_by', { when: until, mode });
}
