import { formatWhen } from '../../chat/time/format-when.js';
import { html, type SafeHtml } from './html.js';

/**
 * "Wed 25 Nov 2026, 18:00, Bangkok time" in the merchant's zone; the page's script turns it into the reader's own.
 */
export function buildTime(at: Date, timeZone: string): SafeHtml {
  const text = formatWhen(at, timeZone);
  const comma = text.lastIndexOf(', ');
  return html`<time datetime="${at.toISOString()}"><span data-when>${text.slice(0, comma)}</span><span class="comma">, </span><span class="zone" data-zone>${text.slice(comma + 2)}</span></time>`;
}
