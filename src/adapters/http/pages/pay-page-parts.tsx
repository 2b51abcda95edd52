import type { ComponentChildren, VNode } from 'preact';
import { buildMonogram } from '../../../domain/merchant/build-monogram.js';
import { sizeOfAmount } from '../../../domain/money/amount-size.js';
import { formatAmount } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import { Quoted } from '../../markup/quoted.js';

/** A line of the small table: what it is, and what it says. */
export type Row = readonly [label: string, value: ComponentChildren];

export interface NoticeProps {
  readonly tone: 'bad' | 'wait' | 'calm';
  readonly heading: ComponentChildren;
  readonly text: ComponentChildren;
}

interface MerchantLineProps {
  readonly merchantName: string;
  /** Follows the name: "asks you to pay". */
  readonly does: string;
}

interface ChipProps {
  readonly tone: 'good' | 'back';
  readonly words: string;
}

export function MerchantLine({ merchantName, does }: MerchantLineProps): VNode {
  return (
    <header class="merchant">
      <span class="monogram" aria-hidden="true">
        {buildMonogram(merchantName)}
      </span>
      <p>
        <strong>
          <Quoted>{merchantName}</Quoted>
        </strong>{' '}
        <span class="does">{does}</span>
      </p>
    </header>
  );
}

/** The amount, large, its currency small beside it. */
export function Amount({ amount }: { readonly amount: Money }): VNode {
  const digits = formatAmount(amount);
  const size = sizeOfAmount(digits);
  return (
    <h1 class={size === 'usual' ? 'amount' : `amount ${size}`}>
      <span>{digits}</span>
      <span class="currency"> {amount.currency}</span>
    </h1>
  );
}

export function Notice({ tone, heading, text }: NoticeProps): VNode {
  return (
    <div class={`notice ${tone}`} role="status">
      <p>
        <strong>{heading}</strong>
      </p>
      <p>{text}</p>
    </div>
  );
}

export function Chip({ tone, words }: ChipProps): VNode {
  return (
    <p class={`chip ${tone}`}>
      <span aria-hidden="true">{tone === 'good' ? '✓' : '↩'}</span> {words}
    </p>
  );
}

export function Rows({ rows }: { readonly rows: readonly (Row | null)[] }): VNode | null {
  const present = rows.filter((row) => row !== null);
  if (present.length === 0) return null;
  return (
    <dl class="rows">
      {present.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A button that sends nothing but itself: amount and currency are the stored link's. */
export function PayForm({ slug, label }: { readonly slug: string; readonly label: string }): VNode {
  return (
    <form class="actions" method="post" action={`/p/${slug}/pay`}>
      <button class="button" type="submit">
        {label}
      </button>
    </form>
  );
}

/** Shown by the script: without one there is nothing that could print. */
export function PrintButton(): VNode {
  return (
    <p class="actions">
      <button class="button button-second" type="button" data-print="" hidden>
        Print the receipt
      </button>
    </p>
  );
}

/** The line below what can be done. */
export function Afterword({ children }: { readonly children: string }): VNode {
  return <p class="after">{children}</p>;
}

export function Assurance({ children }: { readonly children: ComponentChildren }): VNode {
  return (
    <p class="assurance">
      <svg class="lock" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path
          d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3.5 7h9a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.3"
          stroke-linecap="round"
        />
      </svg>
      <span>{children}</span>
    </p>
  );
}

export function QrAside({ slug }: { readonly slug: string }): VNode {
  return (
    <aside class="phone">
      <img
        src={`/p/${slug}/qr.png`}
        width="144"
        height="144"
        loading="lazy"
        alt="QR code with the address of this page"
      />
      <p>Pay on your phone: point its camera here.</p>
    </aside>
  );
}
