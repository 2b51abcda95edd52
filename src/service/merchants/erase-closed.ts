import type { AuditTrail } from '../../ports/audit-trail.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantEraser } from '../../ports/merchant-eraser.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { makeTellTrail, type TellTrailDeps } from '../audit/tell-trail.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';

export interface EraseClosedDeps extends TellTrailDeps {
  readonly merchants: Pick<MerchantRepository, 'findById'>;
  readonly links: Pick<LinkRepository, 'list'>;
  readonly merchantEraser: MerchantEraser;
  readonly auditTrail: AuditTrail;
  readonly clock: Clock;
}

/** Erases a merchant when its time is over; while a payment is under way, a day later. */
export function makeEraseClosed(deps: EraseClosedDeps): UpkeepTask {
  const tellTrail = makeTellTrail(deps);
  return {
    name: 'erase closed',
    async run(merchantId, now) {
      const closing = (await deps.merchants.findById(merchantId))?.closing;
      if (closing === undefined) return null;
      if (now < closing.eraseAt) return closing.eraseAt;
      const { total } = await deps.links.list({ merchantId, states: ['processing'] }, { skip: 0, limit: 1 });
      if (total > 0) return null;
      // What its documents keep for the trail goes with them.
      await tellTrail(merchantId);
      await deps.auditTrail.append(merchantId, [
        {
          // The same again where it was cut off.
          ...{ id: `erased_${merchantId}_${closing.eraseAt.getTime()}`, merchantId, at: now },
          ...{ actor: { kind: 'system' }, place: 'system', action: 'merchant.erased', subject: null },
          ...{ before: { closedBy: closing.by }, after: null, reason: null },
        },
      ]);
      await deps.merchantEraser.eraseClosed(merchantId);
      return null;
    },
  };
}
