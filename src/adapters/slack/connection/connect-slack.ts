import type { Authorize, HTTPReceiver } from '@slack/bolt';
import { type FetchFunction, WebClient } from '@slack/web-api';
import type { SlackConfig } from '../../../config/config.js';
import type { Logger } from '../../../ports/logger.js';
import { asJob } from '../install/find-installation.js';
import type { InstallNews } from '../install/install-news.js';
import { watchAnswers } from '../install/watch-answers.js';
import { createSlackClientOptions } from '../sending/slack-client.js';
import { createBoltLogger } from './bolt-logger.js';
import type { ReceiverDeps } from './create-receiver.js';
import { type Installer, type InstallerDeps, openInstaller } from './open-installer.js';

export interface SlackConnectionDeps extends Omit<InstallerDeps, keyof ReceiverDeps> {
  readonly options: SlackConfig;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly logger: Logger;
  readonly fetch: FetchFunction;
}

/** Slack as it is reached, before anybody listens to it. */
export interface SlackConnection {
  readonly receiverDeps: ReceiverDeps;
  /** Takes what comes over HTTP, installations too. */
  readonly http: HTTPReceiver;
  /** Takes the requests of those who install. */
  readonly hearInstallations: Installer['hear'];
  readonly authorize: Authorize<boolean>;
  /** The Web API as the bot of a workspace. Throws when Paylink is not installed there. */
  clientFor(workspaceId: string): Promise<WebClient>;
  /** The same with this token, whatever is known of it. */
  clientWith(token: string | undefined, workspaceId: string): WebClient;
  /** From now on `news` hears what becomes of installations. */
  openNews(news: InstallNews): void;
  /** Resolves when no token is being renewed and all news are heard. */
  whenIdle(): Promise<void>;
}

export function connectSlack(deps: SlackConnectionDeps): SlackConnection {
  const { options, logger } = deps;
  const clientOptions = createSlackClientOptions({
    ...(options.apiUrl === null ? {} : { slackApiUrl: options.apiUrl }),
    fetch: watchAnswers(deps.fetch, {
      noteMissingScope: (workspaceId, needed) => installer.noteMissingScope(workspaceId, needed),
      noteDeadToken: (workspaceId, token) => installer.noteDeadToken(workspaceId, token),
    }),
  });
  const receiverDeps = { ...deps, clientOptions, boltLogger: createBoltLogger(logger) };
  const installer = openInstaller(receiverDeps);
  const authorize = chooseAuthorize(options, installer.receiver.installer?.authorize);
  const clientWith = (token: string | undefined, workspaceId: string) =>
    new WebClient(token, { ...clientOptions, logger: receiverDeps.boltLogger, teamId: workspaceId });
  return {
    receiverDeps,
    http: installer.receiver,
    hearInstallations: installer.hear,
    authorize,
    async clientFor(workspaceId) {
      const { botToken } = await authorize(asJob(workspaceId));
      return clientWith(botToken, workspaceId);
    },
    clientWith,
    openNews: installer.openNews,
    whenIdle: installer.whenIdle,
  };
}

/** Never asks Slack who the bot is: a workspace that cannot be reached must not keep the process from starting. */
function chooseAuthorize(
  { auth }: SlackConfig,
  installed: Authorize<boolean> | undefined,
): Authorize<boolean> {
  if (installed !== undefined) return installed;
  const botToken = auth.kind === 'bot_token' ? auth.botToken : undefined;
  return async () => ({ ...(botToken === undefined ? {} : { botToken }) });
}
