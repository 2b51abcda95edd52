import type { Span } from '../text/span.js';

/** What ties two numbers into one thing that is asked about. */
const TIE =
  /^[\s\-\u2010-\u2015\u2212~/+x×*@]*(?:to|or|and|bis|oder|ou|hasta|đến|sampai|ถึง)?[\s\-\u2010-\u2015\u2212~/+x×*@]*$/iu;
/** "20 usd/month": it is asked about as a whole. */
const PERIOD = /^\s?\/\s?\p{L}+/u;

/** In the order they stand, those with only a tie between them as one: "5 to 10 usd". */
export function joinSpans(clean: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const period = PERIOD.exec(clean.slice(span.to, span.to + 24))?.[0] ?? '';
    const to = span.to + period.length;
    const last = joined.at(-1);
    if (last !== undefined && TIE.test(clean.slice(last.to, span.from)))
      joined.splice(-1, 1, { from: last.from, to });
    else joined.push({ from: span.from, to });
  }
  return joined;
}
