import { DateTime } from 'luxon';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import type { Period } from '../../reader/time/read-period.js';
import { toZone } from '../../time/zone.js';
import type { Words } from '../../words/words.js';
import { type Part, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

interface PeriodQuestion {
  readonly words: Words;
  readonly timeZone: string;
  /** As it was typed. */
  readonly period: string;
  readonly readings: readonly Period[];
}

/** A line to copy for one of the readings, with the years in it. */
function toLine({ from, until }: Period, timeZone: string): string {
  const day = (at: Date) => DateTime.fromJSDate(at, { zone: toZone(timeZone) }).toFormat('yyyy-MM-dd');
  return `${COMMAND_PREFIX} report ${day(from)}..${day(new Date(until.getTime() - 1))}`;
}

/** Days that may be meant in two ways, each as a line to copy. */
export function askPeriod({ words, timeZone, period, readings }: PeriodQuestion): PageReply {
  const text = words.say('report.which_days', { period });
  const lines = readings.map((reading) => toLine(reading, timeZone));
  const copies = lines.map((line): Part => ({ kind: 'copy', text: line }));
  return {
    kind: 'refusal',
    title: words.say('report.title'),
    words: [text, ...lines].join('\n'),
    parts: [says(text), ...copies],
  };
}
