import { describeChatOutbox } from '../contract/persistence/chat-outbox-contract.js';
import { describeDeliveryQueue } from '../contract/persistence/delivery-queue-contract.js';
import { describeDraftRepository } from '../contract/persistence/draft-repository-contract.js';
import { describeLimitCounts } from '../contract/persistence/limit-counts-contract.js';
import { describeLinkList } from '../contract/persistence/link-list-contract.js';
import { describeLinkOutbox } from '../contract/persistence/link-outbox-contract.js';
import { describeLinkQuota } from '../contract/persistence/link-quota-contract.js';
import { describeLinkRaces } from '../contract/persistence/link-race-contract.js';
import { describeLinkRepository } from '../contract/persistence/link-repository-contract.js';
import { describeMerchantRepository } from '../contract/persistence/merchant-repository-contract.js';
import { describeProviderInbox } from '../contract/persistence/provider-inbox-contract.js';
import { describeSeenStore } from '../contract/persistence/seen-store-contract.js';
import { createFakeChatOutbox } from './fake-chat-outbox.js';
import { createFakeDeliveryQueue } from './fake-delivery-queue.js';
import { createFakeDraftRepository } from './fake-draft-repository.js';
import { createFakeLimitCounts } from './fake-limit-counts.js';
import { createFakeLinkRepository } from './fake-link-repository.js';
import { createFakeMerchantRepository } from './fake-merchant-repository.js';
import { createFakeProviderInbox } from './fake-provider-inbox.js';
import { createFakeSeenStore } from './fake-seen-store.js';

// What the services are tried on must behave as the store they will run on.
describeLinkRepository(async () => createFakeLinkRepository());
describeLinkList(async () => createFakeLinkRepository());
describeLinkOutbox(async () => createFakeLinkRepository());
describeLinkQuota(async () => createFakeLinkRepository());
describeLinkRaces(async () => {
  const links = createFakeLinkRepository();
  return [links, links];
});
describeMerchantRepository(async () => createFakeMerchantRepository());
describeDraftRepository(async () => createFakeDraftRepository());
describeSeenStore(async (clock) => createFakeSeenStore(clock));
describeLimitCounts(async () => createFakeLimitCounts());
describeProviderInbox(async () => createFakeProviderInbox());
describeDeliveryQueue(async () => createFakeDeliveryQueue());
describeChatOutbox(async () => createFakeChatOutbox());
