import type { AuditTrail } from '../../ports/audit-trail.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import { type Audited, buildAuditEntry } from './build-audit-entry.js';

export interface TellFirstDeps {
  readonly auditTrail: Pick<AuditTrail, 'append'>;
  readonly ids: Pick<Ids, 'newId'>;
  readonly clock: Clock;
}

/** For what no document of the merchant keeps: the trail has it before it is done. Throws AppError `store_unavailable`. */
export async function tellFirst(deps: TellFirstDeps, audited: Audited): Promise<void> {
  await deps.auditTrail.append(audited.merchantId, [buildAuditEntry(deps, audited)]);
}
