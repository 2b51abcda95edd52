import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Clock } from '../../../ports/clock.js';
import type { InstallationRepository } from '../../../ports/installation-repository.js';
import { AccessEndedError } from './access-ended-error.js';
import type { NewsDesk } from './create-news-desk.js';
import type { FindInstallation } from './find-installation.js';
import { forBolt, isAlive } from './slack-installation.js';

export interface InstallationStoreDeps {
  readonly installations: Pick<InstallationRepository, 'save'>;
  readonly findInstallation: FindInstallation;
  readonly desk: Pick<NewsDesk, 'tell'>;
  readonly clock: Clock;
}

/** Where an installation is kept: under its organisation for an org-wide one, else under its workspace. */
export function installationKey({ isEnterpriseInstall, enterprise, team }: Installation): string {
  const key = isEnterpriseInstall === true ? enterprise?.id : team?.id;
  if (key === undefined) throw new Error('an installation names neither its workspace nor its organisation');
  return key;
}

/** Slack's installations, whole, encrypted with their tokens. Throws AppError `store_unavailable`, AccessEndedError. */
export function createInstallationStore(deps: InstallationStoreDeps): InstallationStore {
  const { installations, findInstallation, desk, clock } = deps;
  return {
    async storeInstallation(installation) {
      await installations.save(installationKey(installation), JSON.stringify(installation), clock.now());
      const workspaceId = installation.team?.id;
      if (workspaceId !== undefined) desk.tell((news) => news.noteInstalled(workspaceId));
    },
    async fetchInstallation(query: InstallationQuery<boolean>) {
      const found = await findInstallation(query);
      if (found === null) throw new Error('Paylink is not installed in this workspace');
      if (isAlive(found.installation, clock.now())) return forBolt(found.installation);
      const { teamId } = query;
      if (teamId !== undefined) desk.tell((news) => news.noteAccessEnded(teamId));
      throw new AccessEndedError();
    },
  };
}
