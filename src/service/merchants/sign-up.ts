import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import { AppError } from '../../domain/errors.js';
import { isSameName, listReviewedNames } from '../../domain/kyc/shown-name.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import { findSignUpProblems, type SignUp } from '../../domain/merchant/sign-up.js';
import type { SettingsProblem } from '../../domain/merchant/validate-settings.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { checkMayChangeSettings } from '../people/check-may-change-settings.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { redrawReview } from './redraw-review.js';

export interface SignUpDeps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
  readonly kycs: Pick<KycRepository, 'find' | 'save'>;
}

/** Answers the merchant as it is then. */
export type SignUpMerchant = (actor: MemberActor, given: SignUp, place: AuditPlace) => Promise<Merchant>;

/**
 * Who a merchant is, in its owner's words; asked again it is corrected. Test links work before and after.
 * Throws AppError `settings_invalid`, `not_allowed`, `owner_missing`, `store_unavailable`.
 */
export function makeSignUp(deps: SignUpDeps): SignUpMerchant {
  const { merchants } = deps;
  return async (actor, given, place) => {
    const { merchantId } = actor;
    await checkMayChangeSettings(merchants, actor);
    const signUp = { ...given, name: given.name.trim() };
    const before = await getMerchantOrThrow(merchants, merchantId);
    const problems = [...findSignUpProblems(signUp), ...(await findUnseenName(deps, before, signUp))];
    if (problems.length > 0) throw new AppError('settings_invalid', { problems });
    const { currencies: usual } = before.settings;
    const { name, country, currency, timeZone } = signUp;
    const currencies = [currency, ...usual.filter((one) => one !== currency)].slice(0, usual.length || 1);
    const told = {
      ...{ merchantId, actor, place },
      action: 'merchant.signed_up',
      before: { name: before.name, country: before.country },
      after: { ...signUp },
    } as const;
    await changeAndTell(deps, told, async (telling) => {
      await telling.signUp(merchantId, { name, country, currencies, timeZone });
      if (name !== before.name) await redrawReview(deps.kycs, merchantId);
    });
    return { ...before, name, country, settings: { ...before.settings, currencies, timeZone } };
  };
}

/** Who was approved under one name does not ask for money under another: whose page it is, is what the review is about. */
async function findUnseenName(
  { kycs }: SignUpDeps,
  before: Merchant,
  { name }: SignUp,
): Promise<readonly SettingsProblem[]> {
  if (name === before.name) return [];
  const kyc = await kycs.find(before.id);
  const reviewed = kyc && listReviewedNames(kyc);
  if (!reviewed || reviewed.some((one) => isSameName(one, name))) return [];
  return [{ field: 'name', problem: 'not_reviewed', reviewed }];
}
