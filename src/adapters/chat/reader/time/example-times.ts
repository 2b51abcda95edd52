import { DateTime } from 'luxon';
import { toZone } from '../../time/zone.js';
import { parseWhen, type WhenContext } from './parse-when.js';
import type { WhenUse } from './resolve-clock.js';

export interface ExampleTimes {
  /** "fri 18:00", never of today */
  readonly weekday: string;
  /** "25 Nov", three days ahead */
  readonly date: string;
}

const FRIDAY = 5;
const DAYS_AHEAD = 3;

/** Times to show as examples: always ahead, and always read as what they say. */
export function exampleTimes(now: Date, timeZone: string): ExampleTimes {
  const today = DateTime.fromJSDate(now, { zone: toZone(timeZone) });
  return {
    weekday: today.weekday === FRIDAY ? 'mon 18:00' : 'fri 18:00',
    date: today.plus({ days: DAYS_AHEAD }).setLocale('en-US').toFormat('d LLL'),
  };
}

/** A moment in words that are read as that moment in that zone: "25 Nov 2026", "25 Nov 2026 18:00". */
export function writeTime(at: Date, timeZone: string, use: WhenUse = 'expiry'): string {
  const local = DateTime.fromJSDate(at, { zone: toZone(timeZone) }).setLocale('en-US');
  const isEndOfDay = local.toFormat('HH:mm:ss') === '23:59:59';
  if (isEndOfDay && use === 'expiry') return local.toFormat('d LLL yyyy');
  const which = local.getPossibleOffsets().length > 1 ? ` UTC${local.toFormat('ZZ')}` : '';
  return `${local.toFormat(local.second === 0 ? 'd LLL yyyy HH:mm' : 'd LLL yyyy HH:mm:ss')}${which}`;
}

/** A moment that was read from a text, as one would type it in a form: the text itself where it says more, "3 days". */
export function writeMoment(at: Date, typed: string, context: WhenContext): string {
  const isRead = (text: string) => {
    const when = parseWhen(text, context);
    return when.kind === 'at' && when.at.getTime() === at.getTime();
  };
  const texts = [writeTime(at, context.timeZone, context.use), typed];
  return texts.find(isRead) ?? at.toISOString();
}
