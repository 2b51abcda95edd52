import type { Kyc } from '../../domain/kyc/kyc.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';
import { BY_ITSELF, type ChangeKycDeps, changeKyc } from './change-kyc.js';
import { readList, type ScreenMerchantDeps, screenMerchant } from './screen-merchant.js';

export type RescreenMerchantDeps = ChangeKycDeps & ScreenMerchantDeps;

/** Compares those who were sent in with the operator's list again once it is another one. */
export function makeRescreenMerchant(deps: RescreenMerchantDeps): UpkeepTask {
  return {
    name: 'rescreen',
    async run(merchantId, now) {
      const kyc = await deps.kycs.find(merchantId);
      if (kyc === null || !isScreened(kyc)) return null;
      const list = await readList(deps);
      if (list === null || list.sha256 === kyc.screening?.listSha256) return null;
      await changeKyc(deps, merchantId, async (seen) => {
        if (!isScreened(seen) || list.sha256 === seen.screening?.listSha256) return null;
        const screening = await screenMerchant(deps, seen, now);
        if (screening.kind === 'not_screened') return null;
        const told = { hits: screening.hits.length, list: screening.listSha256 };
        return { step: { action: 'rescreen', screening }, told, ...BY_ITSELF };
      });
      return null;
    },
  };
}

/** Whoever was rejected, or writes still, is compared when they are sent in. */
function isScreened({ state, submission }: Kyc): boolean {
  return submission !== null && state !== 'draft' && state !== 'rejected';
}
