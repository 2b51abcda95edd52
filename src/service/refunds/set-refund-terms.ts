import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { mayDo } from '../../domain/merchant/permissions.js';
import { needsSecondPerson } from '../../domain/merchant/refund-settings.js';
import type { Money } from '../../domain/money/money.js';
import type { RefundTerms } from '../../domain/refund/refund-input.js';
import { APPROVAL_MS } from '../../domain/refund/refund-times.js';
import { sumOnOneWord } from '../../domain/refund/sum-on-one-word.js';
import type { ApiKeys } from '../../ports/api-keys.js';
import type { Clock } from '../../ports/clock.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { listBehind } from '../keys/list-behind.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { listEntitled } from '../people/list-entitled.js';

export interface SetRefundTermsDeps {
  readonly merchants: MerchantRepository;
  readonly apiKeys: Pick<ApiKeys, 'list'>;
  readonly clock: Clock;
  /** How long what leaves at once can still be stopped. */
  readonly undoMs: number;
}

interface Wish {
  readonly link: Link;
  readonly amount: Money;
  readonly asked: 'refund' | 'decide';
}

interface SetTerms {
  readonly terms: Pick<RefundTerms, 'needsApproval' | 'lapsesAt' | 'leavesAt'>;
  /** Of the link, where another refund meanwhile could make it too much for one person. */
  readonly only: { readonly ifVersion?: number };
}

/**
 * Whether a refund takes two people, by the merchant's limit or because who wants it may only ask, and its times. What
 * nobody else could agree to would only hold the money back for a day. Throws AppError `second_person_needed`.
 */
export async function setRefundTerms(
  { merchants, apiKeys, clock, undoMs }: SetRefundTermsDeps,
  actor: MemberActor,
  { link, amount, asked }: Wish,
): Promise<SetTerms> {
  const { merchantId, state, reference, refunds, version } = link;
  const { settings } = await getMerchantOrThrow(merchants, merchantId);
  const onOneWordMinor = sumOnOneWord(refunds, amount.currency);
  const needsApproval =
    !mayDo(actor.role, 'refund') || needsSecondPerson(settings.refunds, { amount, onOneWordMinor });
  if (needsApproval && !(await hasSecondPerson({ merchants, apiKeys }, actor))) {
    throw new AppError('second_person_needed', { state, reference, asked });
  }
  const isLimited = !needsApproval && settings.refunds.approvalAbove.length > 0;
  return {
    terms: { needsApproval, ...timeRefund(clock.now(), undoMs) },
    only: isLimited ? { ifVersion: version } : {},
  };
}

/** Somebody who may refund, and is not behind what was asked. */
async function hasSecondPerson(
  { merchants, apiKeys }: Pick<SetRefundTermsDeps, 'merchants' | 'apiKeys'>,
  actor: MemberActor,
): Promise<boolean> {
  const [entitled, behind] = await Promise.all([
    listEntitled(merchants, actor.merchantId, 'refund'),
    listBehind(apiKeys, actor.merchantId, actor),
  ]);
  return entitled.some(({ id }) => !behind.includes(id));
}

/** Until when a second person may approve a refund asked for now, and when one that needs none leaves. */
export function timeRefund(now: Date, undoMs: number): Pick<RefundTerms, 'lapsesAt' | 'leavesAt'> {
  return {
    lapsesAt: new Date(now.getTime() + APPROVAL_MS),
    leavesAt: new Date(now.getTime() + undoMs),
  };
}
