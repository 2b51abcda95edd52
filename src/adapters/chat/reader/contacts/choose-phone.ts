import { malformed } from './judge-phone.js';
import type { ParsedPhone } from './parse-phone.js';
import { type DigitGroup, listEnds } from './phone-groups.js';
import type { PhoneSpan } from './phone-span.js';
import { isWrittenAsUsual } from './written-as-usual.js';

/** Reads a number as typed, in one text for one merchant. */
export type ReadNumber = (number: string) => ParsedPhone;

const MIN_DIGITS = 7;

type Readable = Extract<ParsedPhone, { kind: 'phone' | 'ask' }>;

type ReadableSpan = PhoneSpan & { readonly reading: Readable };

function isReadable(span: PhoneSpan): span is ReadableSpan {
  return span.reading.kind !== 'malformed';
}

function listReadings({ reading }: { readonly reading: Readable }): readonly string[] {
  return reading.kind === 'phone' ? [reading.e164] : reading.readings;
}

/** No more digits than a count has: "3 seats". */
const COUNT = /^\D*\d{1,2}$/;

/**
 * Several are numbers, one the beginning of the next. The shortest when it is whole, or written as usual with no more
 * than a count after it; another that alone is written as usual; else all are asked about.
 */
function settle(text: string, readable: readonly ReadableSpan[]): PhoneSpan | null {
  const certain = readable.filter(({ reading }) => reading.kind === 'phone');
  const spans = certain.length > 0 ? certain : readable;
  const [shortest] = spans;
  const longest = spans.at(-1);
  if (shortest === undefined || longest === undefined) return null;
  const isWhole = !/\d\D+\d/.test(text.slice(shortest.from, shortest.to));
  if (spans.length === 1 || isWhole) return shortest;
  const usual = spans.filter((span) =>
    listReadings(span).some((e164) => isWrittenAsUsual(text.slice(span.from, span.to), e164)),
  );
  const isCounted = COUNT.test(text.slice(shortest.to, longest.to));
  const [only] = usual;
  if (only !== undefined && usual.length === 1 && (only !== shortest || isCounted)) return only;
  return { ...longest, reading: { kind: 'ask', readings: [...new Set(spans.flatMap(listReadings))] } };
}

function isAssigned({ reading }: ReadableSpan): boolean {
  return reading.kind !== 'phone' || reading.type !== 'unassigned';
}

/** Numbers that nobody is known to have: the longest, unless a count may stand at its end. */
function settleSupposed(text: string, spans: readonly ReadableSpan[]): PhoneSpan | null {
  const longest = spans.at(-1);
  const shorter = spans.at(-2);
  if (longest === undefined || shorter === undefined) return longest ?? null;
  if (!COUNT.test(text.slice(shorter.to, longest.to))) return longest;
  return { ...longest, reading: { kind: 'ask', readings: [longest, shorter].flatMap(listReadings) } };
}

/**
 * The phone that begins with the first of `groups`: the shortest run of them that is one. Where none is, what is wrong
 * with it: with the run that is refused for what it is, else with all.
 */
export function choosePhone(text: string, groups: readonly DigitGroup[], read: ReadNumber): PhoneSpan | null {
  const span = choose(text, groups, read);
  const extension = span === null ? null : matchExtension(text, span.to);
  if (span === null || extension === null) return span;
  return { ...span, to: span.to + extension.length, reading: malformed('not_valid') };
}

/** Inside a company: nobody gets a text there. */
const EXTENSION = /[,;]? ?(?:ext(?:ension)?\.?|x|#|доб\.?|ต่อ|转|máy lẻ)[ :=]?\d{1,6}(?!\d)/iuy;

function matchExtension(text: string, at: number): string | null {
  EXTENSION.lastIndex = at;
  return EXTENSION.exec(text)?.[0] ?? null;
}

function choose(text: string, groups: readonly DigitGroup[], read: ReadNumber): PhoneSpan | null {
  const from = groups[0]?.from ?? 0;
  const spans = listEnds(groups)
    .map((to) => ({ from, to, number: text.slice(from, to) }))
    .filter(({ number }) => number.replace(/\D/g, '').length >= MIN_DIGITS)
    .map(({ to, number }): PhoneSpan => ({ from, to, reading: read(number) }));
  const readable = spans.filter(isReadable);
  const chosen = settle(text, readable.filter(isAssigned));
  if (chosen !== null) return chosen;
  const of = (reason: string) =>
    spans.find(({ reading }) => reading.kind === 'malformed' && reading.reason === reason);
  const end = groups.at(-1)?.to;
  return (
    of('premium') ??
    settleSupposed(text, readable) ??
    of('no_country') ??
    spans.at(-1) ??
    (end === undefined ? null : { from, to: end, reading: malformed('too_short') })
  );
}
