import type { VNode } from 'preact';
import { formatWhen } from '../../chat/time/format-when.js';

/** Zone arithmetic is the dearest part of a page, and a link's times do not change. */
const MAX_KEPT = 2_000;
const kept = new Map<string, string>();

function sayWhen(at: Date, timeZone: string): string {
  const key = `${at.getTime()} ${timeZone}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const text = formatWhen(at, timeZone);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(key, text);
  return text;
}

export interface TimeElementProps {
  readonly at: Date;
  readonly timeZone: string;
}

/**
 * "Wed 25 Nov 2026, 18:00, Bangkok time" in the merchant's zone; the page's script turns it into the reader's own.
 */
export function TimeElement({ at, timeZone }: TimeElementProps): VNode {
  const text = sayWhen(at, timeZone);
  const comma = text.lastIndexOf(', ');
  return (
    <time datetime={at.toISOString()}>
      <span data-when="">{text.slice(0, comma)}</span>
      <span class="comma">, </span>
      <span class="zone" data-zone="">
        {text.slice(comma + 2)}
      </span>
    </time>
  );
}
