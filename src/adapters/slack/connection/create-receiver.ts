import {
  type Logger as BoltLogger,
  HTTPReceiver,
  type HTTPReceiverOptions,
  type InstallationStore,
  SocketModeReceiver,
} from '@slack/bolt';
import type { FetchFunction, WebClientOptions } from '@slack/web-api';
import type { SlackConfig } from '../../../config/config.js';
import type { Logger } from '../../../ports/logger.js';
import type { InstallCallbacks } from '../install/create-install-callbacks.js';
import { guardListeners } from '../socket/guard-listeners.js';
import { BOT_SCOPES, EVENTS_PATH, INSTALL_PATH, OAUTH_REDIRECT_PATH } from './slack-options.js';

export interface ReceiverDeps {
  readonly options: SlackConfig;
  readonly publicUrl: string;
  readonly boltLogger: BoltLogger;
  readonly logger: Logger;
  readonly clientOptions: WebClientOptions;
}

/** What a receiver does for those who install. */
export interface Installing {
  readonly store: InstallationStore;
  readonly callbacks: InstallCallbacks;
  /** For Slack's OAuth calls. */
  readonly fetch: FetchFunction;
  /** Whether a browser has to bring back the state that we gave it. */
  readonly isStateful: boolean;
}

function buildOAuthOptions(deps: ReceiverDeps, installing: Installing): Partial<HTTPReceiverOptions> {
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
    installationStore: installing.store,
    redirectUri: `${deps.publicUrl}${OAUTH_REDIRECT_PATH}`,
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: OAUTH_REDIRECT_PATH,
      directInstall: true,
      clientOptions: { ...deps.clientOptions, fetch: installing.fetch },
      callbackOptions: installing.callbacks,
      stateVerification: installing.isStateful,
      ...(authorizationUrl === null ? {} : { authorizationUrl }),
    },
  };
}

/** Takes requests over HTTP, events and installations alike. Signatures were verified by the gate before it. */
export function createHttpReceiver(deps: ReceiverDeps, installing: Installing): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret: '',
    signatureVerification: false,
    endpoints: EVENTS_PATH,
    // All that Bolt warns of here is that a state is not asked for.
    logger: installing.isStateful ? deps.boltLogger : { ...deps.boltLogger, warn: () => {} },
    ...buildOAuthOptions(deps, installing),
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
