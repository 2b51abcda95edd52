import { type BookedLink, type BookedTransaction, CHANNEL } from './portone-books.js';
import type { PortoneContext } from './portone-context.js';
import { signLikePortone } from './portone-signature.js';

/**
 * What a customer can do at the checkout; a decline is by the code of https://docs.portone.cloud/docs/error-codes.
 */
export type CheckoutOutcome = 'pay' | 'slow' | `fail_${string}` | `pay_${string}`;

const DECLINES: readonly (readonly [code: string, words: string])[] = [
  ['6002', 'not enough funds'],
  ['6013', 'card expired'],
  ['6014', 'card declined'],
  ['6019', 'limit exceeded'],
  ['4100', 'suspected fraud'],
  ['6016', '3-D Secure failed'],
  ['8003', 'another reason'],
];

export interface CheckoutAnswer {
  readonly status: number;
  readonly html: string;
  /** Where the browser is sent. */
  readonly location: string | null;
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const button = (value: string, words: string) => `<button name="outcome" value="${value}">${words}</button>`;

/** The hosted page, as far as a browser and a test need it. */
export function renderCheckout({ asked, ref }: BookedLink): string {
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>PortOne checkout</title>',
    `<h1>${escapeHtml(String(asked['description'] ?? ''))}</h1>`,
    `<p>${asked.amount} ${asked.currency}</p>`,
    `<form method="post" action="/?ref=${ref}">`,
    button('pay', 'Pay'),
    button('slow', 'Pay later at a shop'),
    ...DECLINES.map(([code, words]) => button(`fail_${code}`, `Fail: ${words}`)),
    '</form></html>',
  ].join('\n');
}

/** What becomes of a press; `pay_<amount>` takes another amount than the link's. */
export async function press(
  context: PortoneContext,
  link: BookedLink,
  outcome: CheckoutOutcome,
): Promise<CheckoutAnswer> {
  const [what, detail] = outcome.split('_');
  const other = what === 'pay' && detail !== undefined ? Number(detail) : undefined;
  const transaction = context.books.begin(link, other);
  if (transaction === null) return { status: 410, html: '<h1>This link cannot be paid</h1>', location: null };
  if (what === 'pay') context.books.end(link, transaction, 'Success', '2000');
  if (what === 'fail') context.books.end(link, transaction, 'Failed', detail ?? '6001');
  await context.announce(link, transaction);
  const { success_url, failure_url } = link.asked;
  const location = addAnswer(what === 'fail' ? failure_url : success_url, transaction, context);
  return { status: 303, html: '', location };
}

/**
 * https://docs.portone.cloud/docs/redirect-parameters, signed by https://docs.portone.cloud/docs/redirect-response.
 */
function addAnswer(url: string, transaction: BookedTransaction, { keys, knobs }: PortoneContext): string {
  const signed = {
    channel_order_ref: transaction.channelOrderRef,
    merchant_order_ref: transaction.merchantOrderRef,
    order_ref: transaction.orderRef,
    status: knobs.spell(transaction.status),
  };
  const address = new URL(url);
  const fields = {
    ...signed,
    amount: String(transaction.amount),
    currency: transaction.currency,
    status_code: transaction.code,
    method_name: CHANNEL.method,
    signature_hash: signLikePortone(keys.secretKey, signed),
  };
  for (const [name, value] of Object.entries(fields)) address.searchParams.set(name, value);
  return address.href;
}
