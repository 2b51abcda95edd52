import type { InstallationRepository, StoredInstallation } from '../../src/ports/installation-repository.js';
import type { OrgWorkspace, OrgWorkspaces } from '../../src/ports/org-workspaces.js';

interface Kept extends StoredInstallation {
  readonly claimedUntil: Date | null;
}

export interface FakeInstallations extends InstallationRepository {
  /** As it is kept, by key. */
  readonly kept: ReadonlyMap<string, StoredInstallation>;
}

/** In memory, by the rules of the store's. */
export function createFakeInstallations(): FakeInstallations {
  const kept = new Map<string, Kept>();
  const at = (key: string, revision: number) => {
    const found = kept.get(key);
    return found?.revision === revision ? found : undefined;
  };
  return {
    kept,
    async save(key, payload, installedAt) {
      const revision = (kept.get(key)?.revision ?? 0) + 1;
      kept.set(key, { payload, installedAt, revision, claimedUntil: null });
    },
    async find(key) {
      const found = kept.get(key);
      if (found === undefined) return null;
      const { payload, installedAt, revision } = found;
      return { payload, installedAt, revision };
    },
    async remove(key, before) {
      const found = kept.get(key);
      if (found !== undefined && found.installedAt <= before) kept.delete(key);
    },
    async claimRenewal(key, revision, claim) {
      const found = at(key, revision);
      if (found === undefined) return false;
      if (found.claimedUntil !== null && found.claimedUntil > claim.at) return false;
      kept.set(key, { ...found, claimedUntil: claim.until });
      return true;
    },
    async replace(key, revision, payload) {
      const found = at(key, revision);
      if (found === undefined) return false;
      kept.set(key, { ...found, payload, revision: revision + 1, claimedUntil: null });
      return true;
    },
  };
}

/** In memory, by the rules of the store's. */
export function createFakeOrgWorkspaces(): OrgWorkspaces {
  const kept = new Map<string, OrgWorkspace>();
  return {
    find: async (workspaceId) => kept.get(workspaceId) ?? null,
    async note(workspace) {
      const known = kept.get(workspace.workspaceId);
      if (known === undefined || known.toldAt <= workspace.toldAt) kept.set(workspace.workspaceId, workspace);
    },
    list: async (enterpriseId) =>
      [...kept.values()]
        .filter((one) => one.enterpriseId === enterpriseId && one.hasAccess)
        .map(({ workspaceId }) => workspaceId)
        .sort(),
  };
}
