import type { DateTime } from 'luxon';

export interface Days {
  readonly from: DateTime;
  /** Exclusive. */
  readonly until: DateTime;
}

export interface ReadDays {
  readonly isSure: boolean;
  readonly days: readonly Days[];
}

/** Days that can be but these; none: what was typed is no span. */
export const sure = (...days: readonly Days[]): ReadDays => ({ isSure: true, days });

interface FirstAndLast {
  readonly first: Days;
  readonly last: Days;
}

/** Both with their year. */
export function orderSaid({ first, last }: FirstAndLast): ReadDays {
  return first.from <= last.from
    ? sure({ from: first.from, until: last.until })
    : { isSure: false, days: [{ from: last.from, until: first.until }] };
}

/** Nobody asks for more than this over a New Year without saying the years. */
const MOST_DAYS_OVER_NEW_YEAR = 200;
const YEAR_ON = { year: 1 } as const;

/** "28 dec to 3 jan" goes over a New Year; of "1 dec to 1 nov" nobody knows, and "1 nov to 1 dec" may not be over yet. */
export function orderDays({ first, last }: FirstAndLast, isYearSaid: boolean): ReadDays {
  const isAhead = first.from > last.from;
  const from = isAhead ? first.from.minus(YEAR_ON) : first.from;
  const back: Days = { from, until: last.until };
  if (isAhead && !isYearSaid)
    return { isSure: false, days: [{ from: first.from, until: last.until.plus(YEAR_ON) }, back] };
  const isOver = from.year < last.from.year && last.until.diff(from, 'days').days > MOST_DAYS_OVER_NEW_YEAR;
  if (!isOver) return sure(back);
  const turned: Days = isYearSaid
    ? { from: last.from, until: first.until.plus(YEAR_ON) }
    : { from: last.from.minus(YEAR_ON), until: first.until };
  return { isSure: false, days: [turned, back] };
}
