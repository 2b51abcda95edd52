import { App } from '@slack/bolt';
import type { FetchFunction } from '@slack/web-api';
import type { Clock } from '../../ports/clock.js';
import type { InstallationRepository } from '../../ports/installation-repository.js';
import type { Logger } from '../../ports/logger.js';
import type { OrgWorkspaces } from '../../ports/org-workspaces.js';
import type { SeenStore } from '../../ports/seen-store.js';
import type { Timers } from '../../ports/timers.js';
import type { Services } from '../../service/create-services.js';
import { createConversation } from '../chat/conversation/create-conversation.js';
import type { SlackConnection } from './connection/connect-slack.js';
import { createSocketReceiver } from './connection/create-receiver.js';
import { createInstallNews } from './failures/create-install-news.js';
import { makeTellAccessEnded } from './failures/tell-access-ended.js';
import { makeReadSlackFile } from './files/read-slack-file.js';
import { createAnswerEvent } from './gate/answer-event.js';
import { createGate } from './gate/create-gate.js';
import { createRequestListener, type RequestListener } from './gate/create-request-listener.js';
import { createInFlight } from './listeners/in-flight.js';
import { createPeople } from './people/create-people.js';
import { registerListeners } from './register-listeners.js';
import { keepConnected } from './socket/keep-connected.js';

export interface SlackAppDeps {
  readonly services: Services;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox?: boolean;
  /** The bot's name in Telegram; null while it is not known. Absent where Telegram is off. */
  readonly telegramBot?: () => string | null;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly seen: SeenStore;
  readonly installations: InstallationRepository;
  readonly orgWorkspaces: OrgWorkspaces;
  readonly fetch: FetchFunction;
  /** For files, which are read piece by piece; the platform's own where nothing else is given. */
  readonly download?: typeof globalThis.fetch;
  readonly timers: Timers;
}

export interface SlackApp {
  /** For every request below `/slack/`, whether its body was read already (into `rawBody`) or not. */
  readonly requestListener: RequestListener;
  /** Connects in socket mode; over HTTP there is nothing to start. */
  start(): Promise<void>;
  /** Resolves when all that was acknowledged is done. */
  whenIdle(): Promise<void>;
  /** Takes nothing more from a socket, and waits for what is under way. */
  stop(): Promise<void>;
}

/** Everything people in Slack can do with Paylink, as one listener on the HTTP server. */
export function createSlackApp(connection: SlackConnection, deps: SlackAppDeps): SlackApp {
  const { clock, logger } = deps;
  const { app, socket } = createBoltApp(connection);
  const inFlight = createInFlight();
  const people = createPeople(deps);
  const conversation = createConversation({ ...deps, people });
  const { receiverDeps, hearInstallations, clientFor, clientWith } = connection;
  connection.openNews(createInstallNews({ ...deps, clientFor, clientWith }));
  const { transport, apiUrl } = receiverDeps.options;
  const readFile = makeReadSlackFile({ download: deps.download ?? fetch, apiUrl, logger });
  registerListeners(app, { ...deps, conversation, people, readFile }, inFlight);
  const gate =
    transport.kind === 'http' ? createGate({ signingSecret: transport.signingSecret, clock, logger }) : null;
  const stopping = new AbortController();
  const whenIdle = async () => {
    await inFlight.whenIdle();
    await connection.whenIdle();
  };
  const answerEvent = createAnswerEvent({
    processEvent: (event) => app.processEvent(event),
    tellAccessEnded: makeTellAccessEnded(deps),
    logger,
  });
  return {
    requestListener: createRequestListener({ hearInstallations, gate, answerEvent, logger }),
    async start() {
      if (socket !== null) await keepConnected(socket.client, stopping.signal, logger);
    },
    whenIdle,
    async stop() {
      stopping.abort();
      await socket?.stop();
      await whenIdle();
    },
  };
}

/** Bolt on what it hears by: the socket where there is one, HTTP else. */
function createBoltApp({ receiverDeps, http, authorize }: SlackConnection) {
  const { transport } = receiverDeps.options;
  const socket = transport.kind === 'socket' ? createSocketReceiver(receiverDeps, transport.appToken) : null;
  const app = new App({
    receiver: socket ?? http,
    // Bolt takes the installer of an HTTP receiver by itself, and refuses to be given it.
    ...(socket === null && http.installer !== undefined ? {} : { authorize }),
    logger: receiverDeps.boltLogger,
    clientOptions: receiverDeps.clientOptions,
    extendedErrorHandler: true,
    convoStore: false,
  });
  return { app, socket };
}
