import { z } from 'zod';
import type { Money } from '../../../../domain/money/money.js';
import type { PaymentMethod } from '../../../../domain/payment/attempt.js';
import type { CapturedPayment } from '../../../../ports/payment-gateway.js';
import type { PortoneClient } from '../wire/create-portone-client.js';
import { readMajor } from '../wire/major-amount.js';
import type { PortoneAccount, PortoneClientDeps } from '../wire/portone-account.js';
import { unavailable } from '../wire/read-refusal.js';
import { readTime } from '../wire/read-time.js';
import type { SignedNote, SignedNotes } from '../wire/signed-notes.js';
import { fetchTransactionDetails, type TransactionDetails } from '../wire/transaction-details.js';
import type { LinkStatus, ListedTransaction } from './link-status.js';
import { readOrderId } from './order-id.js';
import { readTransactionState } from './read-state.js';

export interface AttemptDeps extends Pick<PortoneClientDeps, 'clock'> {
  readonly account: PortoneAccount;
  readonly client: PortoneClient;
  readonly notes: SignedNotes;
}

const statusSchema = z.object({ content: z.object({ order_ref: z.string().min(1), status: z.string() }) });

/** Behind stars or dots, and nothing behind it: "Test card | ************4242". */
const LAST_FOUR = /[*•x](\d{4})$/i;

/**
 * The payment that a transaction of a link is, by PortOne's own books: its status is asked for, then what was taken.
 * Null: it is not paid. Throws `provider_unavailable` when what is said of it does not fit together.
 */
export async function findPayment(
  deps: AttemptDeps,
  link: LinkStatus,
  { merchantOrderRef, createdAt }: Pick<ListedTransaction, 'merchantOrderRef' | 'createdAt'>,
): Promise<CapturedPayment | null> {
  const { content } = await deps.client.demand({
    method: 'GET',
    path: ['transaction', merchantOrderRef, 'status'],
    schema: statusSchema,
  });
  if (readTransactionState(content.status) !== 'paid') return null;
  const paymentRef = content.order_ref;
  const details = await fetchTransactionDetails(deps.account, deps.client, paymentRef);
  if (details !== null && readTransactionState(details.status) !== 'paid') return null;
  const note = deps.notes.get(paymentRef);
  return {
    captured: readCaptured(link, details, { paymentRef, note }),
    method: readMethod(details, note),
    paymentRef,
    at: readTime(createdAt) ?? readTime(details?.date) ?? deps.clock.now(),
    fee: null,
  };
}

/**
 * Where nobody says what was taken, it is what the link asks for: no customer of PortOne's can change that
 * (https://docs.portone.cloud/docs/overview-2), and what its webhook signed goes first.
 */
function readCaptured(
  link: LinkStatus,
  details: TransactionDetails | null,
  { paymentRef, note }: { readonly paymentRef: string; readonly note: SignedNote | undefined },
): Money {
  if (details === null) {
    const amount = note?.amount ?? readOrderId(link.merchantOrderRef)?.asked;
    if (amount === undefined) throw unavailable('no_amount');
    return amount;
  }
  const { order_ref, payment_link_ref, amount, currency } = details;
  const linkRef = payment_link_ref || link.paymentLinkRef;
  if (order_ref !== paymentRef || linkRef !== link.paymentLinkRef) throw unavailable('another_payment');
  const captured = readMajor(amount, currency);
  if (captured === null) throw unavailable('unreadable_amount');
  return captured;
}

function readMethod(details: TransactionDetails | null, note: SignedNote | undefined): PaymentMethod | null {
  const label = (details?.method_name || note?.methodName || details?.channel_key || '').trim().slice(0, 60);
  const last4 = LAST_FOUR.exec((details?.payment_method_used ?? '').trim())?.[1] ?? null;
  return label === '' ? null : { label, last4 };
}
