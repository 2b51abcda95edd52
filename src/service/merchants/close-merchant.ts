import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { type Closing, closeAt } from '../../domain/merchant/closing.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { checkOwnersRight } from '../people/check-owners-right.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';

export interface CloseMerchantDeps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
}

/** Answers when it is erased. */
export type CloseMerchant = (actor: MemberActor, place: AuditPlace) => Promise<Closing>;

/**
 * No new links, no payments, and all is erased after 30 days. Of owners who close at once one does.
 * Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`.
 */
export function makeCloseMerchant(deps: CloseMerchantDeps): CloseMerchant {
  return async (actor, place) => {
    const { merchants, clock } = deps;
    const { merchantId, memberId } = actor;
    await checkOwnersRight(merchants, actor, 'close_merchant');
    const closing = closeAt(clock.now(), memberId);
    const told = { merchantId, actor, place, after: { eraseAt: closing.eraseAt.toISOString() } };
    await changeAndTell(deps, { ...told, action: 'merchant.closing' }, (telling) =>
      telling.setClosing(merchantId, closing),
    );
    return (await getMerchantOrThrow(merchants, merchantId)).closing ?? closing;
  };
}

export type ReopenMerchant = (actor: MemberActor, place: AuditPlace) => Promise<void>;

/** As if it had never been closed. Throws as `closeMerchant` does. */
export function makeReopenMerchant(deps: CloseMerchantDeps): ReopenMerchant {
  return async (actor, place) => {
    const { merchantId } = actor;
    await checkOwnersRight(deps.merchants, actor, 'close_merchant');
    await changeAndTell(deps, { merchantId, actor, place, action: 'merchant.reopened' }, (telling) =>
      telling.setClosing(merchantId, null),
    );
  };
}
