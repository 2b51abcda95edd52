import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Suppression, SuppressionRepository } from '../../ports/suppression-repository.js';
import { checkAllowed } from '../people/check-allowed.js';

export type ListSuppressions = (actor: MemberActor) => Promise<readonly Suppression[]>;

const MOST = 100;

/** Where the merchant writes no more, the newest first. Throws AppError `not_allowed`, `store_unavailable`. */
export function makeListSuppressions({
  suppressions,
}: {
  readonly suppressions: SuppressionRepository;
}): ListSuppressions {
  return async (actor) => {
    checkAllowed(actor, 'lift_suppression');
    return suppressions.list(actor.merchantId, MOST);
  };
}
