import { DELIVERY_CHANNELS, type DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import { findCurrency } from '../../../../domain/money/currencies.js';
import type { Span } from '../text/span.js';
import { QUESTION_REASONS, type Question, type QuestionReading } from './question.js';

type Kept = Readonly<Record<string, unknown>>;

const ABOUT: readonly Question['about'][] = [
  'amount',
  'expires',
  'sendAt',
  'email',
  'phone',
  'reminders',
  'time',
];

/** Questions as a draft keeps them. */
export function keepQuestions(questions: readonly Question[]): readonly unknown[] {
  return questions.map(({ readings, ...rest }) => ({
    ...rest,
    readings: readings.map(keepReading),
  }));
}

function keepReading(reading: QuestionReading): unknown {
  if ('at' in reading) return { ...reading, at: reading.at.toISOString() };
  return 'times' in reading ? { ...reading, times: reading.times.map((at) => at.toISOString()) } : reading;
}

function isRecord(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null;
}

function restoreAmount(amount: unknown): readonly QuestionReading[] {
  if (!isRecord(amount)) return [];
  const { minor, currency } = amount;
  const isMoney = typeof minor === 'number' && Number.isSafeInteger(minor) && minor > 0;
  if (!isMoney || typeof currency !== 'string' || findCurrency(currency) === null) return [];
  return [{ kind: 'amount', amount: { minor, currency } }];
}

function restoreReading(kept: unknown): readonly QuestionReading[] {
  if (!isRecord(kept)) return [];
  const { kind, amount, at, text } = kept;
  if (kind === 'words' || kind === 'never') return [{ kind }];
  if (kind === 'amount') return restoreAmount(amount);
  if ((kind === 'email' || kind === 'phone') && typeof text === 'string') return [{ kind, text }];
  if (kind === 'sendNow') return [{ kind, channels: restoreChannels(kept['channels']) }];
  if (kind === 'reminders') return restoreTimes(kept['times']);
  const moment = toMoment(at);
  return (kind === 'expires' || kind === 'sendAt') && moment !== null ? [{ kind, at: moment }] : [];
}

function restoreChannels(kept: unknown): readonly DeliveryChannel[] {
  return Array.isArray(kept) ? DELIVERY_CHANNELS.filter((channel) => kept.includes(channel)) : [];
}

function restoreTimes(kept: unknown): readonly QuestionReading[] {
  const moments = Array.isArray(kept) ? kept.map(toMoment) : [];
  const times = moments.filter((at) => at !== null);
  return times.length === 0 || times.length < moments.length ? [] : [{ kind: 'reminders', times }];
}

function toMoment(kept: unknown): Date | null {
  const moment = new Date(typeof kept === 'string' ? kept : Number.NaN);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

function restoreQuestion(kept: unknown): readonly Question[] {
  if (!isRecord(kept)) return [];
  const about = ABOUT.find((each) => each === kept['about']);
  const why = QUESTION_REASONS.find((each) => each === kept['why']);
  const { text, readings } = kept;
  const place = restorePlace(kept['place']);
  if (about === undefined || why === undefined || typeof text !== 'string' || !Array.isArray(readings))
    return [];
  const known = { about, why, text, readings: readings.flatMap(restoreReading) };
  return [place === null ? known : { ...known, place }];
}

function restorePlace(kept: unknown): Span | null {
  if (!isRecord(kept)) return null;
  const { from, to } = kept;
  const isPlace = (at: unknown): at is number => typeof at === 'number' && Number.isSafeInteger(at);
  return isPlace(from) && isPlace(to) && from >= 0 && to > from ? { from, to } : null;
}

/** What a draft kept, also another release's: what is no question is none. */
export function restoreQuestions(kept: unknown): readonly Question[] {
  return Array.isArray(kept) ? kept.flatMap(restoreQuestion) : [];
}
