import {
  type Logger as BoltLogger,
  HTTPReceiver,
  type HTTPReceiverOptions,
  SocketModeReceiver,
} from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { SlackConfig } from '../../../config/config.js';
import type { Logger } from '../../../ports/logger.js';
import { createInstallationStore, type InstallationStoreDeps } from '../install/installation-store.js';
import { guardListeners } from '../socket/guard-listeners.js';
import { BOT_SCOPES, EVENTS_PATH, INSTALL_PATH, OAUTH_REDIRECT_PATH } from './slack-options.js';

export interface ReceiverDeps extends InstallationStoreDeps {
  readonly options: SlackConfig;
  readonly publicUrl: string;
  readonly boltLogger: BoltLogger;
  readonly logger: Logger;
  readonly clientOptions: WebClientOptions;
}

function buildOAuthOptions(deps: ReceiverDeps): Partial<HTTPReceiverOptions> {
  const { auth, apiUrl } = deps.options;
  if (auth.kind === 'bot_token') return {};
  const { clientId, clientSecret, stateSecret } = auth;
  // An emulator serves the consent page beside its API.
  const authorizationUrl = apiUrl === null ? null : new URL('/oauth/v2/authorize', apiUrl).href;
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...BOT_SCOPES],
    installationStore: createInstallationStore(deps),
    redirectUri: `${deps.publicUrl}${OAUTH_REDIRECT_PATH}`,
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: OAUTH_REDIRECT_PATH,
      directInstall: true,
      clientOptions: deps.clientOptions,
      ...(authorizationUrl === null ? {} : { authorizationUrl }),
    },
  };
}

/** Takes requests over HTTP, events and installations alike. Signatures were verified by the gate before it. */
export function createHttpReceiver(deps: ReceiverDeps): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret: '',
    signatureVerification: false,
    endpoints: EVENTS_PATH,
    logger: deps.boltLogger,
    ...buildOAuthOptions(deps),
  });
}

/** Takes requests from a socket that we open; installations still come over HTTP. */
export function createSocketReceiver(deps: ReceiverDeps, appToken: string): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: deps.boltLogger,
    // Ours to do: see `keepConnected`.
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: deps.clientOptions },
  });
  for (const event of ['ws_message', 'slack_event']) guardListeners(receiver.client, event, deps.logger);
  return receiver;
}
