import type { Link } from '../../src/domain/link/link.js';
import type { Member } from '../../src/domain/merchant/member.js';
import type { Merchant } from '../../src/domain/merchant/merchant.js';
import { createServices } from '../../src/service/create-services.js';
import { buildTestMember, buildTestMerchant } from './build-test-merchant.js';
import { createFakeChatOutbox } from './fake-chat-outbox.js';
import { createFakeChatSender } from './fake-chat-sender.js';
import { createFakeClock } from './fake-clock.js';
import { createFakeCreationTeller } from './fake-creation-teller.js';
import { createFakeDeliveryQueue } from './fake-delivery-queue.js';
import { createFakeDraftRepository } from './fake-draft-repository.js';
import { createFakeGateway, createFakeGatewayRegistry } from './fake-gateway.js';
import { createFakeIds } from './fake-ids.js';
import { createFakeKick } from './fake-kick.js';
import { createFakeLinkRepository } from './fake-link-repository.js';
import { createFakeLogger } from './fake-logger.js';
import { createFakeMerchantRepository } from './fake-merchant-repository.js';
import { createFakeNotifier } from './fake-notifier.js';
import { createFakeProviderInbox } from './fake-provider-inbox.js';

export interface WorldSeed {
  readonly links?: readonly Link[];
  readonly merchant?: Merchant;
  readonly members?: readonly Member[];
  /** References that are drawn first. */
  readonly references?: readonly string[];
}

export type FakeWorld = ReturnType<typeof createFakeWorld>;

/** Every use case on fakes of every port, with Lotus Valley School and its members Mai (sales) and Jo (owner). */
export function createFakeWorld(seed: WorldSeed = {}) {
  const clock = createFakeClock();
  const links = createFakeLinkRepository(seed.links ?? []);
  const merchants = createFakeMerchantRepository({
    merchants: [seed.merchant ?? buildTestMerchant()],
    members: seed.members ?? [
      buildTestMember(),
      buildTestMember({
        id: 'mem_jo',
        role: 'owner',
        displayName: 'Jo',
        identity: { platform: 'slack', userId: 'U_JO' },
      }),
    ],
  });
  const drafts = createFakeDraftRepository();
  const inbox = createFakeProviderInbox();
  const outbox = createFakeChatOutbox();
  const deliveries = createFakeDeliveryQueue();
  const notifier = createFakeNotifier();
  const gateway = createFakeGateway();
  const gateways = createFakeGatewayRegistry(gateway);
  const sender = createFakeChatSender();
  const creationTeller = createFakeCreationTeller();
  const ids = createFakeIds(seed.references);
  const { kick, kicked } = createFakeKick();
  const { logger, lines } = createFakeLogger();
  const ports = {
    clock,
    links,
    merchants,
    drafts,
    inbox,
    outbox,
    deliveries,
    notifier,
    gateways,
    ids,
    kick,
    logger,
  };
  const services = createServices({
    ...ports,
    senders: [sender],
    creationTellers: [creationTeller],
    publicUrl: 'https://paylink.test',
    instanceId: 'ins_test',
  });
  return { ...ports, gateway, sender, creationTeller, kicked, lines, services };
}
