import { formatWhen } from '../../chat/time/format-when.js';
import { html, type SafeHtml } from './html.js';

/** Zone arithmetic is the dearest part of a page, and a link's times do not change. */
const MAX_KEPT = 2_000;
const kept = new Map<string, SafeHtml>();

/**
 * "Wed 25 Nov 2026, 18:00, Bangkok time" in the merchant's zone; the page's script turns it into the reader's own.
 */
export function buildTime(at: Date, timeZone: string): SafeHtml {
  const key = `${at.getTime()} ${timeZone}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const element = render(at, formatWhen(at, timeZone));
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(key, element);
  return element;
}

function render(at: Date, text: string): SafeHtml {
  const comma = text.lastIndexOf(', ');
  return html`<time datetime="${at.toISOString()}"><span data-when>${text.slice(0, comma)}</span><span class="comma">, </span><span class="zone" data-zone>${text.slice(comma + 2)}</span></time>`;
}
