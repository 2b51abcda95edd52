import { App, type Authorize } from '@slack/bolt';
import { type FetchFunction, WebClient } from '@slack/web-api';
import type { Clock } from '../../ports/clock.js';
import type { InstallationRepository } from '../../ports/installation-repository.js';
import type { Logger } from '../../ports/logger.js';
import type { SeenStore } from '../../ports/seen-store.js';
import type { Services } from '../../service/create-services.js';
import { createConversation } from '../chat/conversation/create-conversation.js';
import { createBoltLogger } from './bolt-logger.js';
import { createHttpReceiver, createSocketReceiver, type ReceiverDeps } from './create-receiver.js';
import { createAnswerEvent } from './gate/answer-event.js';
import { createGate } from './gate/create-gate.js';
import { createRequestListener, type RequestListener } from './gate/create-request-listener.js';
import { createInFlight } from './in-flight.js';
import { registerListeners } from './listeners/register-listeners.js';
import { createPeople } from './people/create-people.js';
import { createSlackClientOptions } from './sending/slack-client.js';
import type { SlackOptions } from './slack-options.js';
import { keepConnected } from './socket/keep-connected.js';

export interface SlackAppDeps {
  readonly options: SlackOptions;
  readonly services: Services;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly seen: SeenStore;
  readonly installations: InstallationRepository;
  readonly fetch?: FetchFunction | undefined;
}

export interface SlackApp {
  /** For every request below `/slack/`, whether its body was read already (into `rawBody`) or not. */
  readonly requestListener: RequestListener;
  /** Connects in socket mode; over HTTP there is nothing to start. */
  start(): Promise<void>;
  /** Resolves when all that was acknowledged is done. */
  settled(): Promise<void>;
  /** Takes nothing more from a socket, and waits for what is under way. */
  stop(): Promise<void>;
  /** The Web API as the bot of a workspace. Throws when Paylink is not installed there. */
  clientFor(workspaceId: string): Promise<WebClient>;
}

/** Everything people in Slack can do with Paylink, as one listener on the HTTP server. */
export function createSlackApp(deps: SlackAppDeps): SlackApp {
  const { options, clock, logger } = deps;
  const clientOptions = createSlackClientOptions({
    ...(options.apiUrl === null ? {} : { slackApiUrl: options.apiUrl }),
    ...(deps.fetch === undefined ? {} : { fetch: deps.fetch }),
  });
  const receiverDeps = { ...deps, clientOptions, boltLogger: createBoltLogger(logger) };
  const { app, http, socket, authorize } = createBoltApp(receiverDeps);
  const inFlight = createInFlight();
  const people = createPeople({ services: deps.services, clock, logger });
  const conversation = createConversation({ ...deps, people, platform: 'slack' });
  registerListeners(app, { ...deps, conversation, fetch: deps.fetch ?? globalThis.fetch }, inFlight);

  const { transport } = options;
  const gate =
    transport.kind === 'http' ? createGate({ signingSecret: transport.signingSecret, clock, logger }) : null;
  const stopping = new AbortController();
  const answerEvent = createAnswerEvent({ processEvent: (event) => app.processEvent(event), logger });
  return {
    requestListener: createRequestListener({ receiver: http, gate, answerEvent, logger }),
    async start() {
      if (socket !== null) await keepConnected(socket.client, stopping.signal, logger);
    },
    settled: () => inFlight.settled(),
    async stop() {
      stopping.abort();
      await socket?.stop();
      await inFlight.settled();
    },
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

/** Bolt with its receivers: HTTP always, since installations come over it, and the socket where there is one. */
function createBoltApp(deps: ReceiverDeps) {
  const { transport } = deps.options;
  const http = createHttpReceiver(deps);
  const socket = transport.kind === 'socket' ? createSocketReceiver(deps, transport.appToken) : null;
  const authorize = chooseAuthorize(deps.options, http.installer?.authorize);
  const app = new App({
    receiver: socket ?? http,
    // Bolt takes the installer of an HTTP receiver by itself, and refuses to be given it.
    ...(socket === null && http.installer !== undefined ? {} : { authorize }),
    logger: deps.boltLogger,
    clientOptions: deps.clientOptions,
    extendedErrorHandler: true,
    convoStore: false,
  });
  return { app, http, socket, authorize };
}

/** Never asks Slack who the bot is: a workspace that cannot be reached must not keep the process from starting. */
function chooseAuthorize(
  { auth }: SlackOptions,
  installed: Authorize<boolean> | undefined,
): Authorize<boolean> {
  if (installed !== undefined) return installed;
  const botToken = auth.kind === 'bot_token' ? auth.botToken : undefined;
  return async () => ({ ...(botToken === undefined ? {} : { botToken }) });
}
