import { findFigures } from '../amounts/find-figures.js';
import { contains, overlaps, type Span, takeOut } from '../text/span.js';
import { findTimes, type TimeSpan } from '../time/find-times.js';
import { findNeverAt } from '../time/never-words.js';
import { foldTimeText, isWordEdge } from '../time/time-text.js';
import type { LineContext } from '../values/line-context.js';
import { findDeadline, findLasting, findMaybeDeadline, isBehindDeadline } from './find-deadline.js';
import { findUnreadDeadlines } from './find-unread-deadlines.js';

/** Words that say when a link ends or goes out, or that may. */
export type Ending = Span &
  (
    | { readonly kind: 'deadline'; readonly option: 'expires' | 'send'; readonly time: TimeSpan }
    /** "valid for 3 days", "đến thứ sáu": the link, or what is sold. */
    | { readonly kind: 'lasting'; readonly time: TimeSpan }
    | { readonly kind: 'never'; readonly isSure: boolean }
    /** "until christmas" */
    | { readonly kind: 'unread' }
  );

export interface Endings {
  /** In the order they stand. */
  readonly endings: readonly Ending[];
  /** Times that nothing says the use of. */
  readonly loose: readonly TimeSpan[];
}

/** "A card that never expires": it is said of the card. */
const TIED =
  /(?<![\p{L}\p{N}])(?:that|which|who|with|and|is|are|que|con|yang|dengan|mà|với|qui|avec|die|mit|com) $|(?:ที่|แบบ) ?$/iu;

function findNever(folded: string): readonly Ending[] {
  const text = foldTimeText(folded);
  const found: Ending[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const never = isWordEdge(text, at) ? findNeverAt(text, at) : null;
    if (never === null) continue;
    const isSure = never.value && !TIED.test(folded.slice(Math.max(0, at - 12), at));
    found.push({ kind: 'never', isSure, from: at, to: never.end });
    at = never.end - 1;
  }
  return found;
}

/** More amounts are asked about anyhow. */
const MOST_AMOUNTS = 4;

/** Whether what looks like an amount is a part of a day where the others are amounts: "20 eur, le 5 décembre". */
function isOfDay(folded: string, others: readonly Span[], span: Span, context: LineContext): boolean {
  const times = findTimes(takeOut(folded, others), { ...context, use: 'expiry' });
  return times.some((time) => time.strength === 'sure' && contains(time, span));
}

/** "le 5" of "avant le 5 décembre" looks like pounds of Egypt: a day behind a word for a deadline is no amount. */
function withoutDates(folded: string, strong: readonly Span[], context: LineContext): readonly Span[] {
  if (strong.length > 1 && strong.length <= MOST_AMOUNTS) {
    const others = (span: Span) => strong.filter((each) => each !== span);
    const amounts = strong.filter((span) => !isOfDay(folded, others(span), span, context));
    if (amounts.length > 0 && amounts.length < strong.length) return amounts;
  }
  const [only, ...more] = strong;
  const isDay = only !== undefined && more.length === 0 && isOfDay(folded, [], only, context);
  if (isDay && findFigures(takeOut(folded, [only])).length > 0) return [];
  if (!strong.some((span) => isBehindDeadline(folded, span))) return strong;
  const dates = findTimes(folded, { ...context, use: 'expiry' }).flatMap((time) => {
    const deadline = findDeadline(folded, time);
    return deadline === null ? [] : [deadline];
  });
  return strong.filter((span) => !dates.some((date) => contains(date, span)));
}

function toEnding(free: string, time: TimeSpan): Ending | null {
  const deadline = findDeadline(free, time);
  const maybe = findMaybeDeadline(free, time);
  // "Open until fri" is more than "until fri".
  const isSaid = deadline !== null && deadline.from <= (maybe?.from ?? time.from);
  if (isSaid) return { ...deadline, kind: 'deadline', time };
  const lasting = findLasting(free, time) ?? maybe;
  return lasting === null ? null : { ...lasting, kind: 'lasting', time };
}

/** "1/2 portion", "24/7". */
const NO_DATE = /^(?:1\/[2-9]|2\/3|3\/4|24\/7|9\/11)$/;

/** Also "5/12", where another number is the amount. */
function isLoose(time: TimeSpan, free: string, amounts: readonly Span[]): boolean {
  if (overlaps(time, amounts)) return false;
  const words = free.slice(time.from, time.to);
  const isDate = amounts.length > 0 && /^\d{1,2}\/\d{1,2}$/.test(words) && !NO_DATE.test(words);
  return time.strength === 'sure' || (isDate && time.reading.kind !== 'not_understood');
}

/** What a folded text says of when a link ends or goes out. `strong`: what is an amount, and no time. */
export function findEndings(folded: string, strong: readonly Span[], context: LineContext): Endings {
  const never = findNever(folded);
  const amounts = withoutDates(folded, strong, context);
  const free = takeOut(folded, [...amounts, ...never]);
  const endings: Ending[] = [...never];
  const loose: TimeSpan[] = [];
  for (const time of findTimes(free, { ...context, use: 'expiry' })) {
    const ending = toEnding(free, time);
    if (ending !== null) endings.push(ending);
    else if (isLoose(time, free, amounts)) loose.push(time);
  }
  const unread = findUnreadDeadlines(takeOut(free, [...endings, ...loose]));
  endings.push(...unread.map((span) => ({ ...span, kind: 'unread' as const })));
  return { endings: endings.sort((one, other) => one.from - other.from), loose };
}
