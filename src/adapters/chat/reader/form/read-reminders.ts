import type { ReminderRule } from '../../../../domain/delivery/reminder-rule.js';
import { type ParsedWhen, parseWhen } from '../time/parse-when.js';
import type { LineContext } from '../values/line-context.js';

/** `ask`: a time in it may be several moments. `unread`: words that are no rule and no time. */
export type ReadReminders =
  | { readonly kind: 'rule'; readonly rule: ReminderRule | null }
  | { readonly kind: 'ask'; readonly readings: readonly (readonly Date[])[] }
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
  const lists = listReadings(moments);
  const [first] = lists;
  if (first === undefined || lists.length > MOST_READINGS) return { kind: 'unread' };
  return lists.length === 1 ? { kind: 'rule', rule: { at: first } } : { kind: 'ask', readings: lists };
}

/** More are nothing to choose from. */
const MOST_READINGS = 4;

/** Every way to read all of them; none where one is no moment. */
function listReadings(moments: readonly ParsedWhen[]): readonly (readonly Date[])[] {
  const lists = moments.reduce<readonly (readonly Date[])[]>(
    (known, when) => {
      const ways = when.kind === 'at' ? [when.at] : when.kind === 'ask' ? when.readings : [];
      return known.slice(0, MOST_READINGS + 1).flatMap((list) => ways.map((at) => [...list, at]));
    },
    [[]],
  );
  return lists.map(toDistinct);
}

/** Soonest first. */
function toDistinct(moments: readonly Date[]): readonly Date[] {
  const distinct = new Set(moments.map((at) => at.getTime()));
  return [...distinct].toSorted((a, b) => a - b).map((ms) => new Date(ms));
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
