import type { Ids } from '../../ports/ids.js';
import type { MerchantChanges, MerchantRepository } from '../../ports/merchant-repository.js';
import { type LookAfterSoonDeps, lookAfterChange } from '../upkeep/look-after-soon.js';
import { type Audited, buildAuditEntry } from './build-audit-entry.js';

export interface ChangeAndTellDeps extends LookAfterSoonDeps {
  readonly merchants: Pick<MerchantRepository, 'telling'>;
  readonly ids: Pick<Ids, 'newId'>;
}

/** One change of a merchant or of its people, with what the trail tells of it. Throws as the change does. */
export async function changeAndTell<Answer>(
  deps: ChangeAndTellDeps,
  audited: Audited,
  change: (merchants: MerchantChanges) => Promise<Answer>,
): Promise<Answer> {
  const telling = deps.merchants.telling(buildAuditEntry(deps, audited));
  return lookAfterChange(deps, audited.merchantId, () => change(telling));
}
