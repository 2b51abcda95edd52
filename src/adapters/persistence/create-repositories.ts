import type { ChatOutbox } from '../../ports/chat-outbox.js';
import type { Clock } from '../../ports/clock.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { DraftRepository } from '../../ports/draft-repository.js';
import type { InstallationRepository } from '../../ports/installation-repository.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { Peers } from '../../ports/peers.js';
import type { ProviderInbox } from '../../ports/provider-inbox.js';
import type { SecretBox } from '../../ports/secret-box.js';
import type { SeenStore } from '../../ports/seen-store.js';
import { createChatOutbox } from './chat-outbox/chat-outbox.js';
import { createDeliveryQueue } from './deliveries/delivery-queue.js';
import { createDraftRepository } from './drafts/draft-repository.js';
import { makeEraseMerchant } from './erase-merchant.js';
import { guardRepository } from './guard-repository.js';
import { createInstallationRepository } from './installations/installation-repository.js';
import { createLinkRepository } from './links/link-repository.js';
import { createMerchantRepository } from './merchants/merchant-repository.js';
import { rememberMerchants } from './merchants/remember-merchants.js';
import type { Models } from './models.js';
import { createProviderInbox } from './provider-inbox/provider-inbox.js';
import { createSeenStore } from './seen/seen-store.js';

export interface Repositories {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly drafts: DraftRepository;
  readonly seen: SeenStore;
  readonly providerInbox: ProviderInbox;
  readonly chatOutbox: ChatOutbox;
  readonly deliveries: DeliveryQueue;
  readonly installations: InstallationRepository;
  /** Forgets a merchant with all its people, links and messages: for workspaces that only practise. */
  eraseMerchant(merchantId: string): Promise<void>;
}

export interface RepositoryDeps {
  readonly clock: Clock;
  /** Seals what must not be readable in a copy of the database. */
  readonly secretBox: SecretBox;
  readonly peers: Peers;
}

export function createRepositories(
  models: Models,
  { clock, secretBox, peers }: RepositoryDeps,
): Repositories {
  const { merchants, change } = rememberMerchants(createMerchantRepository(models, clock), peers);
  const eraseMerchant = makeEraseMerchant(models);
  return {
    links: guardRepository(createLinkRepository(models.links, peers)),
    merchants: guardRepository(merchants),
    eraseMerchant: (merchantId) => change(merchantId, () => eraseMerchant(merchantId)),
    drafts: guardRepository(createDraftRepository(models.drafts, clock)),
    seen: guardRepository(createSeenStore(models.seen, clock)),
    providerInbox: guardRepository(createProviderInbox(models.inbox, clock)),
    chatOutbox: guardRepository(createChatOutbox(models.chatMessages)),
    deliveries: guardRepository(createDeliveryQueue(models.deliveries)),
    installations: guardRepository(createInstallationRepository(models.installations, secretBox)),
  };
}
