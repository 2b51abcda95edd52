import type { Question, QuestionReading } from '../questions/question.js';
import { overlaps, type Span, takeOut } from '../text/span.js';
import { findTimes, type TimeSpan } from '../time/find-times.js';
import type { LineContext } from '../values/line-context.js';
import type { LineProblem } from '../values/line-problem.js';
import type { LinkOptions } from '../values/link-options.js';
import { findDeadline } from './find-deadline.js';

export interface TakenTimes {
  /** As typed; read with the form's other fields. */
  readonly values: { readonly expires?: string; readonly send?: string };
  readonly spans: readonly Span[];
  /** Asked about: words of the description until somebody answers, and no amount. */
  readonly asked: readonly Span[];
  readonly questions: readonly Question[];
  readonly problem: LineProblem | null;
}

export interface TimesOf {
  readonly context: LineContext;
  /** What was said by an option needs no asking. */
  readonly options: LinkOptions;
  readonly strong: readonly Span[];
}

function readingsOf({ reading }: TimeSpan): readonly QuestionReading[] {
  const words: QuestionReading = { kind: 'words' };
  if (reading.kind === 'at') return [{ kind: 'expires', at: reading.at }, words];
  if (reading.kind === 'ask')
    return [...reading.readings.map((at) => ({ kind: 'expires', at }) as const), words];
  return [words];
}

function askWhen(option: 'expires' | 'send', text: string, moments: readonly Date[]): Question {
  const kind = option === 'expires' ? 'expires' : 'sendAt';
  return { about: kind, text, why: 'time_unclear', readings: moments.map((at) => ({ kind, at })) };
}

/** Takes the times out of a line that no option brought: a deadline is one, another is asked about. */
export function takeTimes(folded: string, { context, options, strong }: TimesOf): TakenTimes {
  const free = takeOut(folded, strong);
  const values: { expires?: string; send?: string } = {};
  const spans: Span[] = [];
  const asked: Span[] = [];
  const questions: Question[] = [];
  let problem: LineProblem | null = null;
  for (const time of findTimes(free, { ...context, use: 'expiry' })) {
    const text = folded.slice(time.from, time.to);
    const deadline = findDeadline(free, time);
    if (deadline !== null) {
      const { option } = deadline;
      if (values[option] !== undefined || options.values[option] !== undefined)
        problem ??= { problem: 'repeated', what: option };
      const { reading } = time;
      if (reading.kind === 'at') values[option] ??= reading.at.toISOString();
      else if (reading.kind === 'ask') questions.push(askWhen(option, text, reading.readings));
      else values[option] ??= text;
      spans.push(deadline);
    } else if (time.strength === 'sure' && !overlaps(time, strong)) {
      asked.push(time);
      questions.push({ about: 'time', text, why: 'time_in_words', readings: readingsOf(time) });
    }
  }
  return { values, spans, asked, questions, problem };
}
