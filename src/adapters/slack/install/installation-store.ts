import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Clock } from '../../../ports/clock.js';
import type { InstallationRepository } from '../../../ports/installation-repository.js';

export interface InstallationStoreDeps {
  readonly installations: InstallationRepository;
  readonly clock: Clock;
}

/** Where an installation is kept: under its organisation for an org-wide one, else under its workspace. */
export function installationKey(query: {
  readonly isEnterpriseInstall: boolean;
  readonly enterpriseId: string | undefined;
  readonly teamId: string | undefined;
}): string {
  const key = query.isEnterpriseInstall ? query.enterpriseId : query.teamId;
  if (key === undefined) throw new Error('an installation names neither its workspace nor its organisation');
  return key;
}

/** Slack's installations, whole, encrypted with their tokens. Throws AppError `store_unavailable`. */
export function createInstallationStore(deps: InstallationStoreDeps): InstallationStore {
  const { installations, clock } = deps;
  return {
    async storeInstallation(installation) {
      const key = installationKey({
        isEnterpriseInstall: installation.isEnterpriseInstall === true,
        enterpriseId: installation.enterprise?.id,
        teamId: installation.team?.id,
      });
      await installations.save(key, JSON.stringify(installation), clock.now());
    },
    async fetchInstallation(query: InstallationQuery<boolean>) {
      const found = await installations.find(installationKey(query));
      if (found === null) throw new Error('Paylink is not installed in this workspace');
      return JSON.parse(found.payload) as Installation;
    },
  };
}
