import type { HTTPReceiver } from '@slack/bolt';
import type { FetchFunction } from '@slack/web-api';
import type { SlackAuth } from '../../../config/config.js';
import type { Clock } from '../../../ports/clock.js';
import type { ShowInstallEnd } from '../../../ports/install-pages.js';
import type { InstallationRepository } from '../../../ports/installation-repository.js';
import type { OrgWorkspaces } from '../../../ports/org-workspaces.js';
import type { Timers } from '../../../ports/timers.js';
import { makeAskForToken } from '../install/ask-for-token.js';
import { createGrants } from '../install/create-grants.js';
import { createInstallCallbacks, forAdmins } from '../install/create-install-callbacks.js';
import { createNewsDesk, type NewsDesk } from '../install/create-news-desk.js';
import { createTokenRenewal } from '../install/create-token-renewal.js';
import { asJob, makeFindInstallation } from '../install/find-installation.js';
import { createInstallationStore } from '../install/installation-store.js';
import { makeIsInOrg } from '../install/make-is-in-org.js';
import type { AnswerWatcher } from '../install/watch-answers.js';
import { createHttpReceiver, type Installing, type ReceiverDeps } from './create-receiver.js';
import { makeHearInstallations } from './hear-installations.js';

export interface InstallerDeps extends ReceiverDeps {
  readonly installations: InstallationRepository;
  readonly orgWorkspaces: OrgWorkspaces;
  readonly showInstallEnd: ShowInstallEnd;
  readonly fetch: FetchFunction;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Who installs Paylink, and the tokens that come of it. */
export interface Installer extends AnswerWatcher {
  readonly receiver: HTTPReceiver;
  readonly hear: ReturnType<typeof makeHearInstallations>;
  readonly openNews: NewsDesk['open'];
  whenIdle(): Promise<void>;
}

export function openInstaller(deps: InstallerDeps): Installer {
  const desk = createNewsDesk(deps.logger);
  const renewal = openRenewal(deps, desk);
  const grants = createGrants(deps);
  const isInOrg = makeIsInOrg(deps.clientOptions, deps.logger);
  const findInstallation = makeFindInstallation({
    ...{ ...deps, renewal, isInOrg },
    noteServed: (workspaceId) => desk.tell((news) => news.noteInstalled(workspaceId)),
  });
  const showEnd = deps.showInstallEnd;
  const { receiver, adminReceiver } = openReceivers(deps, {
    store: createInstallationStore({ ...deps, desk, findInstallation }),
    callbacks: createInstallCallbacks({ grants, showEnd }),
    fetch: grants.fetch,
  });
  return {
    receiver,
    hear: makeHearInstallations({ receiver, adminReceiver, grants, showEnd }),
    openNews: desk.open,
    noteMissingScope: (workspaceId, needed) =>
      desk.tell((news) => news.noteMissingScope(workspaceId, needed)),
    // That of a former installation says nothing of the one that there is.
    noteDeadToken: (workspaceId, token) =>
      desk.tell(async (news) => {
        const found = await findInstallation(asJob(workspaceId));
        if (found?.installation.bot?.token === token) await news.noteAccessEnded(workspaceId);
      }),
    async whenIdle() {
      await renewal.whenIdle();
      await desk.whenIdle();
    },
  };
}

/** One for those who begin on our page, and one for admins who come from Slack's own. */
function openReceivers(deps: InstallerDeps, installing: Omit<Installing, 'isStateful'>) {
  const receiver = createHttpReceiver(deps, { ...installing, isStateful: true });
  if (deps.options.auth.kind === 'bot_token') return { receiver, adminReceiver: null };
  const callbacks = forAdmins(installing.callbacks);
  return {
    receiver,
    adminReceiver: createHttpReceiver(deps, { ...installing, callbacks, isStateful: false }),
  };
}

function openRenewal(deps: InstallerDeps, desk: NewsDesk) {
  return createTokenRenewal({
    ...deps,
    askForToken: chooseAskForToken(deps, deps.options.auth),
    noteRefused: (installation) => desk.tell((news) => news.noteRenewalRefused(installation)),
  });
}

function chooseAskForToken(deps: InstallerDeps, auth: SlackAuth) {
  if (auth.kind === 'oauth') return makeAskForToken({ ...deps, auth });
  return async () => {
    throw new Error('a token of one workspace is not renewed');
  };
}
