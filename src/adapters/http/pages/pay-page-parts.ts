import { buildMonogram } from '../../../domain/merchant/build-monogram.js';
import { sizeOfAmount } from '../../../domain/money/amount-size.js';
import { formatAmount } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import { type HtmlValue, html, isolate, type SafeHtml } from './html.js';

/** A line of the small table: what it is, and what it says. */
export type Row = readonly [label: string, value: HtmlValue];

export type NoticeTone = 'bad' | 'wait' | 'calm';

export function buildMerchantLine(merchantName: string, does: string): SafeHtml {
  return html`<header class="merchant"><span class="monogram" aria-hidden="true">${buildMonogram(merchantName)}</span>
<p><strong>${isolate(merchantName)}</strong> <span class="does">${does}</span></p></header>`;
}

/** The amount, large, its currency small beside it. */
export function buildAmount(amount: Money): SafeHtml {
  const digits = formatAmount(amount);
  const size = sizeOfAmount(digits);
  return html`<h1 class="amount${size === 'usual' ? '' : ` ${size}`}"><span>${digits}</span><span class="currency"> ${amount.currency}</span></h1>`;
}

export function buildNotice(tone: NoticeTone, heading: HtmlValue, text: HtmlValue): SafeHtml {
  return html`<div class="notice ${tone}" role="status"><p><strong>${heading}</strong></p><p>${text}</p></div>`;
}

export function buildChip(tone: 'good' | 'back', words: string): SafeHtml {
  return html`<p class="chip ${tone}"><span aria-hidden="true">${tone === 'good' ? '✓' : '↩'}</span> ${words}</p>`;
}

export function buildRows(rows: readonly (Row | null)[]): SafeHtml | null {
  const present = rows.filter((row) => row !== null);
  if (present.length === 0) return null;
  return html`<dl class="rows">${present.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** A button that sends nothing but itself: amount and currency are the stored link's. */
export function buildPayForm(slug: string, label: string): SafeHtml {
  return html`<form class="actions" method="post" action="/p/${slug}/pay"><button class="button" type="submit">${label}</button></form>`;
}

/** Shown by the script: without one there is nothing that could print. */
export function buildPrintButton(): SafeHtml {
  return html`<p class="actions"><button class="button button-second" type="button" data-print hidden>Print the receipt</button></p>`;
}

const LOCK = html`<svg class="lock" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3.5 7h9a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round"/></svg>`;

/** The line below what can be done. */
export function buildAfterword(text: HtmlValue): SafeHtml {
  return html`<p class="after">${text}</p>`;
}

export function buildAssurance(text: HtmlValue): SafeHtml {
  return html`<p class="assurance">${LOCK}<span>${text}</span></p>`;
}

export function buildQrAside(slug: string): SafeHtml {
  return html`<aside class="phone"><img src="/p/${slug}/qr.png" width="144" height="144" loading="lazy" alt="QR code with the address of this page"><p>Pay on your phone: point its camera here.</p></aside>`;
}
