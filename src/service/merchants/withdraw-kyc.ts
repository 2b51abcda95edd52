import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { checkAllowed } from '../people/check-allowed.js';
import { type ChangeKycDeps, changeKyc } from './change-kyc.js';
import { type GetKycDeps, type KycView, viewKyc } from './get-kyc.js';

export type WithdrawKycDeps = ChangeKycDeps & GetKycDeps;

export type WithdrawKyc = (actor: MemberActor, place: AuditPlace) => Promise<KycView>;

/** Takes back what was sent in. Throws AppError `kyc_not_now`, `not_allowed`, `write_conflict`, `store_unavailable`. */
export function makeWithdrawKyc(deps: WithdrawKycDeps): WithdrawKyc {
  return async (actor, place) => {
    checkAllowed(actor, 'manage_kyc');
    const kyc = await changeKyc(deps, actor.merchantId, () => ({
      step: { action: 'withdraw' },
      actor,
      place,
    }));
    return viewKyc(deps, kyc);
  };
}
