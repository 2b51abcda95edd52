import { findKycProblems } from '../../domain/kyc/find-kyc-problems.js';
import { beginKyc, type Kyc } from '../../domain/kyc/kyc.js';
import type { KycProblem } from '../../domain/kyc/kyc-facts.js';
import { findKycMove } from '../../domain/kyc/kyc-moves.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Language } from '../../domain/text/language.js';
import type { Clock } from '../../ports/clock.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from '../people/check-allowed.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';

export interface OpenKycPageDeps {
  readonly kycs: Pick<KycRepository, 'find'>;
  readonly merchants: MerchantRepository;
  readonly clock: Clock;
}

/** What an owner sees on the page where they say who the merchant is. */
export interface KycPageView {
  readonly kyc: Kyc;
  /** What keeps it from being submitted; empty when nothing does. */
  readonly problems: readonly KycProblem[];
  /** Whether what stands there may be changed as it is, and sent in. */
  readonly mayChange: boolean;
  readonly maySubmit: boolean;
  readonly merchantName: string;
  readonly merchantLanguage: Language;
  /** As it signed up; null: not said. */
  readonly country: string | null;
  readonly timeZone: string;
  /** The usual one first. */
  readonly currencies: readonly string[];
}

export type OpenKycPage = (actor: MemberActor) => Promise<KycPageView>;

/** Throws AppError `not_allowed`, `store_unavailable`. */
export function makeOpenKycPage({ kycs, merchants, clock }: OpenKycPageDeps): OpenKycPage {
  return async (actor) => {
    checkAllowed(actor, 'manage_kyc');
    const { merchantId } = actor;
    const [found, { name, country, settings }] = await Promise.all([
      kycs.find(merchantId),
      getMerchantOrThrow(merchants, merchantId),
    ]);
    const now = clock.now();
    const kyc = found ?? beginKyc(merchantId, now);
    const problems = findKycProblems(kyc);
    const { language, timeZone, currencies } = settings;
    return {
      ...{ kyc, problems, merchantName: name, merchantLanguage: language },
      mayChange: findKycMove(kyc, 'save', now) !== null,
      maySubmit: problems.length === 0 && findKycMove(kyc, 'submit', now) !== null,
      ...{ country, timeZone, currencies },
    };
  };
}
