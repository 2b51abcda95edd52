import type { Authorize, HTTPReceiver } from '@slack/bolt';
import { type FetchFunction, WebClient } from '@slack/web-api';
import type { SlackConfig } from '../../../config/config.js';
import type { Logger } from '../../../ports/logger.js';
import type { InstallationStoreDeps } from '../install/installation-store.js';
import { createSlackClientOptions } from '../sending/slack-client.js';
import { createBoltLogger } from './bolt-logger.js';
import { createHttpReceiver, type ReceiverDeps } from './create-receiver.js';

export interface SlackConnectionDeps extends InstallationStoreDeps {
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
  readonly authorize: Authorize<boolean>;
  /** The Web API as the bot of a workspace. Throws when Paylink is not installed there. */
  clientFor(workspaceId: string): Promise<WebClient>;
}

export function connectSlack(deps: SlackConnectionDeps): SlackConnection {
  const { options, logger } = deps;
  const clientOptions = createSlackClientOptions({
    ...(options.apiUrl === null ? {} : { slackApiUrl: options.apiUrl }),
    fetch: deps.fetch,
  });
  const receiverDeps = { ...deps, clientOptions, boltLogger: createBoltLogger(logger) };
  const http = createHttpReceiver(receiverDeps);
  const authorize = chooseAuthorize(options, http.installer?.authorize);
  return {
    receiverDeps,
    http,
    authorize,
    async clientFor(workspaceId) {
      const query = { teamId: workspaceId, enterpriseId: undefined, isEnterpriseInstall: false } as const;
      const { botToken } = await authorize(query);
      return new WebClient(botToken, {
        ...clientOptions,
        logger: receiverDeps.boltLogger,
        teamId: workspaceId,
      });
    },
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
