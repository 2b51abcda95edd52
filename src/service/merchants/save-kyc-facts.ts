import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import { AppError } from '../../domain/errors.js';
import type { AnswerFacts, BusinessFacts, KycFacts, TradeFacts } from '../../domain/kyc/kyc-facts.js';
import { isSameFacts, listChangedFields } from '../../domain/kyc/read-kyc-field.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { checkAllowed } from '../people/check-allowed.js';
import { type ChangeKycDeps, changeKyc } from './change-kyc.js';
import { type GetKycDeps, type KycView, viewKyc } from './get-kyc.js';

/** One page as its owner left it. */
export type KycPageFacts =
  | { readonly page: 'business'; readonly facts: BusinessFacts }
  | { readonly page: 'trade'; readonly facts: TradeFacts }
  /** When an email was confirmed is not the page's to say. */
  | { readonly page: 'answers'; readonly facts: AnswerFacts };

type SavedPage = KycPageFacts & {
  readonly place: AuditPlace;
  /** What they saw when they began; absent: whatever stands there. */
  readonly seenRevision?: number;
};

export type SaveKycFactsDeps = ChangeKycDeps & GetKycDeps;

export type SaveKycFacts = (actor: MemberActor, saved: SavedPage) => Promise<KycView>;

/**
 * Keeps one page, also unfinished, in place of what it was. Of two owners who write at once, the second is refused, and sees
 * what the first wrote. Throws AppError `write_conflict`, `kyc_not_now`, `not_allowed`, `store_unavailable`.
 */
export function makeSaveKycFacts(deps: SaveKycFactsDeps): SaveKycFacts {
  return async (actor, { place, seenRevision, ...saved }) => {
    checkAllowed(actor, 'manage_kyc');
    const kyc = await changeKyc(deps, actor.merchantId, (seen) => {
      const facts = { ...seen.facts, ...toPage(saved, seen.facts) };
      // What is saved twice is there already; of what was rejected it begins a new draft.
      if (isSameFacts(facts, seen.facts) && seen.state !== 'rejected') return null;
      if (seenRevision !== undefined && seenRevision !== seen.revision) throw new AppError('write_conflict');
      const fields = listChangedFields(facts, seen.facts);
      return { step: { action: 'save', facts }, actor, place, told: { page: saved.page, fields } };
    });
    return viewKyc(deps, kyc);
  };
}

/** A confirmation is of one address, and goes with it. */
function toPage(saved: KycPageFacts, { answers: before }: KycFacts): KycFacts {
  if (saved.page !== 'answers') return { [saved.page]: saved.facts };
  const { representative, ...rest } = saved.facts;
  if (representative === undefined) return { answers: rest };
  const { emailConfirmedAt: _, ...given } = representative;
  const earlier = before?.representative;
  const confirmedAt = earlier?.email === given.email ? earlier?.emailConfirmedAt : undefined;
  const confirmed = confirmedAt === undefined ? {} : { emailConfirmedAt: confirmedAt };
  return { answers: { ...rest, representative: { ...given, ...confirmed } } };
}
