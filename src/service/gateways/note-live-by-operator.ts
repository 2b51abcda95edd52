import type { AuditTrail } from '../../ports/audit-trail.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';
import { isAllowedLive, type LiveMerchants } from './check-may-be-live.js';

export interface NoteLiveByOperatorDeps {
  readonly liveMerchants: LiveMerchants;
  readonly merchants: Pick<MerchantRepository, 'findById'>;
  readonly auditTrail: Pick<AuditTrail, 'append'>;
}

/** Who asks for real money because `LIVE_MERCHANTS` says so, without a review, has that in its trail, once. */
export function makeNoteLiveByOperator(deps: NoteLiveByOperatorDeps): UpkeepTask {
  return {
    name: 'note_live_by_operator',
    async run(merchantId, now) {
      if (!isAllowedLive(deps.liveMerchants, merchantId)) return null;
      const merchant = await deps.merchants.findById(merchantId);
      if (merchant?.mode !== 'live') return null;
      await deps.auditTrail.append(merchantId, [
        {
          ...{ id: `aud_live_by_operator_${merchantId}`, merchantId, at: now, subject: null, reason: null },
          ...{ actor: { kind: 'system' }, place: 'system', action: 'live.allowed_by_operator' },
          ...{ before: null, after: { variable: 'LIVE_MERCHANTS' } },
        },
      ]);
      return null;
    },
  };
}
