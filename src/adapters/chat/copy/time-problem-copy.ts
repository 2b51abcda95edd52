import type { FieldProblem, LinkField } from '../../../domain/link/field-problem.js';
import { exampleTimes, writeTime } from '../reader/time/example-times.js';
import { formatWallTime, type WhenReader } from '../time/format-when.js';
import type { ProblemCopy } from './money-problem-copy.js';

type ProblemOf<F extends LinkField> = Extract<FieldProblem, { readonly field: F }>;

/** What a time may mean, each as it is shown and as it is to be typed. */
function describeUnclear(readings: readonly Date[], reader: WhenReader | null): ProblemCopy {
  const timeZone = reader?.timeZone ?? 'UTC';
  const typed = readings.map((at) => writeTime(at, timeZone));
  const shown = readings.map((at) => formatWallTime(at, timeZone)).join(' or ');
  const text =
    readings.length === 1
      ? `If this means ${shown}, write ${typed.join('')}`
      : `This could be ${shown}: write ${typed.join(' or ')}`;
  return { text, example: typed[0] ?? null };
}

/** What to tell about the time at which a link goes out. `reader`: null where nobody knows. */
export function describeSendAt(problem: ProblemOf<'sendAt'>, reader: WhenReader | null): ProblemCopy {
  const example = 'tomorrow 9am';
  switch (problem.problem) {
    case 'missing':
      return { text: `Write when it goes out, like ${example}`, example };
    case 'not_understood':
      return { text: `This is not a time I know: write the day in words, like ${example}`, example };
    case 'unclear':
      return describeUnclear(problem.readings, reader);
    case 'in_the_past':
      return { text: `This time has passed: write a later one, like ${example}`, example };
    case 'after_expiry':
      return { text: 'The link ends before this: send it earlier, or let it end later', example: null };
  }
}

function describeUnknownExpiry(reader: WhenReader | null): ProblemCopy {
  if (reader === null) return { text: 'This is not a time I know: write 3d or never', example: '3d' };
  const { weekday, date } = exampleTimes(reader.now, reader.timeZone);
  return {
    text: `This is not a time I know: write 3d, ${weekday}, ${date} or never`,
    example: weekday,
  };
}

/** What to tell about the time at which a link ends. `reader`: null where nobody knows. */
export function describeExpiry(problem: ProblemOf<'expiresAt'>, reader: WhenReader | null): ProblemCopy {
  switch (problem.problem) {
    case 'not_understood':
      return describeUnknownExpiry(reader);
    case 'unclear':
      return describeUnclear(problem.readings, reader);
    case 'too_soon':
      return { text: 'A link lasts 15 minutes or more: write a later time, like 3d', example: '3d' };
    case 'too_late':
      return {
        text: 'A link lasts a year at most: write an earlier time, like 30d, or never',
        example: '30d',
      };
  }
}
