import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import type { Question, QuestionReading } from '../questions/question.js';
import type { Span } from '../text/span.js';
import { writeMoment } from '../time/example-times.js';
import { findTimes, type TimeSpan } from '../time/find-times.js';
import type { ParsedWhen } from '../time/parse-when.js';
import type { LineContext } from '../values/line-context.js';
import type { LineProblem } from '../values/line-problem.js';
import type { LinkOptions } from '../values/link-options.js';
import { type Ending, findEndings } from './find-endings.js';
import type { Sending } from './find-sending.js';

/** Words of the description until somebody answers, and no amount. */
export interface AskedWords extends Span {
  readonly question: Question;
}

export interface TakenTimes {
  /** As one would type it in the form; read with its other fields. */
  readonly values: { readonly expires?: string; readonly send?: string };
  /** How it goes out, where a time or an option says that it does; null: as usual. */
  readonly channels: readonly DeliveryChannel[] | null;
  readonly spans: readonly Span[];
  readonly asked: readonly AskedWords[];
  /** About times that are no words of the description. */
  readonly questions: readonly Question[];
  readonly problem: LineProblem | null;
}

export interface TimesOf {
  readonly context: LineContext;
  /** What was said by an option needs no asking. */
  readonly options: LinkOptions;
  readonly strong: readonly Span[];
  /** Words that may say how it goes out, the label of a contact with them. */
  readonly sending: readonly Sending[];
  /** What the notes say of an end, as it was typed: it may be the link's. */
  readonly inNotes: readonly (Ending & { readonly text: string })[];
}

type Use = 'expires' | 'sendAt';

interface Gathered {
  readonly values: { expires?: string; send?: string };
  channels: readonly DeliveryChannel[] | null;
  readonly spans: Span[];
  readonly asked: AskedWords[];
  readonly questions: Question[];
  problem: LineProblem | null;
}

function momentsOf(reading: ParsedWhen, kind: Use): readonly QuestionReading[] {
  if (reading.kind === 'at') return [{ kind, at: reading.at }];
  return reading.kind === 'ask' ? reading.readings.map((at) => ({ kind, at })) : [];
}

/** A day alone goes out in the morning, and ends at midnight. */
function readSend(folded: string, { from, to, reading }: TimeSpan, context: LineContext): ParsedWhen {
  const alone = folded.slice(from, to);
  const [time] = findTimes(alone, { ...context, use: 'send' });
  return time?.from === 0 && time.to === alone.length ? time.reading : reading;
}

/** A time, or other words, that may be a value or words of the description. */
function askWords(text: string, about: Question['about'], readings: readonly QuestionReading[]): Question {
  return { about, text, why: 'time_in_words', readings: [...readings, { kind: 'words' }] };
}

/** What a line says of a time, by option or in words; what is asked about is said too. */
function isSaid(option: 'expires' | 'send', { values, questions }: Gathered, options: LinkOptions): boolean {
  const about = option === 'expires' ? 'expires' : 'sendAt';
  const isAsked = questions.some((question) => question.about === about);
  return values[option] !== undefined || options.values[option] !== undefined || isAsked;
}

type Of = Pick<TimesOf, 'context' | 'options'> & { readonly folded: string };

function writeTyped(
  option: 'expires' | 'send',
  { at, text }: { readonly at: Date; readonly text: string },
  context: LineContext,
): string {
  // "send now": a moment that is over before anybody has read the review.
  if (option === 'send' && at.getTime() === context.now.getTime()) return 'now';
  return writeMoment(at, text, { ...context, use: option === 'expires' ? 'expiry' : 'send' });
}

function takeDeadline(
  { option, time, ...span }: Extract<Ending, { kind: 'deadline' }>,
  gathered: Gathered,
  { folded, context, options }: Of,
): void {
  const { values, spans, questions } = gathered;
  const text = folded.slice(time.from, time.to);
  const reading = option === 'send' ? readSend(folded, time, context) : time.reading;
  if (values[option] !== undefined || options.values[option] !== undefined)
    gathered.problem ??= { problem: 'repeated', what: option };
  if (reading.kind === 'ask') {
    const about = option === 'expires' ? 'expires' : 'sendAt';
    questions.push({ about, text, why: 'time_unclear', readings: momentsOf(reading, about) });
  } else {
    values[option] ??= reading.kind === 'at' ? writeTyped(option, { at: reading.at, text }, context) : text;
  }
  spans.push({ from: span.from, to: span.to });
}

function takeEnding(ending: Ending, gathered: Gathered, of: Of): void {
  const { values, spans, asked } = gathered;
  const { from, to } = ending;
  if (ending.kind === 'deadline') takeDeadline(ending, gathered, of);
  else if (ending.kind === 'never' && ending.isSure) {
    if (isSaid('expires', gathered, of.options))
      gathered.problem ??= { problem: 'repeated', what: 'expires' };
    values.expires ??= 'never';
    spans.push({ from, to });
  } else {
    const question = askWords(of.folded.slice(from, to), 'time', readingsOf(ending));
    asked.push({ from, to, question });
  }
}

/** It may be when it ends or when it goes out, but for what the line says otherwise. */
function takeLoose(time: TimeSpan, gathered: Gathered, { folded, context, options }: Of): void {
  const { from, to } = time;
  const text = folded.slice(from, to);
  const mayEnd = !isSaid('expires', gathered, options);
  const maySend = !isSaid('send', gathered, options);
  if (!mayEnd && !maySend) return;
  const ends = mayEnd ? momentsOf(time.reading, 'expires') : [];
  const goesOut = maySend ? momentsOf(readSend(folded, time, context), 'sendAt') : [];
  const hasSending = gathered.asked.some(({ question }) => question.why === 'sending');
  const readings = hasSending ? [...goesOut, ...ends] : [...ends, ...goesOut];
  gathered.asked.push({ from, to, question: askWords(text, mayEnd ? 'time' : 'sendAt', readings) });
}

/** "Send tomorrow | by email": how, right behind when. */
function isBehindSend({ from }: Span, { spans, values }: Gathered): boolean {
  return values.send !== undefined && spans.some(({ to }) => to <= from && to >= from - 1);
}

/** What needs no asking: said by an option as well, "send by email via:email", or of a sending that is said. */
function isOfSending(each: Sending, gathered: Gathered, options: LinkOptions): boolean {
  const { channels, hasVerb } = each;
  if (!hasVerb && !isBehindSend(each, gathered)) return false;
  if (options.channels === null) return isSaid('send', gathered, options);
  return channels.every((channel) => options.channels?.includes(channel) === true);
}

function takeSending(sending: readonly Sending[], gathered: Gathered, options: LinkOptions): void {
  for (const each of sending) {
    const { from, to, channels, isTied, text } = each;
    const readings = [{ kind: 'sendNow', channels }, { kind: 'words' }] as const;
    const question = { about: 'sendAt', text, why: 'sending', readings } as const;
    if (isOfSending(each, gathered, options)) {
      gathered.spans.push({ from, to });
      if (channels.length > 0) gathered.channels = channels;
    } else if (isTied && !isSaid('send', gathered, options)) gathered.asked.push({ from, to, question });
  }
}

function readingsOf(ending: Ending): readonly QuestionReading[] {
  if (ending.kind === 'never') return [{ kind: 'never' }];
  return ending.kind === 'unread' ? [] : momentsOf(ending.time.reading, 'expires');
}

/** "note:table=4 until fri": the note keeps its words, whatever is answered. */
function askOfNotes(
  inNotes: TimesOf['inNotes'],
  gathered: Gathered,
  options: LinkOptions,
): readonly Question[] {
  const isOpen = !isSaid('expires', gathered, options);
  const ends = inNotes.filter(
    (ending) => ending.kind !== 'unread' && !('option' in ending && ending.option === 'send'),
  );
  return isOpen ? ends.map((ending) => askWords(ending.text, 'time', readingsOf(ending))) : [];
}

/** Takes the times out of a line that no option brought: a deadline is one, another is asked about. */
export function takeTimes(
  folded: string,
  { context, options, strong, sending, inNotes }: TimesOf,
): TakenTimes {
  const gathered: Gathered = {
    ...{ values: {}, channels: null, spans: [], asked: [], questions: [], problem: null },
  };
  const of = { folded, context, options };
  const { endings, loose } = findEndings(folded, strong, context);
  for (const ending of endings) takeEnding(ending, gathered, of);
  takeSending(sending, gathered, options);
  for (const time of loose) takeLoose(time, gathered, of);
  gathered.questions.push(...askOfNotes(inNotes, gathered, options));
  return { ...gathered, asked: gathered.asked.sort((one, other) => one.from - other.from) };
}
