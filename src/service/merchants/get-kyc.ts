import { findKycProblems } from '../../domain/kyc/find-kyc-problems.js';
import { beginKyc, type Kyc } from '../../domain/kyc/kyc.js';
import type { KycProblem } from '../../domain/kyc/kyc-facts.js';
import type { Operator } from '../../domain/kyc/operator.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import {
  type CheckMayBeLiveDeps,
  findLiveStanding,
  type LiveStanding,
} from '../gateways/check-may-be-live.js';
import { checkAllowed } from '../people/check-allowed.js';

/** What an owner sees of the review of their merchant. */
export interface KycView {
  readonly kyc: Kyc;
  /** What keeps it from being submitted; empty when nothing does. */
  readonly problems: readonly KycProblem[];
  readonly live: LiveStanding;
  /** How many of the operator's people must agree. */
  readonly needed: number;
}

export interface GetKycDeps extends CheckMayBeLiveDeps {
  readonly operator: Pick<Operator, 'needed'>;
  readonly clock: Clock;
}

export type GetKyc = (actor: MemberActor) => Promise<KycView>;

/** Throws AppError `not_allowed`, `store_unavailable`. */
export function makeGetKyc(deps: GetKycDeps): GetKyc {
  return async (actor) => {
    checkAllowed(actor, 'manage_kyc');
    const { merchantId } = actor;
    const kyc = (await deps.kycs.find(merchantId)) ?? beginKyc(merchantId, deps.clock.now());
    return viewKyc(deps, kyc);
  };
}

export async function viewKyc(deps: Omit<GetKycDeps, 'clock'>, kyc: Kyc): Promise<KycView> {
  const live = await findLiveStanding(deps, kyc.merchantId);
  return { kyc, problems: findKycProblems(kyc), live, needed: deps.operator.needed };
}
