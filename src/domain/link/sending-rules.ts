import { isTakenBack, listAskedReminders } from './asked-reminders.js';
import { isPast } from './expiry.js';
import { hasHappenedOften } from './has-happened-often.js';
import type { Link } from './link.js';
import type { LinkInput } from './link-input.js';
import type { RuleCase, RuleResult } from './rule-result.js';

type AskInput = Extract<LinkInput, { type: 'ask_sending' }>;

/** Two presses within it are one. */
const DOUBLE_PRESS_MS = 15_000;

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

function noteAsked({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'ask_sending' || isAskedAlready(link, input, context.eventId)) return 'nothing';
  const { purpose, channels, dueAt } = input;
  if (hasHappenedOften(link, 'sending.asked')) return { refuse: 'changed_too_often' };
  const added = channels.filter((channel) => !link.channels.includes(channel));
  const customer = { ...link.customer, ...input.contact };
  return {
    change: { channels: [...link.channels, ...added], customer },
    fact: {
      ...{ type: 'sending.asked', purpose, channels, dueAt },
      ...(added.length === 0 ? {} : { added }),
    },
  };
}

/** The same request again, or a second press within seconds of the first. */
function isAskedAlready(link: Link, input: AskInput, eventId: string): boolean {
  const { id: linkId, history } = link;
  const goesElsewhere = hasNewContact(link, input);
  return history.some((event) => {
    if (event.type !== 'sending.asked') return false;
    if (event.id === eventId) return true;
    if (goesElsewhere) return false;
    const laterMs = input.dueAt.getTime() - event.dueAt.getTime();
    const isSame =
      event.purpose.kind === input.purpose.kind && event.channels.join() === input.channels.join();
    return (
      isSame && laterMs >= 0 && laterMs < DOUBLE_PRESS_MS && !isCalledOff(`${linkId}:${event.id}:`, history)
    );
  });
}

/** Another address right after the first is no second press. */
function hasNewContact({ customer }: Link, { contact }: AskInput): boolean {
  const { email = customer.email, phone = customer.phone } = contact ?? {};
  return email !== customer.email || phone !== customer.phone;
}

/** Whoever stopped it may ask for it again at once. */
function isCalledOff(sending: string, history: Link['history']): boolean {
  return history.some(
    (event) => event.type === 'delivery.called_off' && event.deliveryId.startsWith(sending),
  );
}

/** The message that brings the link goes at another time; what has begun to leave the queue decides. */
export function moveSending({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'move_sending') return 'nothing';
  if (isPast(link, context.at)) return { refuse: 'link_expired' };
  const { dueAt } = input;
  if (link.sendTiming.kind === 'at' && link.sendTiming.at.getTime() === dueAt.getTime()) return 'nothing';
  if (hasHappenedOften(link, 'sending.moved')) return { refuse: 'changed_too_often' };
  return { change: { sendTiming: { kind: 'at', at: dueAt } }, fact: { type: 'sending.moved', dueAt } };
}

/** Off takes back what people asked for, too: it is news also where the rule was off before. */
export function changeReminders({ link, input, context }: RuleCase): RuleResult {
  if (input.type !== 'change_reminders') return 'nothing';
  const { reminders } = input;
  const isSame = JSON.stringify(reminders) === JSON.stringify(link.reminders);
  const asked = reminders === 'off' ? listAskedReminders(link, context.at) : [];
  if (isSame && asked.every(({ id }) => isTakenBack(link, id))) return 'nothing';
  if (hasHappenedOften(link, 'reminders.changed')) return { refuse: 'changed_too_often' };
  return { change: { reminders }, fact: { type: 'reminders.changed', reminders } };
}

/** Told once: that the customer came a second time is no news. */
export function noteOpened({ link, input }: RuleCase): RuleResult {
  if (input.type !== 'page_opened' || link.history.some(({ type }) => type === 'page.opened'))
    return 'nothing';
  return { change: {}, fact: { type: 'page.opened' } };
}
