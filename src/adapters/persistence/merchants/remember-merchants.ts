import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { MerchantChanges, MerchantRepository } from '../../../ports/merchant-repository.js';
import type { Peers } from '../../../ports/peers.js';
import { createSureMemory, type SureMemory } from '../sure-memory.js';
import { makeFindRemembered } from './find-remembered.js';
import { rememberMembers } from './remember-members.js';

const MAX_KEPT = 1_000;

export interface RememberedMerchants {
  readonly merchants: MerchantRepository;
  /** Runs what changes a merchant past the repository. */
  change: SureMemory<Merchant>['change'];
}

/**
 * The same repository, remembering merchants and members it has read: every page, message and creation needs them, and
 * they hardly ever change.
 */
export function rememberMerchants(repository: MerchantRepository, peers: Peers): RememberedMerchants {
  const memory = createSureMemory<Merchant>(peers, MAX_KEPT);
  const remembered = rememberMembers(repository, peers);
  const findById: MerchantRepository['findById'] = (merchantId) =>
    memory.getOrRead(merchantId, () => repository.findById(merchantId));

  const countAll = (changes: MerchantChanges): MerchantChanges => ({
    ...countChanges(changes, memory.change),
    ...remembered.countChanges(changes),
    async insertMerchant(merchant) {
      // That a merchant is missing is never remembered, so there is nothing to forget.
      await peers.whenKnown();
      return changes.insertMerchant(merchant);
    },
  });

  return {
    change: (merchantId, work) => memory.change(merchantId, () => remembered.change(merchantId, work)),
    merchants: {
      ...repository,
      ...remembered.members,
      ...countAll(repository),
      telling: (entry) => countAll(repository.telling(entry)),
      findById,
      findByWorkspace: makeFindRemembered({ ...repository, findById }, peers),
    },
  };
}

/** All that writes something of a merchant itself. */
function countChanges(changes: MerchantChanges, change: RememberedMerchants['change']) {
  const { signUp, updateSettings, setMode, setLogo, renameMerchant, setClosing } = changes;
  const { addWorkspace, moveWorkspace, removeWorkspace, addWatching, removeWatching } = changes;
  return {
    setClosing: (id, closing) => change(id, () => setClosing(id, closing)),
    signUp: (id, given) => change(id, () => signUp(id, given)),
    updateSettings: (id, settings) => change(id, () => updateSettings(id, settings)),
    setMode: (id, mode) => change(id, () => setMode(id, mode)),
    setLogo: (id, logoId) => change(id, () => setLogo(id, logoId)),
    renameMerchant: (id, name) => change(id, () => renameMerchant(id, name)),
    addWorkspace: (id, workspace) => change(id, () => addWorkspace(id, workspace)),
    moveWorkspace: (id, from, to) => change(id, () => moveWorkspace(id, from, to)),
    removeWorkspace: (id, workspace) => change(id, () => removeWorkspace(id, workspace)),
    addWatching: (id, place, most) => change(id, () => addWatching(id, place, most)),
    removeWatching: (id, place) => change(id, () => removeWatching(id, place)),
  } satisfies Partial<MerchantChanges>;
}
