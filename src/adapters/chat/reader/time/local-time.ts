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

/** What the clocks of a zone make of a time. */
export interface ClockInstants {
  /** Two for an hour that comes twice in autumn, the first of them first. An hour skipped in spring is taken an hour later. */
  readonly instants: readonly [Date, ...Date[]];
  readonly isSkipped: boolean;
}

/** The instants at which the clocks of a zone show this; null for a day that no calendar has. */
export function listInstants(local: LocalTime, zone: string): ClockInstants | null {
  const time = DateTime.fromObject({ ...local }, { zone });
  if (!time.isValid) return null;
  const millis = time.getPossibleOffsets().map((each) => each.toMillis());
  const [first = time.toMillis(), ...others] = millis.toSorted((one, other) => one - other);
  return {
    instants: [new Date(first), ...others.map((each) => new Date(each))],
    isSkipped: time.hour !== local.hour % 24 || time.minute !== local.minute,
  };
}

/** The first or the last of the instants at which the clocks of a zone show this; null for a day that no calendar has. */
export function fromLocalTime(local: LocalTime, zone: string, prefer: 'first' | 'last'): Date | null {
  const instants = listInstants(local, zone)?.instants;
  return (prefer === 'first' ? instants?.[0] : instants?.at(-1)) ?? null;
}
