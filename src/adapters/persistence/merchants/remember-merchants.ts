import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../../ports/merchant-repository.js';
import type { Peers } from '../../../ports/peers.js';
import { createUnchangedMemory } from '../remember-unchanged.js';

const MAX_KEPT = 1_000;

export interface RememberedMerchants {
  readonly merchants: MerchantRepository;
  /** Runs what changes a merchant past the repository. */
  change<Result>(merchantId: string, work: () => Promise<Result>): Promise<Result>;
}

/**
 * The same repository, remembering merchants it has read: every page, message and creation needs one, and they hardly
 * ever change. Nobody is shown old settings.
 */
export function rememberMerchants(repository: MerchantRepository, peers: Peers): RememberedMerchants {
  const { getOrRead, change } = createUnchangedMemory<Merchant>(peers, MAX_KEPT);
  return {
    change,
    merchants: {
      ...repository,
      ...countChanges(repository, change),
      findById: (merchantId) => getOrRead(merchantId, () => repository.findById(merchantId)),
      async insertMerchant(merchant) {
        // That a merchant is missing is never remembered, so there is nothing to forget.
        await peers.whenKnown();
        return repository.insertMerchant(merchant);
      },
    },
  };
}

/** All that writes something of a merchant itself. */
function countChanges(
  repository: MerchantRepository,
  change: RememberedMerchants['change'],
): Partial<MerchantRepository> {
  const { updateSettings, setMode, setLogo, renameMerchant, addWorkspace, moveWorkspace } = repository;
  const { removeWorkspace, addWatching, removeWatching } = repository;
  return {
    updateSettings: (id, settings) => change(id, () => updateSettings(id, settings)),
    setMode: (id, mode) => change(id, () => setMode(id, mode)),
    setLogo: (id, logoId) => change(id, () => setLogo(id, logoId)),
    renameMerchant: (id, name) => change(id, () => renameMerchant(id, name)),
    addWorkspace: (id, workspace) => change(id, () => addWorkspace(id, workspace)),
    moveWorkspace: (id, from, to) => change(id, () => moveWorkspace(id, from, to)),
    removeWorkspace: (id, workspace) => change(id, () => removeWorkspace(id, workspace)),
    addWatching: (id, place, most) => change(id, () => addWatching(id, place, most)),
    removeWatching: (id, place) => change(id, () => removeWatching(id, place)),
  };
}
