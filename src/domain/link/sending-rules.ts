import { isPast } from './expiry.js';
import type { RuleCase, RuleResult } from './rule-result.js';

/** More than any seller asks for; one document must not grow without end. */
const MAX_ASKED = 200;

/** A message is to go (again). A contact that comes with it becomes the customer's. */
export function askSending({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'ask_sending' || input.channels.length === 0) return 'nothing';
  if (isPast(link, context.at)) return { refuse: 'link_expired' };
  return noteAsked({ link, input, context });
}

/** What is paid asks for nothing more: only its receipt goes (again). */
export function askReceipt(given: RuleCase): RuleResult {
  const { input } = given;
  if (input.type !== 'ask_sending' || input.channels.length === 0) return 'nothing';
  return input.purpose.kind === 'receipt' ? noteAsked(given) : { refuse: 'link_already_paid' };
}

function noteAsked({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'ask_sending') return 'nothing';
  const { purpose, channels, dueAt } = input;
  if (link.history.filter(({ type }) => type === 'sending.asked').length >= MAX_ASKED) {
    return { refuse: 'rate_limited' };
  }
  const added = channels.filter((channel) => !link.channels.includes(channel));
  const customer = { ...link.customer, ...input.contact };
  return {
    change: { channels: [...link.channels, ...added], customer },
    fact: { type: 'sending.asked', purpose, channels, dueAt },
  };
}

/** The message that brings the link goes at another time; what has begun to leave the queue decides. */
export function moveSending({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'move_sending') return 'nothing';
  if (isPast(link, context.at)) return { refuse: 'link_expired' };
  const { dueAt } = input;
  if (link.sendTiming.kind === 'at' && link.sendTiming.at.getTime() === dueAt.getTime()) return 'nothing';
  return { change: { sendTiming: { kind: 'at', at: dueAt } }, fact: { type: 'sending.moved', dueAt } };
}

export function changeReminders({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'change_reminders') return 'nothing';
  const { reminders } = input;
  if (JSON.stringify(reminders) === JSON.stringify(link.reminders)) return 'nothing';
  return { change: { reminders }, fact: { type: 'reminders.changed', reminders } };
}

/** Told once: that the customer came a second time is no news. */
export function noteOpened({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'page_opened' || link.history.some(({ type }) => type === 'page.opened')) return 'nothing';
  return { change: {}, fact: { type: 'page.opened' } };
}
