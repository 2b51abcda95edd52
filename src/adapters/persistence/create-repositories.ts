import type { ChatOutbox } from '../../ports/chat-outbox.js';
import type { Clock } from '../../ports/clock.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { DraftRepository } from '../../ports/draft-repository.js';
import type { InstallationRepository } from '../../ports/installation-repository.js';
import type { InstanceRegistry } from '../../ports/instance-registry.js';
import type { WorkName } from '../../ports/kick.js';
import type { LimitCounts } from '../../ports/limit-counts.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { LinkWork } from '../../ports/link-work.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ProviderInbox } from '../../ports/provider-inbox.js';
import type { SecretBox } from '../../ports/secret-box.js';
import type { SeenStore } from '../../ports/seen-store.js';
import type { WorkLanes } from '../../ports/work-lanes.js';
import type { MeasuredWork, ParkedTable } from '../../ports/work-table.js';
import { createChatOutbox } from './chat-outbox/chat-outbox.js';
import { createDeliveryQueue } from './deliveries/delivery-queue.js';
import { createDraftRepository } from './drafts/draft-repository.js';
import { guardRepository } from './guard-repository.js';
import { createInstallationRepository } from './installations/installation-repository.js';
import { createInstanceRegistry } from './instances/instance-registry.js';
import { createLimitCounts } from './limits/limit-counts.js';
import { createLinkRepository } from './links/link-repository.js';
import { createLinkWork } from './links/link-work.js';
import { createMerchantRepository } from './merchants/merchant-repository.js';
import { rememberMerchants } from './merchants/remember-merchants.js';
import type { Models } from './models.js';
import { createProviderInbox } from './provider-inbox/provider-inbox.js';
import { createSeenStore } from './seen/seen-store.js';
import { createLanes } from './work/lanes.js';

type ParkedWorkByKind = Readonly<Partial<Record<WorkName, ParkedTable & MeasuredWork>>>;

export interface Repositories {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly drafts: DraftRepository;
  readonly seen: SeenStore;
  readonly limitCounts: LimitCounts;
  readonly providerInbox: ProviderInbox;
  readonly chatOutbox: ChatOutbox;
  readonly deliveries: DeliveryQueue;
  readonly linkWork: LinkWork;
  readonly chatLanes: WorkLanes;
  readonly deliveryLanes: WorkLanes;
  readonly instances: InstanceRegistry;
  /** What waits for a person, by kind. */
  readonly parkedWork: ParkedWorkByKind;
  readonly installations: InstallationRepository;
}

export interface RepositoryDeps {
  readonly clock: Clock;
  /** Seals what must not be readable in a copy of the database. */
  readonly secretBox: SecretBox;
  /** How long after a payment began its provider is first asked about it. */
  readonly firstQuestionAfterMs: number;
}

export function createRepositories(models: Models, deps: RepositoryDeps): Repositories {
  const { clock, secretBox } = deps;
  const chatLanes = guardRepository(createLanes(models.lanes, 'chat'));
  const deliveryLanes = guardRepository(createLanes(models.lanes, 'deliver'));
  const { relay, expiry, questions } = createLinkWork(models.links);
  const providerInbox = guardRepository(createProviderInbox(models.inbox, clock));
  const chatOutbox = guardRepository(createChatOutbox(models.chatMessages, chatLanes));
  const deliveries = guardRepository(createDeliveryQueue(models.deliveries, deliveryLanes));
  const linkWork = {
    relay: guardRepository(relay),
    expiry: guardRepository(expiry),
    questions: guardRepository(questions),
  };
  return {
    links: guardRepository(createLinkRepository(models.links, deps)),
    merchants: rememberMerchants(guardRepository(createMerchantRepository(models, clock)), clock),
    drafts: guardRepository(createDraftRepository(models.drafts, clock)),
    seen: guardRepository(createSeenStore(models.seen, clock)),
    limitCounts: guardRepository(createLimitCounts(models.limitCounts)),
    providerInbox,
    chatOutbox,
    deliveries,
    linkWork,
    parkedWork: {
      'provider-events': providerInbox,
      relay: linkWork.relay,
      chat: chatOutbox,
      deliver: deliveries,
      expire: linkWork.expiry,
      'ask-providers': linkWork.questions,
    },
    chatLanes,
    deliveryLanes,
    instances: guardRepository(createInstanceRegistry(models.instances)),
    installations: guardRepository(createInstallationRepository(models.installations, secretBox)),
  };
}
