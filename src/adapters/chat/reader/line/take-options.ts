import type { Question } from '../questions/question.js';
import { overlaps, type Span } from '../text/span.js';
import type { Token } from '../text/tokenise.js';
import type { LineProblem } from '../values/line-problem.js';
import { addOption, type Gathering, type LinkOptions, splitOption } from '../values/link-options.js';
import { countMore, type Option, type OptionsOf } from './count-option-words.js';
import { readRemindersOption, readTimeOption } from './read-time-option.js';

export interface TakenOptions {
  /** A time that is asked about is empty. */
  readonly options: LinkOptions;
  readonly questions: readonly Question[];
  readonly spans: readonly Span[];
  /** Those of the spans that are notes without quotes. */
  readonly notes: readonly Span[];
  readonly problem: LineProblem | null;
}

/** In the place of a time for sending that is asked about. */
export const ASKED = '?';

function readOption(token: Token | undefined): Option | null {
  const split = token === undefined ? null : splitOption(token);
  return split === null || token === undefined
    ? null
    : { ...split, isQuoted: token.endsQuoted && split.value !== '' };
}

interface Taken extends Option {
  /** How many tokens behind the first it has. */
  readonly more: number;
  readonly to: number;
}

/** An option with all of its value, which may begin behind a space and then go on. */
function takeOption(first: Option, tokens: readonly Token[], at: number, of: OptionsOf): Taken {
  let option = first;
  let more = 0;
  for (let rounds = 0; rounds < 2; rounds += 1) {
    const wasEmpty = option.value === '';
    const rest = tokens.slice(at + 1 + more);
    const taken = rest.slice(0, countMore(option, rest, of));
    const typed = [option.value, ...taken.map(({ text }) => text)].join(' ').trim();
    const value = option.name === 'via' ? typed : typed.replace(/[,;)\]|\s]+$/, '').replace(/^`(.*)`$/, '$1');
    option = { ...option, value, isQuoted: option.isQuoted || taken.at(-1)?.quoted === true };
    more += taken.length;
    if (!wasEmpty) break;
  }
  return { ...option, more, to: tokens[at + more]?.to ?? 0 };
}

/** Takes the options out of a line. The first problem is kept, and reading goes on so that nothing typed is lost. */
export function takeOptions(tokens: readonly Token[], of: OptionsOf): TakenOptions {
  const { context, stops } = of;
  const gathered: Gathering = { values: {}, channels: null, notes: [] };
  const spans: Span[] = [];
  const notes: Span[] = [];
  const questions: Question[] = [];
  let problem: LineProblem | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const option = readOption(token);
    if (token === undefined || option === null) continue;
    const taken = takeOption(option, tokens, at, of);
    at += taken.more;
    spans.push({ from: token.from, to: taken.to });
    if (taken.name === 'note' && !taken.isQuoted) notes.push({ from: token.from, to: taken.to });
    const found = addOption(taken, gathered);
    problem ??= found;
    const next = tokens[at + 1];
    const isStop = next !== undefined && overlaps(next, stops);
    if (problem !== null) continue;
    const time =
      taken.name === 'remind'
        ? readRemindersOption(taken.value, context)
        : readTimeOption(taken, isStop ? undefined : next, context);
    if (time !== null && 'problem' in time) problem ??= time;
    else if (time !== null) questions.push(time);
  }
  return { options: withoutAsked(gathered, questions), spans, notes, questions, problem };
}

function withoutAsked({ values, ...rest }: Gathering, questions: readonly Question[]): LinkOptions {
  const isAsked = (about: Question['about']) => questions.some((question) => question.about === about);
  return {
    ...rest,
    values: {
      ...values,
      ...(isAsked('expires') ? { expires: '' } : {}),
      ...(isAsked('sendAt') ? { send: ASKED } : {}),
      ...(isAsked('reminders') ? { remind: '' } : {}),
    },
  };
}
