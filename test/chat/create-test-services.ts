import type { Clock } from '../../src/ports/clock.js';
import type { Logger } from '../../src/ports/logger.js';
import { createServices, type ServiceDeps } from '../../src/service/create-services.js';
import { createFakeChatOutbox } from '../support/fake-chat-outbox.js';
import { createFakeDeliveryQueue } from '../support/fake-delivery-queue.js';
import { createFakeDraftRepository, type FakeDraftRepository } from '../support/fake-draft-repository.js';
import { createFakeGateway, createFakeGatewayRegistry } from '../support/fake-gateway.js';
import { createFakeIds } from '../support/fake-ids.js';
import { createFakeKick } from '../support/fake-kick.js';
import { createFakeLinkRepository } from '../support/fake-link-repository.js';
import { createFakeMerchantRepository } from '../support/fake-merchant-repository.js';
import { createFakeNotifier } from '../support/fake-notifier.js';
import { createFakeProviderInbox } from '../support/fake-provider-inbox.js';

export const PUBLIC_URL = 'https://pay.example.com';

export type Store = Pick<ServiceDeps, 'links' | 'merchants' | 'drafts' | 'inbox' | 'outbox' | 'deliveries'>;

export function createMemoryStore(): Store & { readonly drafts: FakeDraftRepository } {
  return {
    links: createFakeLinkRepository(),
    merchants: createFakeMerchantRepository(),
    drafts: createFakeDraftRepository(),
    inbox: createFakeProviderInbox(),
    outbox: createFakeChatOutbox(),
    deliveries: createFakeDeliveryQueue(),
  };
}

/** The real use cases over a store in memory and a gateway that says yes. */
export function createTestServices(
  clock: Clock,
  logger: Logger,
  parts: Partial<Store & Pick<ServiceDeps, 'senders' | 'creationTellers'>> = {},
) {
  return createServices({
    ...createMemoryStore(),
    gateways: createFakeGatewayRegistry(createFakeGateway()),
    notifier: createFakeNotifier(),
    senders: [],
    creationTellers: [],
    instanceId: 'ins_test',
    subscribers: [],
    clock,
    ids: createFakeIds(),
    kick: createFakeKick().kick,
    logger,
    publicUrl: PUBLIC_URL,
    ...parts,
  });
}
