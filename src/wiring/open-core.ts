import { createLocalOutbox } from '../adapters/delivery/local-outbox/create-local-outbox.js';
import { createGatewayRegistry } from '../adapters/payments/registry.js';
import type { SandboxGateway } from '../adapters/payments/sandbox/gateway.js';
import type { Config } from '../config/config.js';
import { createMetricsSubscriber } from '../observability/observe-work.js';
import type { ChatSender } from '../ports/chat-sender.js';
import type { CreationTeller } from '../ports/creation-teller.js';
import { createServices } from '../service/create-services.js';
import type { Playground } from './open-playground.js';
import type { OpenedStore } from './open-store.js';
import type { World } from './world.js';

/** Gives back a port that behaves like `port`, or fails as it is told. */
export type Around = <Port extends object>(name: string, port: Port) => Port;

export interface CoreParts {
  readonly config: Config;
  readonly store: OpenedStore;
  readonly sandbox: SandboxGateway | null;
  readonly playground: Playground | null;
  readonly around: Around;
}

/** The use cases on their ports. Chats and jobs come later: they work with these very services. */
export async function openCore(world: World, { config, store, sandbox, playground, around }: CoreParts) {
  const localOutbox = createLocalOutbox({
    ...world,
    connection: store.connection,
    onWritten: (message) => playground?.announceMail(message),
  });
  await localOutbox.start();
  const senders: ChatSender[] = [];
  const creationTellers: CreationTeller[] = [];
  const services = createServices({
    ...store,
    ...world,
    links: around('links', store.links),
    drafts: around('drafts', store.drafts),
    inbox: around('inbox', store.providerInbox),
    outbox: around('outbox', store.chatOutbox),
    deliveries: around('deliveries', store.deliveries),
    linkWork: { ...store.linkWork, relay: around('relay', store.linkWork.relay) },
    notifier: around('notifier', localOutbox.notifier),
    gateways: createGatewayRegistry(sandbox === null ? [] : [around('gateway', sandbox.gateway)]),
    senders,
    creationTellers,
    subscribers: [createMetricsSubscriber(world.metrics)],
    lease: store.peers,
    observer: world.metrics,
    firstQuestionAfterMs: config.firstQuestionAfterMs,
  });
  world.metrics.watchWork(services.runner.measure);
  return { services, senders, creationTellers, localOutbox };
}
