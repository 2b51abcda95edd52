import { isolate } from '../../../../domain/text/isolate.js';
import type { MessageFacts } from '../message-facts.js';

/** A text message but its description, as it is spelled there. */
export interface SmsParts {
  readonly facts: MessageFacts;
  readonly merchant: string;
  /** Null when the link does not end. */
  readonly until: string | null;
}

/** The message with that much of a description; '' leaves it out. The address stands last and alone. */
export function composeSms(parts: SmsParts, description: string): string {
  const { receipt, smsUrl, receiptUrl, words } = parts.facts;
  const taken = receipt?.takenBack ?? null;
  return [
    sayWhat(parts, description),
    ...(taken === null ? [] : [words.say('message.sms_bank_took', taken)]),
    sayHow(parts),
    receipt === null ? smsUrl : receiptUrl,
  ].join(' ');
}

const KEYS = {
  link: ['message.sms_asks', 'message.sms_asks_for'],
  reminder: ['message.sms_reminds', 'message.sms_reminds_of'],
  payment: ['message.sms_paid', 'message.sms_paid_for'],
  refund: ['message.sms_refunded', 'message.sms_refunded_for'],
} as const;

function sayWhat({ facts, merchant }: SmsParts, description: string): string {
  const { words, amountText: amount, isReminder, receipt } = facts;
  const [bare, about] = KEYS[receipt?.of ?? (isReminder ? 'reminder' : 'link')];
  if (description === '') return words.say(bare, { merchant, amount });
  return words.say(about, {
    merchant,
    amount,
    description: isolate(description),
    end: /(?:\.\.\.|[…?!])$/u.test(description) ? 'closed' : 'other',
  });
}

function sayHow({ facts: { words, testMode, receipt }, until }: SmsParts): string {
  const mode = testMode === null ? 'other' : 'test';
  if (receipt?.of === 'payment') return words.say('message.sms_receipt_here', { mode });
  if (receipt?.of === 'refund') return words.say('message.sms_refund_here', { mode });
  return until === null
    ? words.say('message.sms_pay_here', { mode })
    : words.say('message.sms_pay_by', { when: until, mode });
}
