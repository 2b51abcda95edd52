import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import { AppError } from '../../domain/errors.js';
import { findKycProblems } from '../../domain/kyc/find-kyc-problems.js';
import { findKycMove } from '../../domain/kyc/kyc-moves.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { checkAllowed } from '../people/check-allowed.js';
import { type ChangeKycDeps, changeKyc, refuse } from './change-kyc.js';
import { type GetKycDeps, type KycView, viewKyc } from './get-kyc.js';
import { type ScreenMerchantDeps, screenMerchant } from './screen-merchant.js';

export type SubmitKycDeps = ChangeKycDeps & GetKycDeps & ScreenMerchantDeps;

export type SubmitKyc = (actor: MemberActor, place: AuditPlace) => Promise<KycView>;

/**
 * Gives it to the operator, who decides; names in it are compared with the operator's list. Throws AppError
 * `kyc_incomplete`, `kyc_not_now`, `not_allowed`, `write_conflict`, `store_unavailable`.
 */
export function makeSubmitKyc(deps: SubmitKycDeps): SubmitKyc {
  return async (actor, place) => {
    checkAllowed(actor, 'manage_kyc');
    const kyc = await changeKyc(deps, actor.merchantId, async (seen, now) => {
      if (findKycMove(seen, 'submit', now) === null) throw refuse(seen, { action: 'submit' });
      const problems = findKycProblems(seen);
      if (problems.length > 0) throw new AppError('kyc_incomplete', { problems });
      const screening = await screenMerchant(deps, seen, now);
      const { kind, hits, listSha256 } = screening;
      const told = { screening: kind, hits: hits.length, list: listSha256 };
      return { step: { action: 'submit', memberId: actor.memberId, screening }, actor, place, told };
    });
    return viewKyc(deps, kyc);
  };
}
