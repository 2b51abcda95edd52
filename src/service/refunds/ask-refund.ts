import { AppError } from '../../domain/errors.js';
import { findLeft, findRefundable } from '../../domain/link/find-refundable.js';
import type { Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Money } from '../../domain/money/money.js';
import { listPayments } from '../../domain/payment/balance.js';
import { toAskedRefundId } from '../../domain/refund/asked-refund-id.js';
import { findRepeated } from '../../domain/refund/find-repeated.js';
import type { Refund } from '../../domain/refund/refund.js';
import type { Ids } from '../../ports/ids.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangeLink } from '../links/change-link.js';
import type { LinkHandle } from '../links/get-link-or-throw.js';
import { againOnConflict } from './again-on-conflict.js';
import { cleanReason } from './clean-reason.js';
import { findRefund, type RefundOfLink } from './find-refund.js';
import { checkRefundable, getLinkForRefunds } from './get-link-to-refund.js';
import { type SetRefundTermsDeps, setRefundTerms } from './set-refund-terms.js';

export interface AskRefundDeps extends SetRefundTermsDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
  readonly ids: Ids;
  readonly kick: Kick;
}

export interface RefundAsk {
  readonly link: LinkHandle;
  /** Null: all that `findRefundable` says. */
  readonly amount: Money | null;
  readonly reason: string | null;
  /** The same key twice makes one. */
  readonly requestKey?: string;
  /** The same amount again a moment later is meant. */
  readonly isRepeat?: boolean;
  /** When it was asked: of what was stored since then nobody knew. Absent: now. */
  readonly askedAt?: Date;
  /** Of which payment; absent: of a surplus that waits for a decision, else of the one with most left. */
  readonly attemptId?: string;
}

export type AskRefund = (actor: MemberActor, ask: RefundAsk) => Promise<RefundOfLink>;

/**
 * Reserves money to give back: it leaves after `undoMs`, or once a second person agreed where the merchant's limit asks
 * for one, or the role of whoever asks does. Throws AppError `link_not_found`, `payment_not_found`, `not_allowed`,
 * `refund_not_possible`, `dispute_open`, `refund_amount`, `refund_too_large` (`atMost`), `refund_repeated`, `second_person_needed` (nobody else could agree),
 * `store_unavailable`.
 */
export function makeAskRefund(deps: AskRefundDeps): AskRefund {
  const { links, changeLink, clock, ids, kick, undoMs } = deps;
  const askOnce: AskRefund = async (actor, ask) => {
    const link = await getLinkForRefunds(links, actor, ask.link);
    const refundId =
      ask.requestKey === undefined ? ids.newId('rfd') : toAskedRefundId(link.id, ask.requestKey);
    const earlier = link.refunds.find(({ id }) => id === refundId);
    if (earlier !== undefined) return { link, refund: earlier };
    checkRefundable(link);
    const amount = chooseAmount(link, ask);
    if (ask.isRepeat !== true) checkRepeated(link, amount, ask.askedAt ?? clock.now());
    const { terms, only } = await setRefundTerms(deps, actor, { link, amount, asked: 'refund' });
    const attemptId = ask.attemptId ?? (ask.amount === null ? chosenPayment(link) : null);
    const reason = cleanReason(ask.reason);
    const input = { type: 'refund', refundId, amount, attemptId, reason, ...terms } as const;
    const changed = await changeLink(link, input, { actor, source: 'person', ...only });
    kick('refund', undoMs);
    return findRefund(changed.link, refundId);
  };
  return (actor, ask) =>
    // Those who asked meanwhile asked at once: none of them repeats another.
    againOnConflict((isAgain) => askOnce(actor, isAgain ? { ...ask, isRepeat: true } : ask));
}

function chooseAmount(link: Link, { amount, attemptId: named }: RefundAsk): Money {
  const { reference } = link;
  const attemptId = named ?? null;
  const payments = listPayments(link).filter(({ id }) => attemptId === null || id === attemptId);
  if (payments.length === 0) throw new AppError('payment_not_found');
  if (amount === null) {
    const left = findLeft(link, attemptId);
    if (left === null) throw new AppError('refund_too_large', { reference, atMost: null });
    return left;
  }
  const isPositive = Number.isSafeInteger(amount.minor) && amount.minor > 0;
  if (isPositive && payments.some(({ captured }) => captured.currency === amount.currency)) return amount;
  throw new AppError('refund_amount', {
    reference,
    currency: payments[0]?.captured.currency ?? link.amount.currency,
  });
}

/** Of all that is left nothing must be taken from another payment when somebody else was faster. */
function chosenPayment(link: Link): string | null {
  return findRefundable(link)?.payment.id ?? null;
}

/** Of those who ask at once none repeats another: each is judged by what is left. */
function checkRepeated({ refunds, reference }: Link, amount: Money, askedAt: Date): void {
  const seen = refunds.filter(({ requestedAt }) => requestedAt <= askedAt);
  const repeated: Refund | null = findRepeated(seen, amount, askedAt);
  if (repeated === null) return;
  const isWaiting = repeated.status === 'awaiting_approval';
  throw new AppError('refund_repeated', { reference, amount, at: repeated.requestedAt, isWaiting });
}
