/** A piece of a text: from its first code unit to behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Stands where something was taken out of a text: joins nothing to what follows, and is part of no word. */
export const TAKEN = '\u0001';

/** The text with these pieces taken out, as long as before. */
export function takeOut(text: string, spans: readonly Span[]): string {
  const units = text.split('');
  for (const { from, to } of spans) units.fill(TAKEN, Math.max(0, from), Math.min(to, units.length));
  return units.join('');
}

export function overlaps(one: Span, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => one.from < to && from < one.to);
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
