import type { TextSpan } from '../../../../domain/text/card-number.js';

/** A line end: no number, address or name goes on across it. */
export const HIDDEN = '\n';

/** The same text, as long, with nothing left to read where the spans stand. */
export function hideSpans(text: string, spans: readonly TextSpan[]): string {
  return spans.reduce(
    (shown, { from, to }) => `${shown.slice(0, from)}${HIDDEN.repeat(to - from)}${shown.slice(to)}`,
    text,
  );
}
