import type { ComponentChildren, VNode } from 'preact';
import { buildMonogram } from '../../../domain/merchant/build-monogram.js';
import { sizeOfAmount } from '../../../domain/money/amount-size.js';
import { formatAmount } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import { Quoted } from '../../markup/quoted.js';

/** A line of the small table: what it is, and what it says. */
export type Row = readonly [label: string, value: ComponentChildren];

interface MerchantLineProps {
  readonly merchantName: string;
  /** Follows the name: "asks you to pay". */
  readonly does: string;
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
