import type { ComponentChildren, VNode } from 'preact';
import { buildPayUrl } from '../../../domain/link/pay-url.js';
import { buildMonogram } from '../../../domain/merchant/build-monogram.js';
import { sizeOfAmount } from '../../../domain/money/amount-size.js';
import { formatAmount } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import { isOwnMachine } from '../../../domain/text/is-own-machine.js';
import type { MessageKey, Words } from '../../chat/words/words.js';
import { Quoted } from '../../markup/quoted.js';

/** A line of the small table: what it is, and what it says. */
export type Row = readonly [label: string, value: ComponentChildren];

/** A sentence about the merchant, whose name may stand anywhere in it. */
export type MerchantSentence = Extract<MessageKey, `pay.merchant.${string}`>;

interface MerchantLineProps {
  readonly words: Words;
  readonly merchantName: string;
  readonly does: MerchantSentence;
  readonly slug: string;
  /** Null: the monogram stands in its place. */
  readonly logoId: string | null;
}

export function MerchantLine({ words, merchantName, does, slug, logoId }: MerchantLineProps): VNode {
  const merchant = (
    <strong>
      <Quoted>{merchantName}</Quoted>
    </strong>
  );
  const parts: readonly (string | VNode)[] = words.mix(does, { merchant });
  return (
    <header class="merchant">
      {logoId === null ? (
        <span class="monogram" aria-hidden="true">
          {buildMonogram(merchantName)}
        </span>
      ) : (
        <img class="logo" src={`/p/${slug}/logo?id=${logoId}`} alt="" />
      )}
      <p>{parts.map(setSmall)}</p>
    </header>
  );
}

/** What stands around the name is small, on a line of its own; the spaces between them are what is read out. */
function setSmall(part: string | VNode): ComponentChildren {
  if (typeof part !== 'string') return part;
  return [/^\s*/.exec(part)?.[0], <span class="does">{part.trim()}</span>, /\s*$/.exec(part)?.[0]];
}

/** The amount, large, its currency small beside it. */
export function Amount({
  amount,
  as: Tag = 'h1',
}: {
  readonly amount: Money;
  readonly as?: 'h1' | 'p';
}): VNode {
  const digits = formatAmount(amount);
  const size = sizeOfAmount(digits);
  return (
    <Tag class={size === 'usual' ? 'amount' : `amount ${size}`}>
      <span>{digits}</span>
      <span class="currency"> {amount.currency}</span>
    </Tag>
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

interface AddressProps {
  readonly slug: string;
  readonly publicUrl: string;
}

/** On paper nothing leads anywhere: there stands where the page is. */
export function PrintedAddress({ slug, publicUrl }: AddressProps): VNode {
  return <p class="on-paper">{buildPayUrl(publicUrl, { slug })}</p>;
}

/** Loaded with the page, also where the screen has no room for it: paper has, and waits for nothing. */
export function QrAside({ words, slug, publicUrl }: AddressProps & { readonly words: Words }): VNode {
  return (
    <aside class="phone">
      <img src={`/p/${slug}/qr.png`} width="144" height="144" alt={words.say('pay.qr_code')} />
      <p>{words.say(isOwnMachine(publicUrl) ? 'pay.not_for_phones' : 'pay.on_your_phone')}</p>
      <PrintedAddress slug={slug} publicUrl={publicUrl} />
    </aside>
  );
}
