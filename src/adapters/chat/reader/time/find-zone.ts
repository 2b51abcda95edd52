import { cleanText } from '../text/clean-text.js';
import { makeReadZone } from './read-zone.js';
import type { ClockSpec, ZoneSpec } from './time-parts.js';
import { foldTimeText } from './time-text.js';
import { findWord } from './word-index.js';
import { PLACE_WORDS } from './zone-words.js';

/** A zone is read beside a time of day. */
const NOON: ClockSpec = {
  ...{ kind: 'hour', hour: 12, minute: 0, second: 0 },
  ...{ meridiem: null, isOf24: true, isBare: false },
};

const MINUTES_PER_HOUR = 60;

/** The zone that a person names, and nothing else: "Bangkok", "Asia/Bangkok", "Bangkok time", "UTC+7"; null for none. */
export function findZone(typed: string): string | null {
  const text = foldTimeText(cleanText(typed).replace(/\s+/g, ' ').trim());
  const { plain } = text;
  // Nothing else can be meant, so that marks may be there that our spelling has not: "Hà Nội".
  const place = findWord(PLACE_WORDS, { exact: plain, plain }, 0);
  if (place !== null && place.end === plain.length) return place.value;
  const steps = makeReadZone('UTC')(text, 0, { clock: NOON });
  const whole = steps.find(({ end }) => end === plain.length)?.parts.zone;
  return whole === undefined ? null : toIana(whole);
}

function toIana(zone: ZoneSpec): string | null {
  switch (zone.kind) {
    case 'iana':
      return new Intl.DateTimeFormat('en', { timeZone: zone.zone }).resolvedOptions().timeZone;
    case 'offset':
      return toFixed(zone.minutes);
    case 'named': {
      const [home] = zone.homes;
      const [offset = 0, ...others] = zone.offsets;
      return home ?? (others.length === 0 ? toFixed(offset) : null);
    }
  }
}

/** Etc/GMT-7 is east of Greenwich: its sign is turned round. Null where IANA has none, such as for half an hour. */
function toFixed(minutes: number): string | null {
  const hours = minutes / MINUTES_PER_HOUR;
  if (hours === 0) return 'UTC';
  return Number.isInteger(hours) && hours >= -12 && hours <= 14
    ? `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
    : null;
}
