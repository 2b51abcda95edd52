import type { Clock } from '../../../ports/clock.js';
import type { WorkLanes } from '../../../ports/work-lanes.js';
import { createChatMessageStore } from '../chat-messages/chat-message-store.js';
import { createDeliveryQueue } from '../deliveries/delivery-queue.js';
import { createCreations } from '../drafts/draft-repository.js';
import { createGatewayWatches } from '../gateway-watches/gateway-watches.js';
import { createInstanceRegistry } from '../instances/instance-registry.js';
import { createLinkWork } from '../links/link-work.js';
import { createProviderInbox } from '../provider-inbox/provider-inbox.js';
import { makeListWaitingLanes } from '../updates/list-waiting-lanes.js';
import { createOwnLanes } from '../updates/own-lanes.js';
import { createUpkeepTable } from '../upkeep/upkeep-table.js';
import { planInParts } from '../webhooks/plan-in-parts.js';
import { createWebhookQueue } from '../webhooks/webhook-queue.js';
import { createLanes } from '../work/lanes.js';
import { guardRepository } from './guard-repository.js';
import type { Models } from './models.js';

export interface WorkRepositoryDeps {
  readonly clock: Clock;
  /** True where no other instance can open the store; false unless given. */
  readonly isExclusive?: boolean;
}

/** What is due, and who works it. */
export function createWorkRepositories(models: Models, deps: WorkRepositoryDeps) {
  const { clock } = deps;
  const chatLanes = guardRepository(createLanes(models.lanes, 'chat', clock));
  const deliveryLanes = guardRepository(createLanes(models.lanes, 'deliver', clock));
  const hearLanes = createHearLanes(models, deps);
  const providerInbox = guardRepository(createProviderInbox(models.inbox, clock));
  const chatMessages = guardRepository(createChatMessageStore(models.chatMessages, chatLanes));
  const deliveries = guardRepository(createDeliveryQueue(models.deliveries, deliveryLanes));
  const linkWork = createGuardedLinkWork(models);
  const creations = guardRepository(createCreations(models.drafts));
  const gatewayWatches = guardRepository(createGatewayWatches(models.gatewayWatches));
  const upkeep = guardRepository(createUpkeepTable(models.upkeep));
  const parkedWork = {
    ...{ create: creations, 'provider-events': providerInbox, relay: linkWork.relay },
    ...{ chat: chatMessages, deliver: deliveries, expire: linkWork.expiry },
    ...{ 'ask-providers': linkWork.questions, refund: linkWork.refunds, reconcile: gatewayWatches, upkeep },
  };
  const instances = guardRepository(createInstanceRegistry(models.instances));
  return {
    creations,
    providerInbox,
    chatMessages,
    deliveries,
    linkWork,
    gatewayWatches,
    upkeep,
    chatLanes,
    deliveryLanes,
    hearLanes,
    ...createWebhookWork(models, clock),
    parkedWork,
    instances,
  };
}

function createHearLanes(models: Models, { clock, isExclusive = false }: WorkRepositoryDeps): WorkLanes {
  const stored = guardRepository(createLanes(models.lanes, 'hear', clock));
  if (!isExclusive) return stored;
  const { listWaiting } = guardRepository({ listWaiting: makeListWaitingLanes(models.updates) });
  return createOwnLanes({ stored, listWaiting });
}

function createWebhookWork(models: Models, clock: Clock) {
  const webhookLanes = guardRepository(createLanes(models.lanes, 'webhook', clock));
  const queue = guardRepository(createWebhookQueue(models.webhookDeliveries, webhookLanes));
  return { webhookLanes, webhookQueue: { ...queue, plan: planInParts(queue.plan) } };
}

function createGuardedLinkWork(models: Models) {
  const { relay, expiry, questions, refunds } = createLinkWork(models.links);
  return {
    relay: guardRepository(relay),
    expiry: guardRepository(expiry),
    questions: guardRepository(questions),
    refunds: guardRepository(refunds),
  };
}
