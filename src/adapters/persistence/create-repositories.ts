import type { ChatOutbox } from '../../ports/chat-outbox.js';
import type { Clock } from '../../ports/clock.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { DraftRepository } from '../../ports/draft-repository.js';
import type { InstallationRepository } from '../../ports/installation-repository.js';
import type { LimitCounts } from '../../ports/limit-counts.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ProviderInbox } from '../../ports/provider-inbox.js';
import type { SecretBox } from '../../ports/secret-box.js';
import type { SeenStore } from '../../ports/seen-store.js';
import { createChatOutbox } from './chat-outbox/chat-outbox.js';
import { createDeliveryQueue } from './deliveries/delivery-queue.js';
import { createDraftRepository } from './drafts/draft-repository.js';
import { guardRepository } from './guard-repository.js';
import { createInstallationRepository } from './installations/installation-repository.js';
import { createLimitCounts } from './limits/limit-counts.js';
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
  readonly limitCounts: LimitCounts;
  readonly providerInbox: ProviderInbox;
  readonly chatOutbox: ChatOutbox;
  readonly deliveries: DeliveryQueue;
  readonly installations: InstallationRepository;
}

export interface RepositoryDeps {
  readonly clock: Clock;
  /** Seals what must not be readable in a copy of the database. */
  readonly secretBox: SecretBox;
}

export function createRepositories(models: Models, { clock, secretBox }: RepositoryDeps): Repositories {
  return {
    links: guardRepository(createLinkRepository(models.links)),
    merchants: rememberMerchants(guardRepository(createMerchantRepository(models, clock)), clock),
    drafts: guardRepository(createDraftRepository(models.drafts, clock)),
    seen: guardRepository(createSeenStore(models.seen, clock)),
    limitCounts: guardRepository(createLimitCounts(models.limitCounts)),
    providerInbox: guardRepository(createProviderInbox(models.inbox, clock)),
    chatOutbox: guardRepository(createChatOutbox(models.chatMessages)),
    deliveries: guardRepository(createDeliveryQueue(models.deliveries)),
    installations: guardRepository(createInstallationRepository(models.installations, secretBox)),
  };
}
