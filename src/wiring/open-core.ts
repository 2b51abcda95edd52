import type { Playground } from '@paylink/playground/create-playground';
import { createComposer } from '../adapters/delivery/create-composer.js';
import {
  createLocalOutbox,
  type OutboxMessage,
} from '../adapters/delivery/local-outbox/create-local-outbox.js';
import { createNotifierRegistry } from '../adapters/delivery/registry.js';
import type { SandboxGateway } from '../adapters/payments/sandbox/bank/gateway.js';
import { createScreeningList } from '../adapters/system/screening-list.js';
import { createWebhookSender } from '../adapters/webhooks/create-webhook-sender.js';
import { signWebhook } from '../adapters/webhooks/sign-webhook.js';
import { writeWorkbook } from '../adapters/workbook/write-workbook.js';
import type { Config } from '../config/config.js';
import type { Operator } from '../domain/kyc/operator.js';
import { createLinkObserver } from '../observability/observe-work.js';
import type { StreamSecretOf } from '../ports/stream-secret-of.js';
import { createServices } from '../service/create-services.js';
import type { Around } from './around.js';
import type { Chat } from './chat.js';
import { openGateways } from './open-gateways.js';
import { openNotifiers } from './open-notifiers.js';
import type { OpenedStore } from './open-store.js';
import { readAmounts } from './read-amounts.js';
import type { World } from './world.js';

export interface CoreParts {
  readonly config: Config;
  readonly store: OpenedStore;
  readonly sandbox: SandboxGateway | null;
  readonly playground: Playground | null;
  readonly chats: readonly Chat[];
  readonly around: Around;
  /** Who decides about merchants. */
  readonly operator: Operator;
  /** How long what leaves at once for a customer can still be stopped. */
  readonly undoMs: number;
  readonly streamSecretOf: StreamSecretOf;
}

/**
 * The use cases on their ports, and all that they hand things to: gateways, carriers, subscribers, chats. What listens
 * to people comes after them: it works with these very services.
 */
export async function openCore(world: World, { config, store, chats, around, ...parts }: CoreParts) {
  const composer = createComposer({ ...world, shortUrl: config.shortUrl, logos: store.logos });
  const localOutbox = createLocalOutbox({
    ...world,
    composer,
    connection: store.connection,
    ...(await listenToMail(parts.playground)),
  });
  await localOutbox.start();
  const { registry, connector, gateways } = openGateways({
    ...{ ...world, config, around, accounts: store.gatewayAccounts },
    sandbox: parts.sandbox?.gateway ?? null,
  });
  const carriers = await openNotifiers(config, { ...world, composer });
  // The first that carries a channel gets its messages: what stays here comes last.
  const notifiers = [...carriers.map(({ notifier }) => notifier), localOutbox.notifier].map((notifier) =>
    around('notifier', notifier),
  );
  const services = createServices({
    ...store,
    ...world,
    ...standAround(store, around),
    notifiers: createNotifierRegistry(notifiers),
    gateways: registry,
    gatewayConnector: connector,
    ...toMerchantRules(config),
    operator: parts.operator,
    writeWorkbook,
    webhookSources: [...gateways, ...carriers.map(({ source }) => source)],
    ...toChatPorts(chats, around),
    subscribers: [createLinkObserver(world.metrics, world.logger)],
    lease: store.peers,
    observer: world.metrics,
    firstQuestionAfterMs: config.firstQuestionAfterMs,
    undoMs: parts.undoMs,
    ...toWebhookPorts(world, { config, around, ...parts }),
  });
  world.metrics.watchWork(services.runner.measure);
  return { services, localOutbox };
}

type WebhookParts = Pick<CoreParts, 'config' | 'around' | 'streamSecretOf'>;

/** How programs are told. */
function toWebhookPorts(world: World, { config, around, streamSecretOf }: WebhookParts) {
  const sender = createWebhookSender({ ...world, allowsLoopback: config.webhooksToLoopback });
  return { webhookSender: around('webhookSender', sender), signWebhook, streamSecretOf };
}

function toChatPorts(chats: readonly Chat[], around: Around) {
  return {
    senders: chats.map(({ sender }) => around('sender', sender)),
    creationTellers: chats.map(({ creationTeller }) => creationTeller),
    accountStandings: chats.map(({ standings }) => standings).filter((each) => each !== null),
    listeners: chats.map(({ listener }) => listener).filter((listener) => listener !== null),
  };
}

/** What the operator says of merchants. */
function toMerchantRules({ liveMerchants, liveBeforeReview, screeningList, keepReviewsYears }: Config) {
  return {
    liveMerchants,
    keepReviewsYears,
    liveBeforeReview: readAmounts('LIVE_BEFORE_REVIEW', liveBeforeReview),
    screeningList: createScreeningList(screeningList),
  };
}

/** Of the store, the ports whose calls leave something behind that must be gone on with. */
function standAround(store: OpenedStore, around: Around) {
  return {
    links: around('links', store.links),
    drafts: around('drafts', store.drafts),
    inbox: around('inbox', store.providerInbox),
    updates: around('updates', store.updates),
    chatMessages: around('chatMessages', store.chatMessages),
    deliveries: around('deliveries', store.deliveries),
    linkWork: { ...store.linkWork, relay: around('relay', store.linkWork.relay) },
    upkeep: around('upkeep', store.upkeep),
    auditTrail: around('auditTrail', store.auditTrail),
    auditOutbox: around('auditOutbox', store.auditOutbox),
    apiEvents: around('apiEvents', store.apiEvents),
    webhookQueue: around('webhookQueue', store.webhookQueue),
  };
}

interface MailListener {
  readonly onWritten?: (message: OutboxMessage) => void;
}

/** The playground shows at once what its customers would get. */
async function listenToMail(playground: Playground | null): Promise<MailListener> {
  if (playground === null) return {};
  const { makeAnnounceMail } = await import('./open-playground.js');
  return { onWritten: makeAnnounceMail(playground) };
}
