import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../../ports/merchant-repository.js';
import type { Peers } from '../../../ports/peers.js';
import { createSoloMemory } from '../solo-memory.js';

const MAX_KEPT = 1_000;

export interface RememberedMerchants {
  readonly merchants: MerchantRepository;
  /** Runs what changes a merchant past the repository. */
  change<Result>(merchantId: string, work: () => Promise<Result>): Promise<Result>;
}

/**
 * The same repository, remembering merchants it has read: every page, message and creation needs one, and they hardly
 * ever change. Nobody is shown old settings: only a process that is alone remembers, and one that is not changes
 * nothing before all others know of it.
 */
export function rememberMerchants(repository: MerchantRepository, peers: Peers): RememberedMerchants {
  const memory = createSoloMemory<Merchant>(peers, MAX_KEPT);
  /** By merchant, how many changes may or may not have reached the store: under way, or their answer was lost. */
  const uncertain = new Map<string, number>();

  const count = (merchantId: string, by: 1 | -1) => {
    const now = (uncertain.get(merchantId) ?? 0) + by;
    if (now === 0) uncertain.delete(merchantId);
    else uncertain.set(merchantId, now);
    memory.delete(merchantId);
  };
  const change: RememberedMerchants['change'] = async (merchantId, work) => {
    await peers.whenKnown();
    count(merchantId, 1);
    const result = await work();
    count(merchantId, -1);
    return result;
  };

  return {
    change,
    merchants: {
      ...repository,
      ...countChanges(repository, change),
      findById(merchantId) {
        const read = () => repository.findById(merchantId);
        return uncertain.has(merchantId) ? read() : memory.getOrRead(merchantId, read);
      },
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
  const { updateSettings, setLogo, renameMerchant, addWorkspace, moveWorkspace } = repository;
  const { removeWorkspace, addWatching, removeWatching } = repository;
  return {
    updateSettings: (id, settings) => change(id, () => updateSettings(id, settings)),
    setLogo: (id, logoId) => change(id, () => setLogo(id, logoId)),
    renameMerchant: (id, name) => change(id, () => renameMerchant(id, name)),
    addWorkspace: (id, workspace) => change(id, () => addWorkspace(id, workspace)),
    moveWorkspace: (id, from, to) => change(id, () => moveWorkspace(id, from, to)),
    removeWorkspace: (id, workspace) => change(id, () => removeWorkspace(id, workspace)),
    addWatching: (id, place, most) => change(id, () => addWatching(id, place, most)),
    removeWatching: (id, place) => change(id, () => removeWatching(id, place)),
  };
}
