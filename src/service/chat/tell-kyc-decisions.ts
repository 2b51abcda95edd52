import type { Kyc, KycDecision } from '../../domain/kyc/kyc.js';
import type { MerchantNote } from '../../domain/news/merchant-note.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import { type MerchantNewsDeps, requestMerchantNews } from '../news/request-merchant-news.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';

export interface TellKycDecisionsDeps extends MerchantNewsDeps {
  readonly kycs: Pick<KycRepository, 'find'>;
}

/** Longer than anything keeps a merchant from being looked after. */
const NEW_MS = 24 * 3_600_000;

/** Tells a merchant's owners what the operator decided, each decision once. */
export function makeTellKycDecisions(deps: TellKycDecisionsDeps): UpkeepTask {
  return {
    name: 'tell_kyc_decisions',
    async run(merchantId, now) {
      const kyc = await deps.kycs.find(merchantId);
      if (kyc === null) return null;
      for (const [index, decision] of kyc.decisions.entries()) {
        const isNew = now.getTime() - decision.at.getTime() < NEW_MS;
        const note = isNew ? noteOf(kyc, decision) : null;
        if (note === null) continue;
        // By how many there ever were: what is kept no more gives its place to no other.
        const key = `kyc:${kyc.endedDecisions + index}`;
        await requestMerchantNews(deps, merchantId, { key, note });
      }
      return null;
    },
  };
}

/** Null: it is the first of several, or answered already. Why somebody said yes is for the record. */
function noteOf({ requests }: Kyc, { action, reason, count }: KycDecision): MerchantNote | null {
  switch (action) {
    case 'approve':
      return count !== undefined && count.given < count.needed
        ? null
        : { kind: 'kyc_decided', outcome: 'approved', reason: '' };
    case 'ask':
      return requests.length === 0 ? null : { kind: 'kyc_asked', requests };
    case 'reject':
      return { kind: 'kyc_decided', outcome: 'rejected', reason };
    case 'suspend':
      return { kind: 'kyc_decided', outcome: 'suspended', reason };
    case 'resume':
      return { kind: 'kyc_decided', outcome: 'resumed', reason: '' };
    case 'lapse':
      return { kind: 'kyc_decided', outcome: 'lapsed', reason };
  }
}
