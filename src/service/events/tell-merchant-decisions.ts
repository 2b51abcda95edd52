import type { ApiEvent } from '../../domain/api/api-event.js';
import { toMerchantView } from '../../domain/api/views/merchant-view.js';
import type { KycDecision } from '../../domain/kyc/kyc.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';
import { type TellProgramsDeps, tellPrograms } from './tell-programs.js';

export interface TellMerchantDecisionsDeps extends TellProgramsDeps {
  readonly kycs: Pick<KycRepository, 'find'>;
  readonly merchants: Pick<MerchantRepository, 'findById'>;
}

/** Far longer than anything keeps a merchant from being looked after, and shorter than an event is kept. */
const NEW_MS = 7 * 24 * 3_600_000;
const MODES = ['test', 'live'] as const;

/** Has programs of both modes hear whether their merchant may take real money, each decision once. */
export function makeTellMerchantDecisions(deps: TellMerchantDecisionsDeps): UpkeepTask {
  return {
    name: 'tell_programs_of_decisions',
    async run(merchantId, now) {
      const decisions = (await deps.kycs.find(merchantId))?.decisions ?? [];
      const told = decisions.flatMap((decision, index) => {
        const type = typeOf(decision);
        const isNew = now.getTime() - decision.at.getTime() < NEW_MS;
        return type === null || !isNew ? [] : [{ type, at: decision.at, index }];
      });
      if (told.length === 0) return null;
      const merchant = await deps.merchants.findById(merchantId);
      if (merchant === null) return null;
      for (const mode of MODES) {
        await tellPrograms(
          deps,
          told.map((one) => toEvent(merchant, mode, one)),
        );
      }
      return null;
    },
  };
}

type DecisionType = 'merchant.approved' | 'merchant.suspended';

/** Null: it is the first of several, or changes nothing in what programs may do. */
function typeOf({ action, count }: KycDecision): DecisionType | null {
  if (action === 'suspend' || action === 'lapse') return 'merchant.suspended';
  if (action === 'resume') return 'merchant.approved';
  if (action !== 'approve') return null;
  return count !== undefined && count.given < count.needed ? null : 'merchant.approved';
}

function toEvent(
  merchant: Merchant,
  mode: (typeof MODES)[number],
  { type, at, index }: { readonly type: DecisionType; readonly at: Date; readonly index: number },
): ApiEvent {
  return {
    id: `evt_${merchant.id.replace(/^mer_/, '')}_${index}_${mode}`,
    ...{ merchantId: merchant.id, mode, type, at, linkId: null, sequence: null, isSample: false },
    data: { merchant: toMerchantView(merchant, type === 'merchant.approved') },
  };
}
