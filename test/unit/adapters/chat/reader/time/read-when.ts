import { parseWhen } from '../../../../../../src/adapters/chat/reader/time/parse-when.js';
import type { WhenUse } from '../../../../../../src/adapters/chat/reader/time/resolve-clock.js';

/** Thursday 26 November 2026, 17:00 in Bangkok. */
export const THURSDAY = new Date('2026-11-26T10:00:00Z');

interface Typist {
  readonly now?: Date;
  readonly timeZone?: string;
  readonly use?: WhenUse;
}

export function showInstant(at: Date): string {
  return at.toISOString().replace('.000Z', 'Z');
}

/** What is read, as one text: an instant, "never", "ask: … | …" or "not_understood". */
export function readWhen(
  text: string,
  { now = THURSDAY, timeZone = 'Asia/Bangkok', use = 'expiry' }: Typist = {},
): string {
  const when = parseWhen(text, { now, timeZone, use });
  if (when.kind === 'at') return showInstant(when.at);
  return when.kind === 'ask' ? `${when.why}: ${when.readings.map(showInstant).join(' | ')}` : when.kind;
}
