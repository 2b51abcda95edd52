import { isSamePlace, type Workspace } from '../../src/domain/chat/workspace.js';
import type { Merchant } from '../../src/domain/merchant/merchant.js';
import type { MerchantRepository } from '../../src/ports/merchant-repository.js';

type Places = Pick<
  MerchantRepository,
  'addWorkspace' | 'moveWorkspace' | 'removeWorkspace' | 'addWatching' | 'removeWatching'
>;

const isOne = (a: Workspace, b: Workspace) => a.platform === b.platform && a.workspaceId === b.workspaceId;

/** Where the merchants of this map are, and what watches. */
export function createFakePlaces(merchants: Map<string, Merchant>): Places {
  const isTaken = (merchantId: string, workspace: Workspace) =>
    [...merchants.values()].some(
      ({ id, workspaces }) => id !== merchantId && workspaces.some((one) => isOne(one, workspace)),
    );
  const write = (merchant: Merchant, change: Partial<Merchant>) => {
    merchants.set(merchant.id, { ...merchant, ...change });
    return true;
  };
  return {
    async addWorkspace(merchantId, workspace) {
      const merchant = merchants.get(merchantId);
      if (merchant === undefined || isTaken(merchantId, workspace)) return false;
      const { workspaces } = merchant;
      const isThere = workspaces.some((one) => isOne(one, workspace));
      return isThere || write(merchant, { workspaces: [...workspaces, workspace] });
    },

    async moveWorkspace(merchantId, from, to) {
      const merchant = merchants.get(merchantId);
      if (merchant === undefined || isTaken(merchantId, to)) return false;
      const { workspaces } = merchant;
      const standing = workspaces.find((one) => isOne(one, from));
      if (standing === undefined || (to.lostAt !== undefined && standing.lostAt !== undefined)) return false;
      return write(merchant, { workspaces: workspaces.map((one) => (isOne(one, from) ? to : one)) });
    },

    async removeWorkspace(merchantId, workspace) {
      const merchant = merchants.get(merchantId);
      const rest = merchant?.workspaces.filter((one) => !isOne(one, workspace)) ?? [];
      if (merchant === undefined || rest.length === 0) return false;
      return rest.length < merchant.workspaces.length && write(merchant, { workspaces: rest });
    },

    async addWatching(merchantId, place, most) {
      const merchant = merchants.get(merchantId);
      if (merchant === undefined) return false;
      const { settings } = merchant;
      const { watching } = settings;
      if (watching.some((one) => isSamePlace(one, place))) return true;
      if (watching.length >= most) return false;
      return write(merchant, { settings: { ...settings, watching: [...watching, place] } });
    },

    async removeWatching(merchantId, place) {
      const merchant = merchants.get(merchantId);
      if (merchant === undefined) return false;
      const { settings } = merchant;
      const watching = settings.watching.filter((one) => !isSamePlace(one, place));
      write(merchant, { settings: { ...settings, watching } });
      return watching.length < settings.watching.length;
    },
  };
}
