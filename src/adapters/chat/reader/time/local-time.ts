import { DateTime } from 'luxon';

/** A reading of the wall clock, without a zone. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * The instant at which the clocks of a zone show this; null for a day that no calendar has.
 * An hour skipped in spring is taken an hour later; of an hour that comes twice in autumn the first is taken, or
 * the last when `prefer` says so.
 */
export function fromLocalTime(local: LocalTime, zone: string, prefer: 'first' | 'last'): Date | null {
  const time = DateTime.fromObject({ ...local }, { zone });
  if (!time.isValid) return null;
  const instants = time.getPossibleOffsets().map((each) => each.toMillis());
  return new Date(prefer === 'first' ? Math.min(...instants) : Math.max(...instants));
}
