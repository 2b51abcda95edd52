import { formatWallTime, joinZone } from '../../chat/time/format-when.js';
import { nameZone } from '../../chat/time/zone.js';
import type { Words } from '../../chat/words/words.js';

/** A moment in the merchant's zone, which is named because the customer's is unknown. */
export interface SaidTime {
  /** "Wed 25 Nov 2026, 18:00, Bangkok time" */
  readonly full: string;
  /** Its parts: "Wed 25 Nov 2026, 18:00" and "Bangkok time" */
  readonly time: string;
  readonly zone: string;
}

export function sayTime(words: Words, at: Date, timeZone: string): SaidTime {
  const time = formatWallTime(words, at, timeZone);
  const zone = nameZone(words, timeZone);
  return { full: joinZone(words, time, zone), time, zone };
}
