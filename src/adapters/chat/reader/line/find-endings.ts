import { contains, overlaps, type Span, takeOut } from '../text/span.js';
import { findTimes, type TimeSpan } from '../time/find-times.js';
import { findNeverAt } from '../time/never-words.js';
import { foldTimeText, isWordEdge } from '../time/time-text.js';
import type { LineContext } from '../values/line-context.js';
import { findDeadline, findLasting, isBehindDeadline } from './find-deadline.js';
import { findUnreadDeadlines } from './find-unread-deadlines.js';

/** Words that say when a link ends or goes out, or that may. */
export type Ending = Span &
  (
    | { readonly kind: 'deadline'; readonly option: 'expires' | 'send'; readonly time: TimeSpan }
    /** "valid for 3 days": the link, or what is sold. */
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

/** "le 5" of "avant le 5 décembre" looks like pounds of Egypt: a day behind a word for a deadline is no amount. */
function withoutDates(folded: string, strong: readonly Span[], context: LineContext): readonly Span[] {
  if (!strong.some((span) => isBehindDeadline(folded, span))) return strong;
  const dates = findTimes(folded, { ...context, use: 'expiry' }).flatMap((time) => {
    const deadline = findDeadline(folded, time);
    return deadline === null ? [] : [deadline];
  });
  return strong.filter((span) => !dates.some((date) => contains(date, span)));
}

function toEnding(free: string, time: TimeSpan): Ending | null {
  const deadline = findDeadline(free, time);
  if (deadline !== null) return { ...deadline, kind: 'deadline', time };
  const lasting = findLasting(free, time);
  return lasting === null ? null : { ...lasting, kind: 'lasting', time };
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
    else if (time.strength === 'sure' && !overlaps(time, amounts)) loose.push(time);
  }
  const unread = findUnreadDeadlines(takeOut(free, [...endings, ...loose]));
  endings.push(...unread.map((span) => ({ ...span, kind: 'unread' as const })));
  return { endings: endings.sort((one, other) => one.from - other.from), loose };
}
