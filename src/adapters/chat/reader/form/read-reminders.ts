import type { ReminderRule } from '../../../../domain/delivery/reminder-rule.js';
import { parseWhen } from '../time/parse-when.js';
import type { LineContext } from '../values/line-context.js';

/** `unread`: words that are no rule and no time. */
export type ReadReminders =
  | { readonly kind: 'rule'; readonly rule: ReminderRule | null }
  | { readonly kind: 'unread' };

const OFF = /^(?:off|no|none|never)$/i;
const USUAL = /^(?:usual|on|yes|as usual)$/i;
const CLOCK = /\d{1,2}[:.]\d{2}|\b\d{1,2}\s?[ap]m\b/i;
const BEGINS_WITH_CLOCK = /^(?:\d{1,2}[:.]\d{2}|\d{1,2}\s?[ap]m\b)/i;

/** "off", "usual", "fri 10:00, mon 10:00"; empty is the merchant's rule. */
export function readReminders(text: string, { now, timeZone }: LineContext): ReadReminders {
  const typed = text.trim();
  if (typed === '') return { kind: 'rule', rule: null };
  if (OFF.test(typed)) return { kind: 'rule', rule: 'off' };
  if (USUAL.test(typed)) return { kind: 'rule', rule: 'usual' };
  const moments = splitTimes(typed).map((each) => parseWhen(each, { now, timeZone, use: 'send' }));
  const at = moments.flatMap((when) => (when.kind === 'at' ? [when.at.getTime()] : []));
  if (at.length < moments.length) return { kind: 'unread' };
  const distinct = [...new Set(at)].toSorted((a, b) => a - b);
  return { kind: 'rule', rule: { at: distinct.map((ms) => new Date(ms)) } };
}

/** A date may have a comma before its clock: "Fri 27 Nov 2026, 10:00, Mon 30 Nov 2026, 10:00". */
function splitTimes(text: string): readonly string[] {
  const times: string[] = [];
  for (const part of text.split(/[;,]/).map((each) => each.trim())) {
    const last = times.at(-1);
    if (part === '') continue;
    if (last !== undefined && BEGINS_WITH_CLOCK.test(part) && !CLOCK.test(last)) {
      times[times.length - 1] = `${last}, ${part}`;
    } else times.push(part);
  }
  return times;
}
