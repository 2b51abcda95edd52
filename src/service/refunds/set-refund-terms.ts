import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { mayDo } from '../../domain/merchant/permissions.js';
import { needsSecondPerson } from '../../domain/merchant/refund-settings.js';
import type { Money } from '../../domain/money/money.js';
import type { RefundTerms } from '../../domain/refund/refund-input.js';
import { APPROVAL_MS } from '../../domain/refund/refund-times.js';
import type { Clock } from '../../ports/clock.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { listEntitled } from '../people/list-entitled.js';

export interface SetRefundTermsDeps {
  readonly merchants: MerchantRepository;
  readonly clock: Clock;
  /** How long what leaves at once can still be stopped. */
  readonly undoMs: number;
}

interface Wish {
  readonly link: Link;
  readonly amount: Money;
  readonly asked: 'refund' | 'decide';
}

export type TermsOfMerchant = Pick<RefundTerms, 'needsApproval' | 'lapsesAt' | 'leavesAt'>;

/**
 * Whether a refund takes two people, by the merchant's limit or because who wants it may only ask, and its times. What
 * nobody else could agree to would only hold the money back for a day. Throws AppError `second_person_needed`.
 */
export async function setRefundTerms(
  { merchants, clock, undoMs }: SetRefundTermsDeps,
  actor: MemberActor,
  { link, amount, asked }: Wish,
): Promise<TermsOfMerchant> {
  const { merchantId, state, reference } = link;
  const { settings } = await getMerchantOrThrow(merchants, merchantId);
  const needsApproval = !mayDo(actor.role, 'refund') || needsSecondPerson(settings.refunds, amount);
  const entitled = needsApproval ? await listEntitled(merchants, merchantId, 'refund') : [];
  if (needsApproval && entitled.every(({ id }) => id === actor.memberId)) {
    throw new AppError('second_person_needed', { state, reference, asked });
  }
  return { needsApproval, ...timeRefund(clock.now(), undoMs) };
}

/** Until when a second person may approve a refund asked for now, and when one that needs none leaves. */
export function timeRefund(now: Date, undoMs: number): Pick<RefundTerms, 'lapsesAt' | 'leavesAt'> {
  return {
    lapsesAt: new Date(now.getTime() + APPROVAL_MS),
    leavesAt: new Date(now.getTime() + undoMs),
  };
}
