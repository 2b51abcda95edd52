import { describeChatOutbox } from './chat-outbox-contract.js';
import { describeDeliveryQueue } from './delivery-queue-contract.js';
import { describeDraftRepository } from './draft-repository-contract.js';
import { describeInstallationRepository } from './installation-repository-contract.js';
import { describeLimitCounts } from './limit-counts-contract.js';
import { describeMerchantRepository } from './merchant-repository-contract.js';
import { setUpStores } from './open-stores.js';
import { describeProviderInbox } from './provider-inbox-contract.js';
import { describeSeenStore } from './seen-store-contract.js';

const openStore = setUpStores();

describeMerchantRepository(async () => (await openStore()).merchants);
describeDraftRepository(async () => (await openStore()).drafts);
describeSeenStore(async (clock) => (await openStore(clock)).seen);
describeLimitCounts(async () => (await openStore()).limitCounts);
describeProviderInbox(async () => (await openStore()).providerInbox);
describeDeliveryQueue(async () => (await openStore()).deliveries);
describeChatOutbox(async () => (await openStore()).chatOutbox);
describeInstallationRepository(async () => (await openStore()).installations);
