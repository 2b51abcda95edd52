import type { FieldProblem, LinkField } from '../../../domain/link/field-problem.js';
import { FIELD_EXAMPLES } from '../grammar/field-examples.js';
import { exampleTimes, writeTime } from '../reader/time/example-times.js';
import { formatWallTime, joinZone, type WhenReader } from '../time/format-when.js';
import { nameZone } from '../time/zone.js';
import type { Words } from '../words/words.js';
import { joinAnd, joinOr } from './join-and.js';
import type { ProblemCopy } from './money-problem-copy.js';

type ProblemOf<F extends LinkField> = Extract<FieldProblem, { readonly field: F }>;

/** Whose days the examples are of; null where nobody knows. */
export type DayReader = Pick<WhenReader, 'now' | 'timeZone'> | null;

const NEVER = 'never';
const LATER_MS = 3 * 24 * 60 * 60_000;

/** The example of an end that is later than the one there is. */
export const laterThan = (endsAt: Date): Date => new Date(endsAt.getTime() + LATER_MS);

/** A time has commas of its own, so "or" stands between all of them. */
function joinTimes(words: Words, [first = '', ...others]: readonly string[]): string {
  return others.reduce((said, time) => joinOr(words, [said, time]), first);
}

/** What a time, or several together, may mean: each as it is shown and as it is to be typed. */
export function describeUnclear(
  words: Words,
  readings: readonly (readonly Date[])[],
  reader: DayReader,
): ProblemCopy {
  const timeZone = reader?.timeZone ?? 'UTC';
  const typed = readings.map((times) => times.map((at) => writeTime(at, timeZone)).join(', '));
  const shown = readings.map((times) =>
    joinAnd(
      words,
      times.map((at) => formatWallTime(words, at, timeZone)),
    ),
  );
  const zoned = joinZone(words, joinTimes(words, shown), nameZone(words, timeZone));
  const said = { readings: zoned, typed: joinTimes(words, typed) };
  const text =
    readings.length === 1
      ? words.say('problem.time_unclear.one', { reading: said.readings, typed: said.typed })
      : words.say('problem.time_unclear.several', said);
  return { text, example: typed[0] ?? null };
}

/** Of one time. */
function describeUnclearTime(words: Words, readings: readonly Date[], reader: DayReader): ProblemCopy {
  return describeUnclear(
    words,
    readings.map((at) => [at]),
    reader,
  );
}

/** What to tell about the time at which a link goes out. */
export function describeSendAt(words: Words, problem: ProblemOf<'sendAt'>, reader: DayReader): ProblemCopy {
  const { sendAt: example } = FIELD_EXAMPLES;
  switch (problem.problem) {
    case 'missing':
    case 'not_understood':
    case 'in_the_past':
      return { text: words.say(`problem.send_at.${problem.problem}`, { example }), example };
    case 'unclear':
      return describeUnclearTime(words, problem.readings, reader);
    case 'after_expiry':
      return { text: words.say('problem.send_at.after_expiry'), example: null };
  }
}

function describeUnknownExpiry(words: Words, reader: DayReader): ProblemCopy {
  const days = reader === null ? null : exampleTimes(reader.now, reader.timeZone);
  const ahead = days === null ? [] : [days.weekday, days.date];
  const text = words.say('problem.expires.not_understood', {
    examples: joinOr(words, ['3d', ...ahead, NEVER]),
  });
  return { text, example: days?.weekday ?? '3d' };
}

function describeNotLater(words: Words, endsAt: Date | null, reader: DayReader): ProblemCopy {
  if (endsAt === null)
    return {
      text: words.say('problem.expires.not_later', { end: 'other', time: '', example: '' }),
      example: null,
    };
  const timeZone = reader?.timeZone ?? 'UTC';
  const example = writeTime(laterThan(endsAt), timeZone);
  const time = joinZone(words, formatWallTime(words, endsAt, timeZone), nameZone(words, timeZone));
  return { text: words.say('problem.expires.not_later', { end: 'time', time, example }), example };
}

/** What to tell about the time at which a link ends. */
export function describeExpiry(
  words: Words,
  problem: ProblemOf<'expiresAt'>,
  reader: DayReader,
): ProblemCopy {
  switch (problem.problem) {
    case 'not_understood':
      return describeUnknownExpiry(words, reader);
    case 'unclear':
      return describeUnclearTime(words, problem.readings, reader);
    case 'before_sending':
      return { text: words.say('problem.expires.before_sending'), example: null };
    case 'not_later':
      return describeNotLater(words, problem.endsAt, reader);
    case 'too_soon':
      return { text: words.say('problem.expires.too_soon', { example: '3d' }), example: '3d' };
    case 'too_late':
      return {
        text: words.say('problem.expires.too_late', { example: '30d', never: NEVER }),
        example: '30d',
      };
  }
}
