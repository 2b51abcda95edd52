import { isolate } from './clean-text.js';
import type { MessageFacts } from './message-facts.js';

export const REMINDER_HEADING = 'Reminder: still unpaid';

/** "Lotus Valley School asks you to pay 49.99 USD" */
export function sayWhoAsks({ merchantName, amountText }: MessageFacts): string {
  return `${isolate(merchantName)} asks you to pay ${amountText}`;
}

/** Below the heading of a reminder. */
export function sayWhenItEnds({ payBy }: MessageFacts): string {
  const paid = 'If you have paid in the meantime, there is nothing more to do.';
  return payBy === null ? paid : `This request ends on ${payBy.full}. ${paid}`;
}

export function sayWherePaid({ merchantName }: MessageFacts): string {
  return `You pay on the payment provider's own secure page. ${isolate(merchantName)} never sees your card.`;
}

/** Nobody reads answers to the message itself, so it leads to the people behind it by a way it does not name. */
export function sayWhomToAsk({ makerName, merchantName, reference }: MessageFacts): string {
  const merchant = isolate(merchantName);
  const maker = makerName === null ? merchant : `${isolate(makerName)} at ${merchant}`;
  return `${maker} made this request. Questions? Ask them the way you usually do, and give the reference ${reference}.`;
}

export const NOT_EXPECTED = 'Not expecting this? Do not pay.';

export function sayWhoSends({ merchantName }: MessageFacts): string {
  return `Sent by Paylink for ${isolate(merchantName)}`;
}
